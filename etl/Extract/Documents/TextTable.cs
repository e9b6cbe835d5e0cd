using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>Recognises a table set in plain text: consecutive lines divided by tabs, or by wide gaps that stand under each other.</summary>
static class TextTable
{
    /// <summary>A single line with a gap is a heading or an indented sentence, not a table.</summary>
    const int FewestRows = 2;

    /// <summary>The rows of the table that starts at a line; none where no table does.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="first">The line.</param>
    /// <param name="length">How many lines from there on are divided into fields, table or not.</param>
    public static IReadOnlyList<IReadOnlyList<Cell>> At(string[] lines, int first, out int length)
    {
        var byTabs = Run(lines, first, IsTabbed);
        length = byTabs.Count;
        if (byTabs.Count >= FewestRows && byTabs.Any(l => TabFields(l).Skip(1).Any(f => NumberText.LooksLike(l.AsSpan(f.Start, f.End - f.Start)))))
        {
            return [.. byTabs.Select((l, i) => (IReadOnlyList<Cell>)[.. TabFields(l).Select(f => At(l, first + i + 1, f))])];
        }
        var byGaps = Run(lines, first, l => !IsTabbed(l) && GapFields(l).Count > 1);
        length = Math.Max(length, byGaps.Count);
        return byGaps.Count >= FewestRows ? Aligned(byGaps, first) : [];
    }

    static List<string> Run(string[] lines, int first, Func<string, bool> belongs) =>
        [.. new ArraySegment<string>(lines, first, lines.Length - first).Select(l => l.TrimEnd('\r')).TakeWhile(belongs)];

    static bool IsTabbed(string line) => line.AsSpan().Trim().Contains('\t') && line.AsSpan().Count('\t') < Limits.Columns;

    static IEnumerable<Extent> TabFields(string line)
    {
        for (var start = 0; start <= line.Length;)
        {
            var end = line.IndexOf('\t', start);
            end = end < 0 ? line.Length : end;
            yield return new Extent(start, end);
            start = end + 1;
        }
    }

    static IReadOnlyList<IReadOnlyList<Cell>> Aligned(List<string> lines, int first)
    {
        var fields = lines.Select(GapFields).ToList();
        var isData = lines.Select((l, i) => fields[i].Skip(1).Any(f => NumberText.LooksLike(l.AsSpan(f.Start, f.End - f.Start)))).ToList();
        if (isData.Count(d => d) * 2 < lines.Count)
        {
            return [];
        }
        var printed = lines.Select((l, i) => (IReadOnlyList<Extent>)[.. fields[i].Select(f => new Extent(Width(l, f.Start), Width(l, f.End)))]).ToList();
        if (ColumnFinder.Assign(printed, isData) is not { } columns)
        {
            return [];
        }
        var width = columns.Max(c => c.Max()) + 1;
        return [.. lines.Select((l, i) => Row(l, first + i + 1, fields[i], columns[i], width))];
    }

    static Cell[] Row(string line, int number, List<Extent> fields, int[] columns, int width)
    {
        var row = new Cell[width];
        var at = 0;
        for (var column = 0; column < width; column++)
        {
            var field = Array.IndexOf(columns, column);
            row[column] = At(line, number, field < 0 ? new Extent(at, at) : fields[field] with { Start = column == 0 ? 0 : fields[field].Start });
            at = field < 0 ? at : fields[field].End;
        }
        return row;
    }

    /// <summary>Fields divided by two spaces or an ideographic one.</summary>
    static List<Extent> GapFields(string line)
    {
        var fields = new List<Extent>();
        var start = -1;
        for (var i = 0; i <= line.Length; i++)
        {
            var isGap = i == line.Length || line[i] == '\u3000' || (line[i] is ' ' or '\u00A0' && i + 1 < line.Length && line[i + 1] is ' ' or '\u00A0' or '\u3000');
            if (!isGap && start < 0 && !char.IsWhiteSpace(line[i]))
            {
                start = i;
            }
            else if (isGap && start >= 0)
            {
                fields.Add(new Extent(start, i));
                start = -1;
            }
        }
        return fields;
    }

    /// <summary>Columns of the screen that the line takes up to a place; Chinese characters take two.</summary>
    static int Width(string line, int end)
    {
        var width = 0;
        foreach (var c in line.AsSpan(0, end))
        {
            width += c >= '\u1100' ? 2 : 1;
        }
        return width;
    }

    static Cell At(string line, int number, Extent field)
    {
        var (start, end) = field;
        while (start < end && char.IsWhiteSpace(line[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }
        return new Cell(line[start..end], new Locator.InLine(number, start, end), Indent: CellText.Indent(line.AsSpan(field.Start, start - field.Start)));
    }
}
