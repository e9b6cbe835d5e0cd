using Ordos.Tests.Warehouse.Star;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Star;
using Xunit;
using static Ordos.Tests.Warehouse.Events.Happenings;
using static Ordos.Tests.Warehouse.Load.Report;

namespace Ordos.Tests.Warehouse.Load;

public sealed class ConcurrencyTests(PostgresServer postgres) : IDisposable
{
    readonly TempHome _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData(EngineKind.PostgreSql)]
    [InlineData(EngineKind.SqlServer)]
    public void Nodes_that_load_reports_of_one_database_at_once_end_with_the_rows_of_one_node(EngineKind engine)
    {
        var store = new ReadingStore(_temp.Home);
        const string Reports = "abcdef";
        Event[] events = [Activated("r1", 0), .. Reports.Select((r, i) => Received(r, $"{r}", i + 1))];
        foreach (var (report, value) in Reports.Select((r, i) => (r, i)))
        {
            store.Save(Of(Sha(report), Said(value % 3), Said(value, figure: 1, year: 2023)));
        }
        var shared = new TestDatabase(postgres, _temp).Create(engine);

        Parallel.ForEach(Reports.Chunk(2), new ParallelOptions { MaxDegreeOfParallelism = 3 }, mine =>
        {
            using var node = new WarehouseDb(shared);
            var loader = new Loader(node, store, events, Report.Dimensions);
            foreach (var report in mine)
            {
                loader.Load(Sha(report));
            }
        });

        using var alone = new WarehouseDb("Data Source=:memory:");
        Rebuild.Into(alone, store, events, Report.Dimensions, [], TestContext.Current.CancellationToken);
        using var together = new WarehouseDb(shared);
        Assert.Equal(Facts(alone), Facts(together));
        Assert.Equal(alone.Findings.Count(), together.Findings.Count());
    }

    static List<string> Facts(WarehouseDb db) => [.. db.Observations.ToList()
        .Select(o => FormattableString.Invariant($"{o.PeriodKey} {o.Value:0.##} {o.ReportKey} {o.KnownFrom:s} {o.KnownTo:s}")).Order(StringComparer.Ordinal)];
}
