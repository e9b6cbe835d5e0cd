using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Tables;

/// <summary>Finds out what each column of a table is.</summary>
sealed class Columns(Grid grid, Segment segment, Gazetteer gazetteer)
{
    /// <summary>Rows looked at to tell a column of names from one of numbers.</summary>
    const int Sample = 200;

    readonly List<int> _rows = [.. segment.Body.Where(b => !b.IsSection).Take(Sample).Select(b => b.Row)];

    public IReadOnlyList<Column> Read()
    {
        var statistics = Enumerable.Range(0, grid.Width).Select(Count).ToList();
        var firstValue = statistics.FindIndex(s => s.Numbers > s.Words && !HeaderWords.IsTime(s.Header) && !HeaderWords.IsIgnored(s.Header));
        firstValue = firstValue < 0 ? grid.Width : firstValue;
        var paths = HeaderPaths.Of(grid, segment.Header, firstValue);
        var columns = new List<Column>();
        var group = 0;
        for (var i = 0; i < grid.Width; i++)
        {
            var role = Role(statistics[i], i, firstValue, statistics);
            // 指标 | 数值 | 指标 | 数值: a stub behind values begins a table set beside the first.
            group += role == ColumnRole.Stub && columns.Count > 0 && columns[^1].Role == ColumnRole.Value ? 1 : 0;
            var column = new Column(i, role, paths[i], role == ColumnRole.Stub && HoldsPlaces(statistics[i]), group);
            columns.Add(role == ColumnRole.Value ? column with { Heading = Head(column, columns) } : column);
        }
        return columns;
    }

    Heading Head(Column column, List<Column> before)
    {
        var heading = column.Header.Aggregate(Heading.Empty, (h, text) => h.With(Wording.Of(text, gazetteer)));
        var level = LevelBefore(before, column.Group);
        if (heading.Change is not null && level is not null)
        {
            heading = heading.Beside(level);
        }
        if (heading.Times.Any(t => t.Reference == TimeReference.SamePeriodLastYear) && level is { Times.Count: > 0 })
        {
            heading = heading with { Times = [.. level.Times.Select(t => t.YearEarlier())] };
        }
        return heading;
    }

    /// <summary>The level that a growth column speaks of: the latest time of the levels right before it (2023年 | 2022年 | 增长%).</summary>
    static Heading? LevelBefore(List<Column> before, int group)
    {
        var values = before.Where(c => c.Role == ColumnRole.Value && c.Group == group).Select(c => c.Heading).Reverse().SkipWhile(h => h.Change is not null).TakeWhile(h => h.Change is null).ToList();
        return values.Where(v => v.Label == values[0].Label && v.Place == values[0].Place).MaxBy(v => v.Times.Count == 0 ? DateOnly.MinValue : v.Times.Max(t => t.Order));
    }

    ColumnRole Role(Statistics at, int index, int firstValue, List<Statistics> all)
    {
        if (HeaderWords.IsIgnored(at.Header))
        {
            return ColumnRole.Ignored;
        }
        if (HeaderWords.IsUnit(at.Header))
        {
            return ColumnRole.Unit;
        }
        if (at.Filled == 0)
        {
            return HeaderWords.IsStub(at.Header) || (index < firstValue && !NamesNumbers(at.Header)) ? ColumnRole.Ignored : ColumnRole.Value;
        }
        if (at.Words > at.Numbers + at.Years + at.Missing)
        {
            var beside = all.Take(index).Any(s => s.Header.Length > 0 && s.Header == at.Header && s.Words > s.Numbers);
            return index < firstValue || beside ? ColumnRole.Stub
                : at.Numbers > 0 ? ColumnRole.Value
                : ColumnRole.Ignored;
        }
        var isTime = (HeaderWords.IsTime(at.Header) && at.Numbers + at.Years + at.Dates == at.Filled)
            || (at.Header.Length == 0 && index == 0 && at.Years + at.Dates == at.Filled);
        return isTime ? ColumnRole.Time : ColumnRole.Value;
    }

    // An empty column before the first number may be an empty name or a year that is not filled in yet.
    bool NamesNumbers(string header) => Wording.Of(header, gazetteer) is { Time: not null } or { Units.Count: > 0 } or { Change: not null };

    static bool HoldsPlaces(Statistics at) => HeaderWords.IsPlace(at.Header) || (at.Words > 0 && at.Places * 2 >= at.Words);

    Statistics Count(int column)
    {
        var at = new Statistics { Header = Header(column) };
        foreach (var row in _rows)
        {
            if (grid[row, column] is not { Kind: not ContentKind.Blank } content)
            {
                continue;
            }
            at.Filled++;
            at.Years += content.IsYear ? 1 : 0;
            at.Numbers += content.Kind == ContentKind.Number && !content.IsYear ? 1 : 0;
            at.Missing += content.Kind == ContentKind.Missing ? 1 : 0;
            at.Dates += grid.CellAt(row, column)?.Date is null ? 0 : 1;
            at.Words += content.Kind == ContentKind.Words ? 1 : 0;
            at.Places += content.Kind == ContentKind.Words && Wording.Of(content.Text, gazetteer) is { Place: not null } ? 1 : 0;
        }
        return at;
    }

    string Header(int column) => segment.Header.Select(r => grid.TextAt(r, column)).LastOrDefault(t => t.Length > 0) ?? "";

    sealed class Statistics
    {
        public required string Header { get; init; }

        public int Filled { get; set; }

        public int Numbers { get; set; }

        public int Years { get; set; }

        public int Missing { get; set; }

        public int Dates { get; set; }

        public int Words { get; set; }

        public int Places { get; set; }
    }
}
