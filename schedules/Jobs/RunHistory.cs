using System.Text.Json;
using Ordos.Warehouse;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Star;

namespace Ordos.Schedules.Jobs;

/// <summary>A run as scripts see it. Instants are UTC.</summary>
sealed record RunView(
    DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string StartedBy, string Outcome, string Stage,
    int Reports, int Figures, int Loaded, int Unchanged, int Rejected, int Findings, IReadOnlyDictionary<string, double> Seconds, string Message)
{
    public static RunView Of(LoadRun run) => new(
        new DateTimeOffset(run.StartedAt, TimeSpan.Zero), run.EndedAt is { } end ? new DateTimeOffset(end, TimeSpan.Zero) : null,
        run.StartedBy, run.Outcome, run.Stage, run.Reports, run.Figures, run.Loaded, run.Unchanged, run.Rejected, run.Findings,
        JsonSerializer.Deserialize<Dictionary<string, double>>(run.Durations) ?? [], run.Message);
}

/// <summary>The runs of a home, as its database has them.</summary>
static class RunHistory
{
    /// <summary>The newest runs first; none where the home has no database.</summary>
    public static IReadOnlyList<RunView> Of(Home home, int count) =>
        File.Exists(home.Database) ? [.. RunLog.Newest(WarehouseDb.ForFile(home.Database), count).Select(RunView.Of)] : [];
}
