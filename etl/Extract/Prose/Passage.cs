using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>A paragraph, put together again where the file breaks its lines inside sentences.</summary>
sealed class Passage
{
    const int ShortestBroken = 25;

    readonly List<(int Start, int Line)> _lines;

    Passage(string printed, List<(int Start, int Line)> lines, int headingLevel)
    {
        Folded = Folded.Of(printed);
        _lines = lines;
        HeadingLevel = headingLevel;
    }

    /// <summary>The text.</summary>
    public Folded Folded { get; }

    /// <summary>1 to 9 where the file marks it as a heading; 0 elsewhere.</summary>
    public int HeadingLevel { get; }

    /// <summary>The passages of a document.</summary>
    public static IEnumerable<Passage> Of(IReadOnlyList<Block.Paragraph> paragraphs)
    {
        for (var first = 0; first < paragraphs.Count;)
        {
            var last = first;
            var printed = paragraphs[first].Text;
            List<(int, int)> lines = [(0, paragraphs[first].Line)];
            while (last + 1 < paragraphs.Count && IsBroken(paragraphs[last], paragraphs[last + 1]))
            {
                last++;
                lines.Add((printed.Length, paragraphs[last].Line));
                printed += paragraphs[last].Text;
            }
            yield return new Passage(printed, lines, paragraphs[first].HeadingLevel);
            first = last + 1;
        }
    }

    /// <summary>The place of a span of the folded text, and what is printed there. Of a span broken by a line end the part before it.</summary>
    public (Locator.InLine Locator, string Text) Print(int from, int to)
    {
        var start = Folded.StartOf(from);
        var end = Folded.EndOf(to);
        var index = _lines.FindLastIndex(l => l.Start <= start);
        var lineEnd = index + 1 < _lines.Count ? Math.Min(end, _lines[index + 1].Start) : end;
        return (new Locator.InLine(_lines[index].Line, start - _lines[index].Start, lineEnd - _lines[index].Start), Folded.Printed[start..lineEnd]);
    }

    // A long line with a mark inside that ends in the middle of a sentence, and a next line that opens nothing of its own.
    static bool IsBroken(Block.Paragraph line, Block.Paragraph next)
    {
        var text = line.Text.AsSpan().TrimEnd();
        return line.HeadingLevel == 0 && next.HeadingLevel == 0 && next.Line == line.Line + 1
            && text.Length >= ShortestBroken && text.IndexOfAny("，。；,;") >= 0 && !text.Contains('\t')
            && (Characters.IsHan(Characters.Fold(text[^1])) || char.IsAsciiDigit(Characters.Fold(text[^1])) || text[^1] is '，' or ',' or '、')
            && next.Text.Length > 0 && !next.Text.Contains('\t') && Characters.Fold(next.Text[0]) is var first && (Characters.IsHan(first) || char.IsAsciiDigit(first) || first is '%' or ',' or '、' or '。' or ';' or '“')
            && !Outline.IsNumbered(Folded.Of(next.Text).Text);
    }
}
