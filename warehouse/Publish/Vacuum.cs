using Ordos.Warehouse.Events;

namespace Ordos.Warehouse.Publish;

/// <summary>What a vacuum took away.</summary>
/// <param name="Files">Files deleted.</param>
/// <param name="Bytes">Their bytes.</param>
public sealed record Vacuumed(int Files, long Bytes);

/// <summary>
/// Deletes data files that no reader can still need: those that left their table longer ago than the retention, and those that no
/// commit ever named; and what a killed writer left unfinished. What the newest release names always stays, and so does what any version
/// within the retention names.
/// </summary>
public static class Vacuum
{
    /// <summary>As long as a reader that opened a release may go on reading it; Delta Lake's own default.</summary>
    public static TimeSpan DefaultRetention { get; } = TimeSpan.FromDays(7);

    /// <summary>Cleans every published table. Not while another process publishes: the caller holds the home's lock.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The retention is negative.</exception>
    public static async Task<Vacuumed> Clean(Home home, TimeSpan retention, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (files, bytes) = (0, 0L);
        foreach (var file in await Find(home, retention, clock, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            bytes += file.Length;
            files++;
            file.Delete();
        }
        return new(files, bytes);
    }

    /// <summary>The files that <see cref="Clean"/> would delete.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The retention is negative.</exception>
    public static async Task<IReadOnlyList<FileInfo>> Find(Home home, TimeSpan retention, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(retention, TimeSpan.Zero);
        var before = clock.GetUtcNow() - retention;
        var released = Releases.Newest(home.Lake)?.Tables ?? new Dictionary<string, ReleasedTable>();
        var found = Unfinished(home.Lake, before).ToList();
        foreach (var schema in StarTables.Schemas.Where(s => Directory.Exists(Path.Combine(home.Lake, s.Name))))
        {
            var table = new DeltaTable(Path.Combine(home.Lake, schema.Name), schema);
            var needed = await NeededSince(table, before, cancellationToken);
            needed.UnionWith((released.GetValueOrDefault(schema.Name)?.Files ?? []).Select(f => f.Path));
            found.AddRange(Unneeded(table.Folder, needed, before));
        }
        return [.. found.DistinctBy(f => f.FullName, StringComparer.Ordinal)];
    }

    /// <summary>Files of the newest version, and those that left the table after <paramref name="before"/>.</summary>
    static async Task<HashSet<string>> NeededSince(DeltaTable table, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var state = await table.Read(null, cancellationToken);
        var recent = state.Removed.Values.Where(r => r.DeletionTimestamp >= before.ToUnixTimeMilliseconds()).Select(r => r.Path);
        return state.Files.Keys.Concat(recent).ToHashSet(StringComparer.Ordinal);
    }

    static IEnumerable<FileInfo> Unfinished(string lake, DateTimeOffset before) =>
        from path in Directory.Exists(lake) ? Directory.EnumerateFiles(lake, $"{AtomicFile.UnfinishedPrefix}*", SearchOption.AllDirectories) : []
        let file = new FileInfo(path)
        where file.LastWriteTimeUtc < before.UtcDateTime
        select file;

    // A file younger than the retention may belong to a publication that has not committed yet.
    static IEnumerable<FileInfo> Unneeded(string folder, HashSet<string> needed, DateTimeOffset before) =>
        from path in Directory.EnumerateFiles(folder, "*.parquet", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')
        where !name.StartsWith("_delta_log/", StringComparison.Ordinal) && !needed.Contains(name)
        let file = new FileInfo(path)
        where file.LastWriteTimeUtc < before.UtcDateTime
        select file;
}
