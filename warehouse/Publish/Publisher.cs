using System.Data;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Publish;

/// <summary>What a publication did to a table.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Version">Its Delta Lake version now.</param>
/// <param name="FilesWritten">Data files that joined it.</param>
/// <param name="RowsWritten">Rows in them.</param>
public sealed record PublishedTable(string Table, long Version, int FilesWritten, long RowsWritten);

/// <summary>What a publication did.</summary>
/// <param name="Release">The release that readers find now.</param>
/// <param name="IsNew">Whether it was made by this publication; false where nothing had changed.</param>
/// <param name="Changed">Tables that changed.</param>
public sealed record Publication(Release Release, bool IsNew, IReadOnlyList<PublishedTable> Changed);

/// <summary>
/// Takes the star from the database and gives Delta tables and a release; reads nothing but the star. Only partitions whose rows
/// changed are written, each as a whole, and a night without news writes nothing. Killed at any moment, it leaves the release before it.
/// </summary>
public sealed class Publisher(Home home, TimeProvider clock)
{
    /// <summary>Publishes what the database holds at this moment.</summary>
    /// <exception cref="WarehouseException">Another process published at the same time; nothing it published is lost.</exception>
    /// <exception cref="IOException">The disk is full or the lake cannot be written; readers keep the release before.</exception>
    public async Task<Publication> Publish(WarehouseDb db, CancellationToken cancellationToken)
    {
        var last = Releases.Last(home.Lake);
        var number = (last?.Number ?? 0) + 1;
        var digests = DigestCache.Read(home.Lake);
        var tables = new SortedDictionary<string, ReleasedTable>(StringComparer.Ordinal);
        var changed = new List<PublishedTable>();
        using (var snapshot = db.BeginTransaction(db.Kind == EngineKind.PostgreSql ? IsolationLevel.RepeatableRead : IsolationLevel.Unspecified))
        {
            foreach (var star in StarTables.All)
            {
                var table = new DeltaTable(Path.Combine(home.Lake, star.Schema.Name), star.Schema);
                var before = await table.Read(null, cancellationToken);
                var after = await PublishTable(db, star, table, before, digests, number, cancellationToken);
                tables[star.Schema.Name] = ReleasedTableOf(after);
                if (after.Version != last?.Tables.GetValueOrDefault(star.Schema.Name)?.Version)
                {
                    var written = after.Files.Values.Where(f => !before.Files.ContainsKey(f.Path)).ToList();
                    changed.Add(new(star.Schema.Name, after.Version, written.Count, written.Sum(DeltaState.RowsOf)));
                }
            }
            snapshot.Rollback();
        }
        digests.Write();
        if (last is not null && changed.Count == 0)
        {
            return new(last, false, []);
        }
        var release = new Release(number, clock.GetUtcNow(), last is null ? null : Releases.HashOf(home.Lake, last.Number), home.IsSample, tables);
        return Releases.TryAdd(home.Lake, release) ? new(release, true, changed) : throw Beaten();
    }

    async Task<DeltaState> PublishTable(
        WarehouseDb db, StarTable star, DeltaTable table, DeltaState before, DigestCache digests, long release, CancellationToken cancellationToken)
    {
        var files = new List<DataFile>();
        foreach (var partition in StarReader.Partitions(db, star))
        {
            var file = digests.Find(table, before, partition) ?? await WritePartition(db, star, table, before, partition, cancellationToken);
            if (file is not null)
            {
                files.Add(file);
                digests.Keep(table, partition, file.Path);
            }
        }
        return await table.Commit(before, files, release, clock.GetUtcNow(), cancellationToken) ?? throw Beaten();
    }

    static async Task<DataFile?> WritePartition(
        WarehouseDb db, StarTable star, DeltaTable table, DeltaState before, StarPartition partition, CancellationToken cancellationToken)
    {
        await using var rows = DimensionRows.LeftOut(db, star, table, before) is { Count: > 0 } kept
            ? DimensionRows.Merge(StarReader.Open(db, star, partition), kept, star)
            : StarReader.Open(db, star, partition);
        return await DataFile.Write(table.Folder, star.Schema, partition.Text, rows, cancellationToken);
    }

    static ReleasedTable ReleasedTableOf(DeltaState state) => new(
        state.Version, state.Rows, [.. state.Files.Values.Select(f => new ReleasedFile(f.Path, DeltaState.RowsOf(f), f.Size, f.Tags["sha256"]))]);

    static WarehouseException Beaten() => new("Another process published while this one did. Its release stands; run again to publish what it did not have.");
}
