using Ordos.Warehouse;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Star;

namespace Ordos.Schedules.Jobs;

/// <summary>The runs of a home, as its database has them.</summary>
static class RunHistory
{
    /// <summary>The newest runs first; none where the home has no database.</summary>
    public static IReadOnlyList<LoadRun> Of(Home home, int count) =>
        File.Exists(home.Database) ? RunLog.Newest(WarehouseDb.ForFile(home.Database), count) : [];
}
