using System.Text.Json;
using Ordos.Warehouse.Events;

namespace Ordos.Warehouse.Publish;

/// <summary>
/// Remembers which file holds which rows, so that a partition whose rows have not changed need not be written to find that out. A
/// cache and nothing more: without it everything is written once, to the same files.
/// </summary>
sealed class DigestCache
{
    // Written with every digest: another way of writing files makes other files of the same rows.
    const string Format = "1:";

    readonly string _path;
    readonly SortedDictionary<string, SortedDictionary<string, Entry>> _known;
    readonly SortedDictionary<string, SortedDictionary<string, Entry>> _now = new(StringComparer.Ordinal);

    DigestCache(string path, SortedDictionary<string, SortedDictionary<string, Entry>> known)
    {
        _path = path;
        _known = known;
    }

    /// <summary>What the last publication wrote down; empty where that is missing or torn.</summary>
    public static DigestCache Read(string lake)
    {
        var path = Path.Combine(lake, "_cache", "digests.json");
        try
        {
            return new(path, File.Exists(path) ? JsonSerializer.Deserialize<SortedDictionary<string, SortedDictionary<string, Entry>>>(File.ReadAllBytes(path)) ?? [] : []);
        }
        catch (JsonException)
        {
            return new(path, []);
        }
    }

    /// <summary>The file that holds a partition's rows as they are; null where that has to be found out by writing it.</summary>
    public DataFile? Find(DeltaTable table, DeltaState state, StarPartition partition)
    {
        if (partition.Digest is not { } digest
            || !_known.TryGetValue(table.Schema.Name, out var entries)
            || !entries.TryGetValue(partition.Text ?? "", out var entry)
            || entry.Digest != Format + digest
            || !state.Files.TryGetValue(entry.Path, out var file))
        {
            return null;
        }
        var onDisk = new FileInfo(Path.Combine(table.Folder, file.Path));
        return onDisk.Exists && onDisk.Length == file.Size
            ? new(file.Path, partition.Text, DeltaState.RowsOf(file), file.Size, file.Tags["sha256"], file.Stats)
            : null;
    }

    /// <summary>Notes which file holds a partition's rows.</summary>
    public void Keep(DeltaTable table, StarPartition partition, string path)
    {
        if (partition.Digest is { } digest)
        {
            _now.TryAdd(table.Schema.Name, new(StringComparer.Ordinal));
            _now[table.Schema.Name][partition.Text ?? ""] = new(Format + digest, path);
        }
    }

    /// <summary>Writes down what was noted, where it differs from before.</summary>
    public void Write()
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(_now);
        if (!content.AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(_known)))
        {
            AtomicFile.Write(_path, file => file.Write(content));
        }
    }

    sealed record Entry(string Digest, string Path);
}
