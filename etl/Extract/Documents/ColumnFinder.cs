namespace Ordos.Etl.Extract;

/// <summary>A printed field of a line, in any unit of width.</summary>
readonly record struct Extent(int Start, int End);

/// <summary>Finds the columns of lines that are set as a table by the rivers of white space between the fields of their rows.</summary>
static class ColumnFinder
{
    /// <summary>The column of every field; null where the fields do not stand in columns.</summary>
    /// <param name="lines">Fields of each line, from left to right.</param>
    /// <param name="isData">Which lines hold numbers: they are set more regularly than headers, so they make the columns.</param>
    public static int[][]? Assign(IReadOnlyList<IReadOnlyList<Extent>> lines, IReadOnlyList<bool> isData)
    {
        var columns = Columns(lines.Where((_, i) => isData[i]).SelectMany(l => l));
        if (columns.Count < lines.Where((_, i) => isData[i]).Max(l => l.Count))
        {
            return null;
        }
        var assigned = new int[lines.Count][];
        for (var i = 0; i < lines.Count; i++)
        {
            assigned[i] = [.. lines[i].Select(f => Nearest(columns, f))];
            if (assigned[i].Distinct().Count() < assigned[i].Length)
            {
                return null;
            }
        }
        return assigned;
    }

    static List<Extent> Columns(IEnumerable<Extent> fields)
    {
        var columns = new List<Extent>();
        foreach (var field in fields.OrderBy(f => f.Start))
        {
            if (columns.Count > 0 && field.Start < columns[^1].End)
            {
                columns[^1] = columns[^1] with { End = Math.Max(columns[^1].End, field.End) };
            }
            else
            {
                columns.Add(field);
            }
        }
        return columns;
    }

    static int Nearest(List<Extent> columns, Extent field)
    {
        int Distance(Extent column)
        {
            var overlap = Math.Min(column.End, field.End) - Math.Max(column.Start, field.Start);
            return overlap > 0 ? -overlap : Math.Abs(column.Start + column.End - field.Start - field.End);
        }

        return Enumerable.Range(0, columns.Count).MinBy(i => Distance(columns[i]));
    }
}
