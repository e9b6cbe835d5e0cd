using LinqToDB.Data;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;
using Xunit;
using static Ordos.Tests.Warehouse.Events.Happenings;
using static Ordos.Tests.Warehouse.Load.Report;
using Report = Ordos.Tests.Warehouse.Load.Report;

namespace Ordos.Tests.Warehouse.Star;

public sealed class ViewTests(PostgresServer postgres) : IDisposable
{
    readonly TempHome _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void The_views_say_what_is_latest_how_it_changed_who_leads_how_far_the_plan_is_and_what_was_known_when(EngineKind engine)
    {
        const string Dalad = "150621";
        var store = new ReadingStore(_temp.Home);
        store.Save(Of(Sha('a'), Said(100, 0, 2023), Said(90, 1, 2024), Said(300, 2, 2024, region: Dalad)));
        store.Save(Of(Sha('b'), Said(120, 0, 2024)) with
        {
            Figures = 2,
            Targets = [new Target(null, Indicator, Jungar, null, Period.OfYear(2025), Cadence.ByDueDate, false, Magnitude.Of(120, Bound.Gt), null, Citation(1, "120"))],
        });
        using var db = new WarehouseDb(new TestDatabase(postgres, _temp).Create(engine));
        var loader = new Loader(db, store, [Activated("r1", 0), Received('a', "x", 1), Received('b', "y", 2)], Report.Dimensions);
        loader.Stale().ToList().ForEach(r => loader.Load(r));

        Assert.Equal([120m], Ask("select value from view_latest_value where region_code = '150622'"));
        Assert.Equal([20m], Ask("select change_percent from view_year_on_year where region_code = '150622'"));
        Assert.Equal([2m], Ask("select cast(place as decimal(28,8)) from view_region_ranking where region_code = '150622' and year = 2024"));
        Assert.Equal([0m], Ask("select gap from view_target_progress where state = 'not_met'"));
        Assert.Equal([1m], Ask("select cast(indicators as decimal(28,8)) from view_completeness where region_code = '150621'"));
        Assert.Equal([90m, 120m], Ask("select value from view_history where region_code = '150622' and period_code = '2024' order by vintage"));

        IEnumerable<decimal> Ask(string sql) => db.Query<decimal>(sql).ToList();
    }
}
