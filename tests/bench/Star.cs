using Ordos.Warehouse;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;

namespace Ordos.Bench;

/// <summary>A home in a folder of its own with one report received and read, but not loaded; deleted afterwards.</summary>
sealed class Star : IDisposable
{
    public const string Sha256 = "00000000000000000000000000000000000000000000000000000000000000aa";

    static readonly DateTimeOffset Received = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    static readonly Dimensions Dimensions = Dimensions.Of(Catalogue.Load(null));

    public Star(Reading reading)
    {
        Home = new Home(Directory.CreateTempSubdirectory("ordos-bench-").FullName);
        Db = new WarehouseDb(WarehouseDb.ForFile(Home.Database));
        var store = new ReadingStore(Home);
        store.Save(reading);
        Event[] events =
        [
            new Activation(Received.AddHours(-1), Received.AddHours(-1), "bench", "", reading.Reader, reading.Catalogue),
            new Receipt(Received, Received, "bench", "", Sha256, "年鉴.xlsx", "年鉴.xlsx", 1),
        ];
        Loader = new Loader(Db, store, events, Dimensions);
    }

    public Home Home { get; }

    public WarehouseDb Db { get; }

    public Loader Loader { get; }

    /// <summary>A reading of so many observations, every one of them a fact of its own.</summary>
    public static Reading ReadingOf(int observations)
    {
        var indicators = Dimensions.Indicators.Where(i => i.IndicatorKey > 0).Select(i => i.IndicatorCode).ToList();
        var regions = Dimensions.Regions.Where(r => r.RegionKey > 0).Select(r => r.RegionCode).ToList();
        var rows = Enumerable.Range(0, observations).Select(i => new Observation(
            indicators[i % indicators.Count],
            regions[i / indicators.Count % regions.Count],
            Period.OfMonth(1990 + (i / (indicators.Count * regions.Count) / 12), 1 + (i / (indicators.Count * regions.Count) % 12)),
            null,
            Magnitude.Of(((i * 7919) % 1_000_003) / 100m),
            Stage.Final,
            "A",
            new Citation(i, $"table 1 row {i + 1} column 2", $"{i}", "元", "准格尔旗 | 2024年", "table-cell")));
        var card = new ReportCard("年鉴.xlsx", "", regions[0], 40, null, Period.OfYear(2024), null);
        return new Reading(Sha256, "bench", Dimensions.Catalogue, card, observations, 0, [.. rows], [], [], [], []);
    }

    public void Dispose()
    {
        Db.Dispose();
        Directory.Delete(Home.Folder, recursive: true);
    }
}
