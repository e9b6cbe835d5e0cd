using Ordos.Etl;
using Ordos.Warehouse;
using Ordos.Warehouse.Catalogue;
using static Ordos.Schedules.Cli.Language;

namespace Ordos.Schedules.Jobs;

/// <summary>One run over a home, alone: what both <c>ordos run</c> and the nightly job do.</summary>
static class WarehouseRun
{
    /// <summary>Collects, reads, loads and publishes once.</summary>
    /// <param name="home">The warehouse.</param>
    /// <param name="inboxes">Folders given for this run; empty for those of the schedules.</param>
    /// <param name="by">Who or what starts it.</param>
    /// <param name="full">Whether every file is hashed.</param>
    /// <param name="clock">The time.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="WarehouseException">Another run is at work, or the sources do not fit the home.</exception>
    public static async Task<RunReport> Run(
        Home home, IReadOnlyList<string> inboxes, string by, bool full, TimeProvider clock, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        using var held = Lock(home);
        var sources = Sources.Of(home, inboxes, Schedule.LoadAll(home));
        var pipeline = new Pipeline(home, Catalogue.Load(home.Catalogue), clock);
        return await pipeline.Run(new RunRequest(sources, by, full), progress, cancellationToken);
    }

    /// <summary>The lock of a home.</summary>
    /// <exception cref="WarehouseException">Another run holds it.</exception>
    public static HomeLock Lock(Home home) => HomeLock.TryTake(home) ?? throw new WarehouseException(Say(
        $"另一次运行正在使用“{home.Folder}”：请等它结束后再试。",
        $"Another run is at work in '{home.Folder}': try again when it has ended."));
}
