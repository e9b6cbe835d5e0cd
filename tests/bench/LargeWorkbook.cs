using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ordos.Warehouse.Catalogue;

namespace Ordos.Bench;

/// <summary>Writes a workbook like the long tables of a statistics bureau: places and indicators down the side, years across.</summary>
static class LargeWorkbook
{
    public const int Rows = 10_000;

    public const int Columns = 20;

    const int FirstYear = 2006;

    /// <summary>The bytes of an xlsx file with a header row and 9,999 rows of two names and 18 numbers.</summary>
    public static byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            var strings = new SharedStrings();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            WriteSheet(sheet, strings);
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = strings.Table;
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "主要指标", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }
        return bytes.ToArray();
    }

    static void WriteSheet(WorksheetPart part, SharedStrings strings)
    {
        var catalogue = Catalogue.Load(null);
        var regions = catalogue.Regions.Select(r => r.NameZh).ToList();
        var indicators = catalogue.Indicators.Select(i => $"{i.NameZh}（{catalogue.Unit(i.Unit).NameZh}）").ToList();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        for (var row = 0; row < Rows; row++)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)row + 1 });
            for (var column = 0; column < Columns; column++)
            {
                writer.WriteElement((row, column) switch
                {
                    (0, 0) => strings.Cell("地区"),
                    (0, 1) => strings.Cell("指标"),
                    (0, _) => strings.Cell($"{FirstYear + column - 2}年"),
                    (_, 0) => strings.Cell(regions[row % regions.Count]),
                    (_, 1) => strings.Cell(indicators[row / regions.Count % indicators.Count]),
                    _ => new Cell { CellValue = new CellValue((((row * 7919) + (column * 104_729)) % 1_000_003 / 100m).ToString(CultureInfo.InvariantCulture)) },
                });
            }
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>The texts of the workbook, each stored once.</summary>
    sealed class SharedStrings
    {
        readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

        public SharedStringTable Table { get; } = new();

        public Cell Cell(string text)
        {
            if (!_indexes.TryGetValue(text, out var index))
            {
                _indexes.Add(text, index = _indexes.Count);
                Table.AppendChild(new SharedStringItem(new Text(text)));
            }
            return new Cell { DataType = CellValues.SharedString, CellValue = new CellValue(index.ToString(CultureInfo.InvariantCulture)) };
        }
    }
}
