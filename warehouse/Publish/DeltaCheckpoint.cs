using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ordos.Warehouse.Events;
using Parquet;
using Parquet.Serialization;

namespace Ordos.Warehouse.Publish;

/// <summary>A version of a Delta table in one Parquet file, so that a reader need not replay the log from its beginning.</summary>
static class DeltaCheckpoint
{
    /// <summary>Writes the state as a checkpoint and names it as the newest.</summary>
    public static async Task Write(string log, DeltaState state, CancellationToken cancellationToken)
    {
        using var parquet = new MemoryStream();
        var rows = RowsOf(state).ToList();
        await ParquetSerializer.SerializeAsync(rows, parquet, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy }, null, cancellationToken);
        AtomicFile.Write(PathOf(log, state.Version), parquet.WriteTo);
        var pointer = new JsonObject { ["version"] = state.Version, ["size"] = rows.Count };
        AtomicFile.Write(Path.Combine(log, "_last_checkpoint"), file => JsonSerializer.Serialize(file, pointer));
    }

    /// <summary>The newest checkpoint not after <paramref name="limit"/>; null where there is none.</summary>
    public static async Task<DeltaState?> ReadNewest(string log, long? limit, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(log))
        {
            return null;
        }
        var versions =
            from path in Directory.EnumerateFiles(log, "*.checkpoint.parquet")
            let number = Path.GetFileName(path).Split('.')[0]
            where long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            select long.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
        var newest = versions.Where(v => v <= (limit ?? long.MaxValue)).DefaultIfEmpty(-1).Max();
        if (newest < 0)
        {
            return null;
        }
        await using var file = File.OpenRead(PathOf(log, newest));
        var read = await ParquetSerializer.DeserializeAsync<DeltaAction>(file, null, null, cancellationToken);
        return DeltaState.Empty.Apply(newest, read.Data);
    }

    static IEnumerable<DeltaAction> RowsOf(DeltaState state) =>
    [
        new() { Protocol = new() { MinReaderVersion = DeltaTable.ReaderVersion, MinWriterVersion = DeltaTable.WriterVersion } },
        new() { Metadata = state.Metadata },
        new() { Transaction = new() { AppId = DeltaTable.AppId, Version = state.Release } },
        .. state.Removed.Values.Select(remove => new DeltaAction { Remove = remove }),
        .. state.Files.Values.Select(add => new DeltaAction { Add = add }),
    ];

    static string PathOf(string log, long version) => Path.Combine(log, version.ToString("D20", CultureInfo.InvariantCulture) + ".checkpoint.parquet");
}
