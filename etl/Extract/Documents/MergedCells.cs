using ExcelDataReader;

namespace Ordos.Etl.Extract;

/// <summary>A place covered by a merged cell.</summary>
/// <param name="IsCopy">Whether the merged cell's own place is elsewhere.</param>
/// <param name="Cell">The merged cell; meaningful for a copy only.</param>
readonly record struct Covered(bool IsCopy, Cell Cell);

/// <summary>The merged cells of a sheet, looked up while its rows pass from top to bottom.</summary>
sealed class MergedCells
{
    readonly CellRange[] _ranges;
    readonly Cell?[] _cells;
    readonly List<int> _active = [];
    int _next;
    int _row = -1;

    public MergedCells(CellRange[]? ranges)
    {
        _ranges = [.. (ranges ?? []).Where(r => r.FromRow <= r.ToRow && r.FromColumn <= r.ToColumn).OrderBy(r => r.FromRow)];
        _cells = new Cell?[_ranges.Length];
    }

    /// <summary>What covers a place; null where nothing does, or where its merged cell is still to be read.</summary>
    public Covered? Owner(int row, int column)
    {
        var range = Find(row, column);
        return range < 0 || _cells[range] is not { Text.Length: > 0 } cell
            ? null
            : new Covered(row != _ranges[range].FromRow || column != _ranges[range].FromColumn, cell);
    }

    /// <summary>The column where the merged cell over a place starts, if it starts in the same row.</summary>
    public int? StartInRow(int row, int column) =>
        Find(row, column) is var range and >= 0 && _ranges[range].FromRow == row ? _ranges[range].FromColumn : null;

    /// <summary>Remembers a cell that was read, if it is the first place of a merged one.</summary>
    public void Keep(int row, int column, Cell cell)
    {
        var range = Find(row, column);
        if (range >= 0 && row == _ranges[range].FromRow && column == _ranges[range].FromColumn)
        {
            _cells[range] = cell;
        }
    }

    int Find(int row, int column)
    {
        if (_ranges.Length == 0)
        {
            return -1;
        }
        if (row != _row)
        {
            _row = row;
            _active.RemoveAll(i => _ranges[i].ToRow < row);
            for (; _next < _ranges.Length && _ranges[_next].FromRow <= row; _next++)
            {
                _active.Add(_next);
            }
        }
        foreach (var i in _active)
        {
            if (column >= _ranges[i].FromColumn && column <= _ranges[i].ToColumn && row <= _ranges[i].ToRow)
            {
                return i;
            }
        }
        return -1;
    }
}
