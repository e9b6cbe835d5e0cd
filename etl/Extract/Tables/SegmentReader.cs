using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>Reads one table of a grid row by row.</summary>
sealed class SegmentReader(Grid grid, Segment segment, TableContext surroundings, DocumentCard card, Gazetteer gazetteer)
{
    public IEnumerable<Figure> Read(CancellationToken cancellationToken)
    {
        var columns = new Columns(grid, segment, gazetteer).Read();
        var values = columns.Where(c => c.Role == ColumnRole.Value).ToList();
        if (values.Count == 0 || !segment.Body.Any(b => HasNumber(b.Row, values)))
        {
            yield break;
        }
        var context = WithCorner(columns);
        if (!columns.Any(c => c.Role is ColumnRole.Stub or ColumnRole.Time) && segment.Body.Count > 1)
        {
            // Rows without names measure different things or places, and nothing says which.
            context = context with { Label = "", Places = [] };
        }
        var rows = new Rows(grid, columns, gazetteer);
        foreach (var (row, isSection) in segment.Body)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isSection)
            {
                rows.Section(row);
                continue;
            }
            foreach (var group in values.GroupBy(v => v.Group))
            {
                var names = rows.Of(row, group.Key);
                if (names.Heading.Context.Length == 0 && group.All(c => grid.IsBlank(row, c.Index)))
                {
                    continue;
                }
                foreach (var column in group)
                {
                    if (Place(row, column.Index) is { } place)
                    {
                        yield return CellFigure.Of(grid[row, column.Index], place.Text, place.At, column.Heading, names, context, card);
                    }
                }
            }
        }
    }

    bool HasNumber(int row, List<Column> values) =>
        values.Exists(c => grid[row, c.Index] is { Kind: ContentKind.Number });

    /// <summary>The corner may name what is measured and its unit (地区生产总值（亿元）) rather than the names below it.</summary>
    TableContext WithCorner(IReadOnlyList<Column> columns)
    {
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

    /// <summary>What is printed at a place and where; null where a line of text ends before it.</summary>
    (string Text, Locator At)? Place(int row, int column)
    {
        if (grid.CellAt(row, column) is { } cell)
        {
            return cell.IsMerged && grid.RepeatsLeft(row, column) ? null : (cell.Text, cell.Locator);
        }
        return grid.Beyond(row, column) is { } at ? ("", at) : null;
    }
}
