using System.Text;
using UglyToad.PdfPig.Content;

namespace Ordos.Etl.Extract;

/// <summary>A part of a printed line that stands apart from the next by a wide gap. Places in tenths of a point.</summary>
readonly record struct PdfField(string Text, Extent Extent);

/// <summary>A printed line of a page.</summary>
/// <param name="Fields">From left to right.</param>
/// <param name="Size">Size of its letters in tenths of a point.</param>
sealed record PdfLine(IReadOnlyList<PdfField> Fields, int Size)
{
    public string Text => string.Join("  ", Fields.Select(f => f.Text));

    public int Left => Fields[0].Extent.Start;

    public int Right => Fields[^1].Extent.End;
}

/// <summary>Puts the letters of a page together to lines.</summary>
static class PdfLines
{
    /// <summary>Parts of a letter's size by which baselines on one line may differ.</summary>
    const double Slack = 0.5;

    /// <summary>Parts of a letter's size between two letters from which the gap divides fields; words of a sentence stand closer.</summary>
    const double Gap = 1.2;

    /// <summary>Parts of a letter's size from which a gap is a space.</summary>
    const double Space = 0.25;

    public static IReadOnlyList<PdfLine> Of(Page page)
    {
        var lines = new List<PdfLine>();
        var line = new List<Letter>();
        foreach (var letter in page.Letters.Where(l => l.Value.Length > 0).OrderByDescending(l => l.StartBaseLine.Y).ThenBy(l => l.StartBaseLine.X))
        {
            if (line.Count > 0 && line[0].StartBaseLine.Y - letter.StartBaseLine.Y > Slack * Size(line[0]))
            {
                Close(line, lines);
            }
            line.Add(letter);
        }
        Close(line, lines);
        return lines;
    }

    static void Close(List<Letter> letters, List<PdfLine> lines)
    {
        var fields = new List<PdfField>();
        var text = new StringBuilder();
        Letter? first = null, last = null;
        foreach (var letter in letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).OrderBy(l => l.StartBaseLine.X))
        {
            var gap = last is null ? 0 : (letter.StartBaseLine.X - last.EndBaseLine.X) / Size(letter);
            if (last is not null && gap > Gap)
            {
                fields.Add(new PdfField(text.ToString(), Extent(first!, last)));
                text.Clear();
                first = null;
            }
            else if (gap > Space)
            {
                text.Append(' ');
            }
            first ??= letter;
            last = letter;
            text.Append(letter.Value);
        }
        if (first is not null && last is not null)
        {
            fields.Add(new PdfField(text.ToString(), Extent(first, last)));
            lines.Add(new PdfLine(fields, (int)(Size(last) * 10)));
        }
        letters.Clear();
    }

    static Extent Extent(Letter first, Letter last) => new(Tenths(first.StartBaseLine.X), Math.Max(Tenths(last.EndBaseLine.X), Tenths(first.StartBaseLine.X) + 1));

    static double Size(Letter letter) => Math.Clamp(letter.PointSize, 1, 200);

    static int Tenths(double points) => (int)Math.Clamp(points * 10, -1_000_000, 1_000_000);
}
