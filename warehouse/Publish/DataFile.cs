using System.Data.Common;
using System.Text.Json.Nodes;
using Parquet;
using Parquet.Schema;

namespace Ordos.Warehouse.Publish;

/// <summary>A Parquet file of a published table: immutable, and named by its contents.</summary>
/// <param name="Path">Relative to the table's folder, with <c>/</c>.</param>
/// <param name="Partition">Value of the partition column; null for a table that is one partition.</param>
/// <param name="Rows">Rows in it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of its bytes, 64 lowercase hex digits.</param>
/// <param name="Stats">Delta Lake statistics, JSON: rows, nulls, smallest and largest value by column.</param>
public sealed record DataFile(string Path, string? Partition, long Rows, long Size, string Sha256, string Stats)
{
    // A reader skips row groups by their smallest and largest keys: of ten million rows a trend then opens a few dozen groups of this
    // size, in a fifth of the time that groups of 128 Ki rows took.
    const int RowsPerGroup = 16_384;

    // A text column of fewer distinct values than this part of its rows is written as a dictionary; the first rows tell.
    const double DictionaryThreshold = 0.5;
    const int DictionarySample = 4_096;

    /// <summary>
    /// Writes the rows of one partition, in the order given, as one file. The bytes depend on the rows alone. Null where there
    /// are no rows: an empty partition has no file.
    /// </summary>
    /// <param name="folder">Folder of the table.</param>
    /// <param name="schema">The table; the reader's columns stand in the same order.</param>
    /// <param name="partition">Value of the partition column.</param>
    /// <param name="rows">The rows, sorted by a total order.</param>
    /// <param name="cancellationToken">Stops the writing; nothing then is left under a name that counts.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static async Task<DataFile?> Write(
        string folder, TableSchema schema, string? partition, DbDataReader rows, CancellationToken cancellationToken)
    {
        var temporary = System.IO.Path.Combine(folder, "_temporary", $"{Guid.NewGuid():N}.parquet");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(temporary)!);
        try
        {
            var (written, stats, sha256) = await WriteParquet(temporary, schema, rows, cancellationToken);
            if (written == 0)
            {
                return null;
            }
            var prefix = schema.PartitionColumn is { } column ? $"{column.Name}={partition}/" : "";
            var path = $"{prefix}part-{sha256.AsSpan(0, 32)}.parquet";
            var file = new FileInfo(temporary);
            var size = file.Length;
            var target = System.IO.Path.Combine(folder, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            // A file of that name has these very bytes, whoever wrote it.
            file.MoveTo(target, overwrite: true);
            return new DataFile(path, partition, written, size, sha256, stats);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    static async Task<(long Rows, string Stats, string Sha256)> WriteParquet(string path, TableSchema schema, DbDataReader rows, CancellationToken cancellationToken)
    {
        var parquet = new ParquetSchema(schema.Columns.Select(ColumnBuffer.FieldOf));
        var (writing, filling) = (BuffersOf(schema), BuffersOf(schema));
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20);
        await using var hashing = new HashingStream(file);
        var written = 0L;
        await using (var writer = await ParquetWriter.CreateAsync(parquet, hashing, Options, cancellationToken: cancellationToken))
        {
            for (var count = Fill(writing, rows, cancellationToken); count > 0;)
            {
                // One row group is read while the one before it is encoded: the two take about as long.
                var buffers = filling;
                var next = Task.Run(() => Fill(buffers, rows, cancellationToken), cancellationToken);
                await Task.WhenAll(next, WriteGroup(writer, parquet, writing, cancellationToken));
                written += count;
                count = await next;
                (writing, filling) = (filling, writing);
            }
        }
        file.Flush(flushToDisk: true);
        return (written, StatsOf(written, writing, filling), hashing.Sha256);
    }

    static ColumnBuffer[] BuffersOf(TableSchema schema) => [.. schema.Columns.Select((column, ordinal) => ColumnBuffer.For(column, ordinal, RowsPerGroup))];

    static async Task WriteGroup(ParquetWriter writer, ParquetSchema parquet, ColumnBuffer[] buffers, CancellationToken cancellationToken)
    {
        using var group = writer.CreateRowGroup();
        foreach (var (buffer, field) in buffers.Zip(parquet.DataFields))
        {
            await buffer.Write(group, field, cancellationToken);
        }
    }

    static ParquetOptions Options => new()
    {
        CompressionMethod = CompressionMethod.Snappy,
        DictionaryEncodingThreshold = DictionaryThreshold,
        DictionaryEncodingSampleSize = DictionarySample,
    };

    static int Fill(ColumnBuffer[] buffers, DbDataReader rows, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var count = 0;
        while (count < RowsPerGroup && rows.Read())
        {
            foreach (var buffer in buffers)
            {
                buffer.Append(rows);
            }
            count++;
        }
        return count;
    }

    static string StatsOf(long rows, ColumnBuffer[] buffers, ColumnBuffer[] others)
    {
        var (min, max, nulls) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (var (buffer, other) in buffers.Zip(others))
        {
            buffer.Absorb(other);
            nulls[buffer.Column.Name] = buffer.Nulls;
            if (buffer.Min is { } smallest && buffer.Max is { } largest)
            {
                min[buffer.Column.Name] = smallest;
                max[buffer.Column.Name] = largest;
            }
        }
        return new JsonObject { ["numRecords"] = rows, ["minValues"] = min, ["maxValues"] = max, ["nullCount"] = nulls }.ToJsonString();
    }
}
