using LinqToDB.Data;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>Replays the event log into a new database: the same rows, whatever happened to the old one.</summary>
public static class Rebuild
{
    /// <summary>Fills an empty database, of any engine, from the log and the readings.</summary>
    /// <param name="db">The database; not disposed.</param>
    /// <param name="store">The readings.</param>
    /// <param name="events">The whole log.</param>
    /// <param name="dimensions">The catalogue's rows.</param>
    /// <param name="runs">Runs to take over, which are in no event.</param>
    /// <param name="cancellationToken">Stops between two reports.</param>
    /// <exception cref="WarehouseException">The database holds reports.</exception>
    public static IReadOnlyList<LoadResult> Into(
        WarehouseDb db, ReadingStore store, IReadOnlyCollection<Event> events, Dimensions dimensions, IReadOnlyList<LoadRun> runs, CancellationToken cancellationToken)
    {
        var loader = new Loader(db, store, events, dimensions);
        if (db.Reports.Any())
        {
            throw new WarehouseException("The database to rebuild into already holds reports: name an empty one.");
        }
        db.BulkCopy(runs);
        var results = new List<LoadResult>();
        foreach (var report in loader.Stale())
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(loader.Load(report));
        }
        return results;
    }

    /// <summary>
    /// Builds the embedded database of a home anew beside the old one, and puts it in its place when it is whole. Runs are taken
    /// over where the old one can still be read.
    /// </summary>
    public static IReadOnlyList<LoadResult> File(Home home, IReadOnlyCollection<Event> events, Dimensions dimensions, CancellationToken cancellationToken)
    {
        var rebuilt = home.Database + ".rebuilt";
        Delete(rebuilt);
        var runs = RunsOf(home.Database);
        IReadOnlyList<LoadResult> results;
        using (var db = new WarehouseDb(WarehouseDb.ForFile(rebuilt)))
        {
            results = Into(db, new ReadingStore(home), events, dimensions, runs, cancellationToken);
            db.Execute("checkpoint");
        }
        Delete(home.Database);
        System.IO.File.Move(rebuilt, home.Database);
        return results;
    }

    static IReadOnlyList<LoadRun> RunsOf(string path)
    {
        if (!System.IO.File.Exists(path))
        {
            return [];
        }
        try
        {
            using var db = new WarehouseDb(WarehouseDb.ForFile(path));
            Schema.Upgrade(db);
            return [.. db.Runs];
        }
        catch (DuckDB.NET.Data.DuckDBException)
        {
            // A rebuild is for a database that is broken, too.
            return [];
        }
    }

    static void Delete(string path)
    {
        System.IO.File.Delete(path + ".wal");
        System.IO.File.Delete(path);
    }
}
