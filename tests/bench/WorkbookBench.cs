using BenchmarkDotNet.Attributes;
using ExcelDataReader;
using Ordos.Etl.Extract;
using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Catalogue;

namespace Ordos.Bench;

/// <summary>A workbook of 200,000 cells from bytes to figures. The baseline reads every cell with the same library and throws it away.</summary>
public class WorkbookBench
{
    const string Name = "各旗区主要指标.xlsx";

    readonly byte[] _workbook = LargeWorkbook.Write();
    readonly Gazetteer _gazetteer = Gazetteer.Of(Catalogue.Load(null).Regions.Select(r => r.NameZh), "鄂尔多斯市");

    /// <summary>Counts the cells.</summary>
    [GlobalSetup]
    public void Setup() => RateColumn.Count(GetType(), "", LargeWorkbook.Rows * LargeWorkbook.Columns);

    /// <summary>Reads all cells and forgets them.</summary>
    [Benchmark(Baseline = true)]
    public int CellsThrownAway()
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(_workbook, writable: false));
        var filled = 0;
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                filled += reader.GetValue(column) is null ? 0 : 1;
            }
        }
        return filled;
    }

    /// <summary>Opens the workbook as a document.</summary>
    [Benchmark]
    public int Opened() => Documents.Open(_workbook, Name, CancellationToken.None).Blocks.Count;

    /// <summary>Opens the workbook and gives a figure for every cell that holds a number or should.</summary>
    [Benchmark]
    public int Figures()
    {
        var document = Documents.Open(_workbook, Name, CancellationToken.None);
        var card = CardReader.Read(document, Name, _gazetteer);
        return new TableReader(_gazetteer).Read(card, document.Blocks, CancellationToken.None).Count;
    }
}
