using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>Recognises a table set in plain text: consecutive lines divided by tabs, at least one of them with numbers.</summary>
static class TextTable
{
    /// <summary>A single line with a tab is a heading or an indented sentence, not a table.</summary>
    const int FewestRows = 2;

    /// <summary>The rows of the table that starts at a line; none where no table does.</summary>
    public static IReadOnlyList<IReadOnlyList<Cell>> At(string[] lines, int first)
    {
        var end = first;
        while (end < lines.Length && IsDivided(lines[end]))
        {
            end++;
        }
        var numbers = end - first >= FewestRows && lines[first..end].Any(HasNumberField);
        return numbers ? [.. Enumerable.Range(first, end - first).Select(i => Row(lines[i].TrimEnd('\r'), i + 1))] : [];
    }

    static bool IsDivided(string line)
    {
        var inner = line.AsSpan().Trim();
        return inner.Contains('\t');
    }

    static bool HasNumberField(string line) => line.Split('\t').Skip(1).Any(f => NumberText.LooksLike(f));

    static List<Cell> Row(string line, int number)
    {
        var cells = new List<Cell>();
        var start = 0;
        while (start <= line.Length)
        {
            var end = line.IndexOf('\t', start);
            end = end < 0 ? line.Length : end;
            cells.Add(Field(line, number, start, end));
            start = end + 1;
        }
        return cells;
    }

    static Cell Field(string line, int number, int start, int end)
    {
        var indent = start;
        while (start < end && char.IsWhiteSpace(line[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }
        return new Cell(line[start..end], new Locator.InLine(number, start, end), Indent: CellText.Indent(line.AsSpan(indent, start - indent)));
    }
}
