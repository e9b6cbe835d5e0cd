using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Ordos.Tests.Warehouse.Star;
using Ordos.Warehouse;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Star;
using Xunit;
using static Ordos.Tests.Warehouse.Events.Happenings;
using static Ordos.Tests.Warehouse.Load.Report;

namespace Ordos.Tests.Warehouse.Load;

public sealed class RebuildTests : IDisposable
{
    readonly TempHome _temp = new();
    readonly PostgresServer _postgres;
    readonly ReadingStore _store;

    public RebuildTests(PostgresServer postgres)
    {
        _postgres = postgres;
        _store = new ReadingStore(_temp.Home);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_rebuilt_database_has_the_same_rows_and_runs()
    {
        Event[] events = [Activated("r1", 0), Received('a', "x", 1), Received('b', "y", 2), Received('c', "x", 3), Withdrawn('b', 4)];
        _store.Save(Of(Sha('a'), Said(1), Said(2, figure: 1, year: 2023)));
        _store.Save(Of(Sha('b'), Said(2)));
        _store.Save(Of(Sha('c'), Said(1), Said(3, figure: 1, year: 2023)));
        var run = RunLog.Begin(WarehouseDb.ForFile(_temp.Home.Database), new FakeTimeProvider(Hour(5)), "test");
        var before = "";
        using (var db = Open())
        {
            for (var i = 1; i <= events.Length; i++)
            {
                var loader = new Loader(db, _store, events[..i], Report.Dimensions);
                loader.Stale().ToList().ForEach(r => loader.Load(r));
            }
            before = Dump(db);
        }

        var results = Rebuild.File(_temp.Home, events, Report.Dimensions, TestContext.Current.CancellationToken);

        using var rebuilt = Open();
        Assert.Equal(3, results.Count);
        Assert.Equal(before, Dump(rebuilt));
        Assert.Equal(run.Row, Assert.Single(rebuilt.Runs));
    }

    [Fact]
    public void A_damaged_database_is_rebuilt_all_the_same()
    {
        File.WriteAllText(_temp.Home.Database, "not a database, and long enough to look at: " + new string('x', 20_000));
        _store.Save(Of(Sha('a'), Said(1)));

        Rebuild.File(_temp.Home, [Activated("r1", 0), Received('a', "x", 1)], Report.Dimensions, TestContext.Current.CancellationToken);

        using var rebuilt = Open();
        Assert.Single(rebuilt.Observations);
    }

    [Fact]
    public void A_reading_that_names_a_code_the_catalogue_has_dropped_is_rebuilt_from_the_catalogue_of_its_time()
    {
        var then = Report.Dimensions;
        var now = then with { Catalogue = "c2", Indicators = [.. then.Indicators.Where(i => i.IndicatorCode != Indicator)] };
        Event[] events = [Activated("r1", 0) with { Catalogue = then.Catalogue }, Received('a', "x", 1), Activated("r1", 2) with { Catalogue = "c2" }];
        _store.Save(Of(Sha('a'), Said(1)) with { Catalogue = then.Catalogue });
        var before = "";
        using (var db = Open())
        {
            new Loader(db, _store, events[..2], then).Load(Sha('a'));
            new Loader(db, _store, events, now).Load(Sha('a'));
            before = Dump(db);
        }

        Rebuild.File(_temp.Home, events, now, TestContext.Current.CancellationToken);

        using var rebuilt = Open();
        Assert.Equal(before, Dump(rebuilt));
        Assert.Single(rebuilt.Observations);
    }

    [Fact]
    public void A_database_that_holds_reports_is_not_rebuilt_into()
    {
        _store.Save(Of(Sha('a'), Said(1)));
        Event[] events = [Activated("r1", 0), Received('a', "x", 1)];
        using var db = Open();
        new Loader(db, _store, events, Report.Dimensions).Load(Sha('a'));

        Assert.Throws<WarehouseException>(() => Rebuild.Into(db, _store, events, Report.Dimensions, [], TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void A_warehouse_rebuilt_on_another_engine_has_the_same_rows(EngineKind engine)
    {
        Event[] events = [Activated("r1", 0), Received('a', "x", 1), Received('b', "y", 2), Received('c', "x", 3), Withdrawn('b', 4)];
        _store.Save(Of(Sha('a'), Said(1.25m), Said(2, figure: 1, year: 2023)));
        _store.Save(Of(Sha('b'), Said(2)));
        _store.Save(Of(Sha('c'), Said(1), Said(3, figure: 1, year: 2023)));
        using var file = new WarehouseDb("Data Source=:memory:");
        using var other = new WarehouseDb(new TestDatabase(_postgres, _temp).Create(engine));

        foreach (var db in new[] { file, other })
        {
            Rebuild.Into(db, _store, events, Report.Dimensions, [], TestContext.Current.CancellationToken);
        }

        Assert.Equal(WithoutTrailingZeros(Dump(file)), WithoutTrailingZeros(Dump(other)));
    }

    static string WithoutTrailingZeros(string dump) =>
        Regex.Replace(dump, @"(?<=\.\d*)0+(?=[ ,])", "", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)).Replace(".,", ",", StringComparison.Ordinal);

    WarehouseDb Open() => new(WarehouseDb.ForFile(_temp.Home.Database));
}
