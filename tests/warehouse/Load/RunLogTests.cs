using Microsoft.Extensions.Time.Testing;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Star;
using Xunit;
using static Ordos.Tests.Warehouse.Events.Happenings;

namespace Ordos.Tests.Warehouse.Load;

public sealed class RunLogTests : IDisposable
{
    readonly TempHome _temp = new();
    readonly FakeTimeProvider _clock = new(Hour(0));

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_run_is_one_row_with_its_counts_and_the_seconds_of_each_stage()
    {
        var run = RunLog.Begin(Database, _clock, "nightly");
        run.Enter("collect");
        _clock.Advance(TimeSpan.FromSeconds(2));
        run.Enter("load");
        run.Add(new LoadResult(Sha('a'), 5, 3, 1, 1, 0, 3));
        run.Add(new LoadResult(Sha('b'), 2, 2, 0, 0, 0, 2));
        _clock.Advance(TimeSpan.FromSeconds(1.5));

        run.End(RunOutcome.Findings, 1, "");

        using var db = new WarehouseDb(Database);
        var row = Assert.Single(db.Runs);
        Assert.Equal(run.Row, row);
        Assert.Equal((2, 7, 5, 1, 1, 1), (row.Reports, row.Figures, row.Loaded, row.Unchanged, row.Rejected, row.Findings));
        Assert.Equal(("findings", "load", "nightly"), (row.Outcome, row.Stage, row.StartedBy));
        Assert.Equal("""{"collect":2.000,"load":1.500}""", row.Durations);
        Assert.Equal(Hour(0).UtcDateTime.AddSeconds(3.5), row.EndedAt);
    }

    [Fact]
    public void A_run_that_was_killed_is_told_so_when_the_next_one_begins()
    {
        RunLog.Begin(Database, _clock, "nightly");

        var next = RunLog.Begin(Database, _clock, "nightly");

        using var db = new WarehouseDb(Database);
        Assert.Equal(["failed", "running"], db.Runs.OrderBy(r => r.RunKey).Select(r => r.Outcome));
        Assert.Equal("running", next.Row.Outcome);
    }

    string Database => WarehouseDb.ForFile(_temp.Home.Database);
}
