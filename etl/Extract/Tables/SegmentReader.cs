using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>Reads one table of a grid row by row.</summary>
sealed class SegmentReader(Grid grid, Segment segment, TableContext surroundings, DocumentCard card, Gazetteer gazetteer)
{
    /// <summary>Adds the figures of the table.</summary>
    public void Read(List<Figure> figures, CancellationToken cancellationToken)
    {
        var columns = new Columns(grid, segment, gazetteer).Read();
        var groups = columns.Where(c => c.Role == ColumnRole.Value).GroupBy(c => c.Group).Select(g => new ValueGroup(g.Key, [.. g])).ToList();
        if (!segment.Body.Any(b => groups.Exists(g => HasNumber(b.Row, g))))
        {
            return;
        }
        var context = ContextOf(columns);
        var hasNames = columns.Any(c => c.Role is ColumnRole.Stub or ColumnRole.Time);
        var rows = new Rows(grid, columns, gazetteer);
        foreach (var (row, isSection) in segment.Body)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isSection)
            {
                rows.Section(row);
                continue;
            }
            foreach (var group in groups)
            {
                var names = rows.Of(row, group.Key);
                if (names.Heading.Context.Length > 0)
                {
                    ReadRow(row, group, names, context, figures);
                }
                else if (HasContent(row, group))
                {
                    // What a row without a name measures is not what the title says of the named ones.
                    ReadRow(row, group, names, hasNames ? context with { Label = "", Places = [] } : context, figures);
                }
            }
        }
    }

    void ReadRow(int row, ValueGroup group, RowNames names, TableContext table, List<Figure> figures)
    {
        IReadOnlyList<string> headings = names.Parents.Count == 0 ? table.Titles : [.. table.Titles, .. names.Parents];
        var onlyPlace = names.Heading.SaysOnlyPlace;
        for (var i = 0; i < group.Columns.Count; i++)
        {
            var column = group.Columns[i];
            if (Place(row, column.Index, out var text) is not { } at)
            {
                continue;
            }
            // Rows that name only their place share all else.
            var template = onlyPlace && names.Heading.Context.Length > 0
                ? group.Shared[i] ??= CellTemplate.Of(column.Heading, names.Heading, table, card)
                : CellTemplate.Of(column.Heading, names.Heading, table, card);
            var context = column.Heading.Context.Length == 0 ? names.Heading.Context
                : names.Heading.Context.Length == 0 ? column.Heading.Context
                : string.Concat(names.Heading.Context, " | ", column.Heading.Context);
            figures.Add(CellFigure.Of(template, grid[row, column.Index], text, at, names.Places ?? column.Places ?? table.PlacesOf(names.Heading, column.Heading), context, headings));
        }
    }

    bool HasNumber(int row, ValueGroup group) => group.Columns.Exists(c => grid[row, c.Index].Kind == ContentKind.Number);

    bool HasContent(int row, ValueGroup group) => group.Columns.Exists(c => !grid.IsBlank(row, c.Index));

    TableContext ContextOf(IReadOnlyList<Column> columns)
    {
        if (!columns.Any(c => c.Role is ColumnRole.Stub or ColumnRole.Time) && segment.Body.Count > 1)
        {
            // Rows without names measure different things or places, and nothing says which.
            return surroundings with { Label = "", Places = [] };
        }
        // The corner may name what is measured and its unit (地区生产总值（亿元）) rather than the names below it.
        foreach (var text in columns.Where(c => c.Role == ColumnRole.Stub).SelectMany(c => c.Header))
        {
            var corner = Wording.Of(text, gazetteer);
            if (corner.Units.Count > 0)
            {
                return surroundings with { Units = corner.Units, Label = HeaderWords.IsStub(corner.Label) ? surroundings.Label : corner.Label };
            }
        }
        return surroundings;
    }

    /// <summary>Where a cell is printed; null where a line of text ends before it, and for the copies of a merged cell.</summary>
    Locator? Place(int row, int column, out string text)
    {
        text = "";
        if (grid.CellAt(row, column) is not { } cell)
        {
            return grid.Beyond(row, column);
        }
        text = cell.Text;
        return cell.IsMerged ? null : cell.Locator;
    }

    /// <summary>Value columns that share a stub.</summary>
    sealed class ValueGroup(int key, List<Column> columns)
    {
        public int Key => key;

        public List<Column> Columns => columns;

        public CellTemplate?[] Shared { get; } = new CellTemplate?[columns.Count];
    }
}
