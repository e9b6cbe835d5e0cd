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
        var filled = 0;
        do
        {
            var rows = new List<IReadOnlyList<Cell>>();
            var within = ReadSheet(reader, rows, ref filled, cancellationToken);
            if (!within)
            {
                findings.Add(Trouble.TooLarge(fileName, "cells", filled, Limits.Cells, reader.Name));
            }
            if (rows.Count > 0)
            {
                blocks.Add(new Block.Table(reader.Name, blocks.Count + 1, rows, reader.VisibleState != "visible"));
            }
        }
        while (findings.Count == 0 && reader.NextResult());
        if (blocks.Count == 0 && findings.Count == 0)
        {
            findings.Add(Trouble.NoText(fileName));
        }
        return new Document(blocks, findings);
    }

    /// <summary>Reads the rows of the sheet up to the last one with content; false where the limit of cells ended it.</summary>
    static bool ReadSheet(IExcelDataReader reader, List<IReadOnlyList<Cell>> rows, ref int filled, CancellationToken cancellationToken)
    {
        var sheet = new Sheet(reader.Name, new MergedCells(reader.MergeCells));
        var used = 0;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = sheet.Row(reader, rows.Count);
            rows.Add(row);
            if (row.Length > 0)
            {
                used = rows.Count;
                // Every row costs something, or a sheet of a million empty rows would be free.
                filled += row.Length;
            }
            filled++;
            if (filled > Limits.Cells)
            {
                return false;
            }
        }
        rows.RemoveRange(used, rows.Count - used);
        return true;
    }

    /// <summary>Turns the reader's current row into cells.</summary>
    sealed class Sheet(string name, MergedCells merged)
    {
        readonly Dictionary<string, NumberFormat> _formats = new(StringComparer.Ordinal);
        readonly List<string> _columns = [];

        public Cell[] Row(IExcelDataReader reader, int row)
        {
            var width = reader.FieldCount;
            while (width > 0 && IsBlank(reader, width - 1) && !IsCovered(reader, row, width - 1))
            {
                width--;
            }
            var cells = new Cell[width];
            var hiddenRow = reader.RowHeight == 0 && width > 0;
            for (var column = 0; column < width; column++)
            {
                var cell = merged.Owner(row, column) is { IsCopy: true } owner
                    ? owner.Cell with { Locator = At(row, column), IsMerged = true }
                    : Read(reader, row, column);
                cells[column] = hiddenRow || reader.GetColumnWidth(column) == 0 ? cell with { Hidden = true } : cell;
                merged.Keep(row, column, cells[column]);
            }
            return cells;
        }

        static bool IsBlank(IExcelDataReader reader, int column) =>
            reader.GetValue(column) is null or "";

        /// <summary>Whether a merged cell with content covers the place; its first place may stand further left in this very row.</summary>
        bool IsCovered(IExcelDataReader reader, int row, int column) =>
            merged.Owner(row, column) is not null || (merged.StartInRow(row, column) is { } start && start < reader.FieldCount && !IsBlank(reader, start));

        Locator.InSheet At(int row, int column)
        {
            while (_columns.Count <= column)
            {
                _columns.Add(ColumnName(_columns.Count));
            }
            return new Locator.InSheet(name, string.Create(CultureInfo.InvariantCulture, $"{_columns[column]}{row + 1}"));
        }

        Cell Read(IExcelDataReader reader, int row, int column)
        {
            var at = At(row, column);
            return reader.GetValue(column) switch
            {
                null => new Cell("", at),
                string text => new Cell(text.Trim(), at, Indent: CellText.IndentOf(text)),
                double number => Format(reader, column).Cell(number, at),
                int number => Format(reader, column).Cell(number, at),
                DateTime date => new Cell(Format(reader, column).Show(date), at, Date: DateOnly.FromDateTime(date)),
                bool flag => new Cell(flag ? "TRUE" : "FALSE", at),
                var other => new Cell(Convert.ToString(other, CultureInfo.InvariantCulture) ?? "", at),
            };
        }

        NumberFormat Format(IExcelDataReader reader, int column)
        {
            var code = reader.GetNumberFormatString(column) ?? "General";
            if (!_formats.TryGetValue(code, out var format))
            {
                _formats.Add(code, format = NumberFormat.Parse(code));
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
