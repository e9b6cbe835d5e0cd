using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>Lays out cells that span rows and columns: each is repeated in every place that it covers.</summary>
sealed class SpanGrid(int table, int? page)
{
    readonly List<IReadOnlyList<Cell>> _rows = [];
    readonly Dictionary<(int Row, int Column), Cell> _reserved = [];
    List<Cell> _row = [];
    int _cells;

    /// <summary>The rows so far.</summary>
    public IReadOnlyList<IReadOnlyList<Cell>> Rows
    {
        get
        {
            FillReserved();
            return _rows;
        }
    }

    /// <summary>Starts the next row.</summary>
    public void NextRow()
    {
        FillReserved();
        _row = [];
        _rows.Add(_row);
    }

    /// <summary>Adds a cell at the next free place of the row.</summary>
    public void Add(string text, int rowSpan, int columnSpan, int indent = 0)
    {
        FillReserved();
        var (row, column) = (_rows.Count - 1, _row.Count);
        // Spans that cover more than any table has are an attack or a mistake; the cell itself still stands.
        if ((_cells += rowSpan * columnSpan) > Limits.Cells)
        {
            (rowSpan, columnSpan) = (1, 1);
        }
        var cell = new Cell(text, At(row, column), Indent: indent);
        for (var r = 0; r < rowSpan; r++)
        {
            for (var c = 0; c < columnSpan; c++)
            {
                var place = (r, c) == (0, 0) ? cell : cell with { Locator = At(row + r, column + c), IsMerged = true };
                if (r == 0)
                {
                    _row.Add(place);
                }
                else
                {
                    _reserved.TryAdd((row + r, column + c), place);
                }
            }
        }
    }

    void FillReserved()
    {
        while (_reserved.Remove((_rows.Count - 1, _row.Count), out var cell))
        {
            _row.Add(cell);
        }
    }

    Locator.InTable At(int row, int column) => new(page, table, row + 1, column + 1);
}
