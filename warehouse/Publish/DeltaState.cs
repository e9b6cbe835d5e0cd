using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ordos.Warehouse.Publish;

/// <summary>A Delta table as of one of its versions.</summary>
/// <param name="Version">The version, from 0; -1 before the first commit.</param>
/// <param name="Metadata">Schema and identity; null before the first commit.</param>
/// <param name="Files">The files that make up the table, by path.</param>
/// <param name="Removed">Files that left the table and may still be needed by a reader of an older version, by path.</param>
/// <param name="Release">The release that made this version; 0 before the first commit.</param>
sealed record DeltaState(
    long Version, DeltaMetadata? Metadata, ImmutableSortedDictionary<string, DeltaAdd> Files, ImmutableSortedDictionary<string, DeltaRemove> Removed, long Release)
{
    /// <summary>A table that was never written.</summary>
    public static DeltaState Empty { get; } = new(
        -1, null, ImmutableSortedDictionary.Create<string, DeltaAdd>(StringComparer.Ordinal), ImmutableSortedDictionary.Create<string, DeltaRemove>(StringComparer.Ordinal), 0);

    /// <summary>Rows of all files.</summary>
    public long Rows => Files.Values.Sum(RowsOf);

    /// <summary>Rows of a file, from its statistics.</summary>
    public static long RowsOf(DeltaAdd file) => JsonNode.Parse(file.Stats)?["numRecords"]?.GetValue<long>() ?? 0;

    /// <summary>The state after one more commit.</summary>
    /// <exception cref="WarehouseException">The table asks for a protocol that is not understood here.</exception>
    public DeltaState Apply(long version, IEnumerable<DeltaAction> actions)
    {
        var (metadata, release) = (Metadata, Release);
        var files = Files.ToBuilder();
        var removed = Removed.ToBuilder();
        foreach (var action in actions)
        {
            CheckProtocol(action.Protocol);
            metadata = action.Metadata ?? metadata;
            release = action.Transaction is { AppId: DeltaTable.AppId } transaction ? transaction.Version : release;
            if (action.Add is { } add)
            {
                files[add.Path] = add;
                removed.Remove(add.Path);
            }
            if (action.Remove is { } remove)
            {
                files.Remove(remove.Path);
                removed[remove.Path] = remove;
            }
        }
        return new DeltaState(version, metadata, files.ToImmutable(), removed.ToImmutable(), release);
    }

    static void CheckProtocol(DeltaProtocol? protocol)
    {
        if (protocol is { MinReaderVersion: > DeltaTable.ReaderVersion } or { MinWriterVersion: > DeltaTable.WriterVersion })
        {
            throw new WarehouseException($"The table asks for Delta reader {protocol.MinReaderVersion} and writer {protocol.MinWriterVersion}; this program knows {DeltaTable.ReaderVersion} and {DeltaTable.WriterVersion}. Another program has upgraded it.");
        }
    }
}

/// <summary>The text of a Delta log: a JSON object a line.</summary>
static class DeltaJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(IEnumerable<DeltaAction> actions)
    {
        using var lines = new MemoryStream();
        foreach (var action in actions)
        {
            JsonSerializer.Serialize(lines, action, Options);
            lines.WriteByte((byte)'\n');
        }
        return lines.ToArray();
    }

    public static IEnumerable<DeltaAction> Read(string path) =>
        from line in File.ReadLines(path)
        where line.Length > 0
        select JsonSerializer.Deserialize<DeltaAction>(line, Options);
}
