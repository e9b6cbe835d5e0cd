using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>A table as a rectangle of read cells.</summary>
sealed class Grid
{
    readonly CellContent[][] _contents;

    public Grid(Block.Table table)
    {
        Table = table;
        _contents = [.. table.Rows.Select(ContentsOf)];
        Width = _contents.Select(LastFilled).DefaultIfEmpty().Max();
    }

    /// <summary>Where it comes from.</summary>
    public Block.Table Table { get; }

    /// <summary>Rows.</summary>
    public int Height => _contents.Length;

    /// <summary>Columns up to the last one that holds something.</summary>
    public int Width { get; }

    /// <summary>What a place holds; nothing where the row is printed shorter.</summary>
    public CellContent this[int row, int column] => column < _contents[row].Length ? _contents[row][column] : CellContent.Blank;

    /// <summary>The cell at a place; null where the row is printed shorter.</summary>
    public Cell? CellAt(int row, int column) => column < _contents[row].Length ? Table.Rows[row][column] : null;

    /// <summary>Words or numbers of a place as folded text; empty for none.</summary>
    public string TextAt(int row, int column) => this[row, column].Text;

    /// <summary>Whether a place holds nothing.</summary>
    public bool IsBlank(int row, int column) => this[row, column].Kind == ContentKind.Blank;

    /// <summary>Whether the cell only repeats one that is merged over several places of its row.</summary>
    public bool RepeatsLeft(int row, int column) =>
        column > 0 && CellAt(row, column) is { IsMerged: true } cell && CellAt(row, column - 1) is { } left && left.Text == cell.Text;

    /// <summary>The place behind the last cell of a row that is stored shorter than the table; null in lines of text, which have no such place.</summary>
    public Locator? Beyond(int row, int column)
    {
        var neighbour = Table.Rows[row].Count > 0 ? Table.Rows[row][0].Locator : null;
        return neighbour switch
        {
            Locator.InTable at => at with { Column = column + 1 },
            Locator.InSheet at => at with { Cell = ColumnLetters(column) + at.Cell.TrimStart(Letters) },
            _ => null,
        };
    }

    static string ColumnLetters(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }
        return name;
    }

    static readonly char[] Letters = [.. Enumerable.Range('A', 26).Select(c => (char)c)];

    static CellContent[] ContentsOf(IReadOnlyList<Cell> row)
    {
        var contents = new CellContent[row.Count];
        for (var i = 0; i < contents.Length; i++)
        {
            contents[i] = CellContent.Of(row[i]);
        }
        return contents;
    }

    static int LastFilled(CellContent[] row) => Array.FindLastIndex(row, c => c.Kind != ContentKind.Blank) + 1;
}
