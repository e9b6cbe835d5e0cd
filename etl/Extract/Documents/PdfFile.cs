using Ordos.Warehouse.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Ordos.Etl.Extract;

/// <summary>Opens the text layer of a pdf: a paragraph a printed line.</summary>
static class PdfFile
{
    public static Document Read(byte[] content, string fileName, CancellationToken cancellationToken)
    {
        using var pdf = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true });
        var blocks = new List<Block>();
        var findings = new List<Finding>();
        if (pdf.NumberOfPages > Limits.Pages)
        {
            findings.Add(Trouble.TooLarge(fileName, "pages", pdf.NumberOfPages, Limits.Pages));
        }
        for (var number = 1; number <= Math.Min(pdf.NumberOfPages, Limits.Pages); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var line in Lines(pdf.GetPage(number)))
            {
                blocks.Add(new Block.Paragraph(blocks.Count + 1, line));
            }
        }
        if (blocks.Count == 0)
        {
            findings.Add(Trouble.NoText(fileName));
        }
        return new Document(blocks, findings, pdf.Information.Title?.Trim() ?? "");
    }

    /// <summary>Letters whose baselines differ by less than half their height stand on one line.</summary>
    static IEnumerable<string> Lines(Page page)
    {
        var line = new List<Letter>();
        foreach (var letter in page.Letters.OrderByDescending(l => Math.Round(l.StartBaseLine.Y)).ThenBy(l => l.StartBaseLine.X))
        {
            if (line.Count > 0 && line[0].StartBaseLine.Y - letter.StartBaseLine.Y > Math.Max(letter.PointSize, 4) / 2)
            {
                yield return Join(line);
                line.Clear();
            }
            line.Add(letter);
        }
        if (line.Count > 0)
        {
            yield return Join(line);
        }
    }

    static string Join(List<Letter> line) => string.Concat(line.OrderBy(l => l.StartBaseLine.X).Select(l => l.Value)).Trim();
}
