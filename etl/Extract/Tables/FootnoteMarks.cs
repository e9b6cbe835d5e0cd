namespace Ordos.Etl.Extract.Tables;

/// <summary>Marks that lead from a label to a footnote.</summary>
static class FootnoteMarks
{
    /// <summary>The text without the marks at its end (①, *, [1], 注1).</summary>
    public static string Strip(string text)
    {
        text = text.TrimEnd('*', '①', '②', '③', '④', '⑤', '⑥', ' ', '※');
        var open = text.LastIndexOf('[');
        return open > 0 && text.EndsWith(']') && text.AsSpan((open + 1)..^1) is { Length: > 0 and < 4 } inside && IsMark(inside) ? text[..open].TrimEnd() : text;
    }

    static bool IsMark(ReadOnlySpan<char> inside)
    {
        foreach (var c in inside)
        {
            if (!char.IsAsciiDigit(c) && c != '注')
            {
                return false;
            }
        }
        return true;
    }
}
