using Ordos.Warehouse.Model;
using UglyToad.PdfPig;

namespace Ordos.Etl.Extract;

/// <summary>Opens the text layer of a pdf: paragraphs put together from their lines, and tables by the gaps between their columns.</summary>
static class PdfFile
{
    public static Document Read(byte[] content, string fileName, CancellationToken cancellationToken)
    {
        using var pdf = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true });
        var findings = new List<Finding>();
        if (pdf.NumberOfPages > Limits.Pages)
        {
            findings.Add(Trouble.TooLarge(fileName, "pages", pdf.NumberOfPages, Limits.Pages));
        }
        var blocks = new PdfBlocks();
        for (var number = 1; number <= Math.Min(pdf.NumberOfPages, Limits.Pages); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            blocks.Add(number, PdfLines.Of(pdf.GetPage(number)));
        }
        if (blocks.Blocks.Count == 0)
        {
            findings.Add(Trouble.NoText(fileName));
        }
        return new Document(blocks.Blocks, findings, pdf.Information.Title?.Trim() ?? "");
    }
}
