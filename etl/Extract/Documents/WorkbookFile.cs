using System.Globalization;
using System.Text;
using ExcelDataReader;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>Opens xls and xlsx: a table a sheet, formulas as their stored values, merged cells repeated, hidden parts marked.</summary>
static class WorkbookFile
{
    public static Document Read(byte[] content, string fileName, CancellationToken cancellationToken)
    {
        var configuration = new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030") };
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(content, writable: false), configuration);
        var blocks = new List<Block>();
        var findings = new List<Finding>();
        var spent = new Spent();
        do
        {
            var rows = new List<IReadOnlyList<Cell>>();
            ReadSheet(reader, rows, spent, cancellationToken);
            if (spent.IsTooMuch)
            {
                findings.Add(spent.Finding(fileName, reader.Name));
            }
            if (rows.Count > 0)
            {
                var isHidden = reader.VisibleState != "visible";
                blocks.Add(new Block.Table(reader.Name, blocks.Count + 1, rows, isHidden));
                findings.AddRange(Hidden(fileName, reader.Name, isHidden, rows));
            }
        }
        while (!spent.IsTooMuch && reader.NextResult());
        if (blocks.Count == 0 && !spent.IsTooMuch)
        {
            findings.Add(Trouble.NoText(fileName));
        }
        return new Document(blocks, findings);
    }

    static IEnumerable<Finding> Hidden(string fileName, string sheet, bool isHidden, List<IReadOnlyList<Cell>> rows)
    {
        if (isHidden)
        {
            return [Trouble.HiddenSheet(fileName, sheet)];
        }
        var count = rows.Sum(r => r.Count(c => c.Hidden && c.Text.Length > 0));
        return count > 0 ? [Trouble.HiddenCells(fileName, sheet, count)] : [];
    }

    /// <summary>Reads the rows of the sheet up to the last one with content, or to the limit of cells.</summary>
    static void ReadSheet(IExcelDataReader reader, List<IReadOnlyList<Cell>> rows, Spent spent, CancellationToken cancellationToken)
    {
        var sheet = new Sheet(reader.Name, new MergedCells(reader.MergeCells));
        var used = 0;
        while (!spent.IsTooMuch && reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = sheet.Row(reader, rows.Count);
            rows.Add(row);
            if (row.Length > 0)
            {
                used = rows.Count;
            }
            // Every row costs something, or a sheet of a million empty rows would be free.
            spent.Cells += row.Length + 1;
            spent.Places += reader.FieldCount;
        }
        if (!spent.IsTooMuch)
        {
            rows.RemoveRange(used, rows.Count - used);
        }
    }

    /// <summary>What of the limits a workbook has taken up.</summary>
    sealed class Spent
    {
        public int Cells { get; set; }

        public long Places { get; set; }

        public bool IsTooMuch => Cells > Limits.Cells || Places > Limits.Places;

        public Finding Finding(string fileName, string sheet) => Cells > Limits.Cells
            ? Trouble.TooLarge(fileName, "cells", Cells, Limits.Cells, sheet)
            : Trouble.TooLarge(fileName, "cells", Places, Limits.Places, sheet);
    }

    /// <summary>Turns the reader's current row into cells.</summary>
    sealed class Sheet(string name, MergedCells merged)
    {
        readonly Dictionary<int, NumberFormat> _formats = [];
        readonly List<(string Name, bool Hidden)> _columns = [];

        public Cell[] Row(IExcelDataReader reader, int row)
        {
            var width = reader.FieldCount;
            while (width > 0 && IsBlank(reader, width - 1) && !IsCovered(reader, row, width - 1))
            {
                width--;
            }
            for (var column = _columns.Count; column < width; column++)
            {
                _columns.Add((ColumnName(column), reader.GetColumnWidth(column) == 0));
            }
            var cells = new Cell[width];
            var number = (row + 1).ToString(CultureInfo.InvariantCulture);
            var hiddenRow = width > 0 && reader.RowHeight == 0;
            for (var column = 0; column < width; column++)
            {
                var at = new Locator.InSheet(name, _columns[column].Name + number);
                var cell = merged.Owner(row, column) is { IsCopy: true } owner
                    ? owner.Cell with { Locator = at, IsMerged = true }
                    : Read(reader, column, at);
                cells[column] = hiddenRow || _columns[column].Hidden ? cell with { Hidden = true } : cell;
                merged.Keep(row, column, cells[column]);
            }
            return cells;
        }

        static bool IsBlank(IExcelDataReader reader, int column) =>
            reader.GetValue(column) is null or "";

        /// <summary>Whether a merged cell with content covers the place; its first place may stand further left in this very row.</summary>
        bool IsCovered(IExcelDataReader reader, int row, int column) =>
            merged.Owner(row, column) is not null || (merged.StartInRow(row, column) is { } start && start < reader.FieldCount && !IsBlank(reader, start));

        Cell Read(IExcelDataReader reader, int column, Locator.InSheet at) => reader.GetValue(column) switch
        {
            null => new Cell("", at),
            string text => new Cell(text.Trim(), at, Indent: CellText.IndentOf(text)),
            double number => Format(reader, column).Cell(number, at),
            int number => Format(reader, column).Cell(number, at),
            DateTime date => new Cell(Format(reader, column).Show(date), at, Date: DateOnly.FromDateTime(date)),
            bool flag => new Cell(flag ? "TRUE" : "FALSE", at),
            var other => new Cell(Convert.ToString(other, CultureInfo.InvariantCulture) ?? "", at),
        };

        NumberFormat Format(IExcelDataReader reader, int column)
        {
            var index = reader.GetNumberFormatIndex(column);
            if (!_formats.TryGetValue(index, out var format))
            {
                _formats.Add(index, format = NumberFormat.Parse(reader.GetNumberFormatString(column) ?? "General"));
            }
            return format;
        }

        static string ColumnName(int column)
        {
            var name = "";
            for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            {
                name = (char)('A' + ((rest - 1) % 26)) + name;
            }
            return name;
        }
    }
}
