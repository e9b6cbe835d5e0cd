using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Ordos.Warehouse.Publish;
using Xunit;

namespace Ordos.Tests.Warehouse.Publish;

/// <summary>A folder for one test, and DuckDB to make rows and to read what was written.</summary>
sealed class LakeFixture : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static readonly TableSchema Plain = new("facts", "One row per key.",
    [
        new("key", ColumnKind.Long, false, "主键"),
        new("amount", ColumnKind.Decimal, true, "Amount"),
        new("name", ColumnKind.Text, true, "名称"),
        new("day", ColumnKind.Date, true, "Day"),
        new("is_current", ColumnKind.Boolean, false, "Whether it stands"),
        new("months", ColumnKind.Integer, true, "Months"),
        new("bound", ColumnKind.Text, false, "Bound"),
    ]);

    public static readonly TableSchema ByYear = Plain with { Name = "years", PartitionColumn = new("year", ColumnKind.Integer, false, "Year") };

    readonly DuckDBConnection _duck = new("Data Source=:memory:");

    public LakeFixture()
    {
        Folder = Directory.CreateTempSubdirectory("ordos-lake-").FullName;
        _duck.Open();
    }

    public string Folder { get; }

    public DeltaTable Table(TableSchema schema) => new(Path.Combine(Folder, schema.Name), schema);

    /// <summary>Rows 0 to <paramref name="count"/> of a fixed series, every third of them with empty values.</summary>
    public DbDataReader Rows(int count, int seed = 0) => Query(string.Create(CultureInfo.InvariantCulture, $"""
        SELECT i AS key,
               CASE WHEN i % 3 = 0 THEN NULL ELSE ((i * 7919 + {seed}) % 1000003)::DECIMAL(28,8) / 4 - 1000 END::DECIMAL(28,8) AS amount,
               CASE WHEN i % 3 = 1 THEN NULL ELSE '准格尔旗' || (i % 50) END AS name,
               CASE WHEN i % 3 = 2 THEN NULL ELSE DATE '2000-01-01' + (i % 9000)::INTEGER END AS day,
               i % 2 = 0 AS is_current,
               CASE WHEN i % 5 = 0 THEN NULL ELSE (i % 12)::INTEGER END AS months,
               ['eq', 'ge', 'gt'][(i % 3 + 1)::INTEGER] AS bound
        FROM range({count}) AS r(i) ORDER BY i
        """));

    public DbDataReader Query(string sql)
    {
        var command = _duck.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        return command.ExecuteReader();
    }

    /// <summary>The rows as text, values separated by a bar.</summary>
    public IReadOnlyList<string> Read(string sql)
    {
        using var rows = Query(sql);
        var lines = new List<string>();
        while (rows.Read())
        {
            lines.Add(string.Join("|", Enumerable.Range(0, rows.FieldCount).Select(i => Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture))));
        }
        return lines;
    }

    /// <summary>A DuckDB expression that reads exactly the table's files.</summary>
    public string Source(TableSchema schema, DeltaState state) =>
        $"read_parquet([{string.Join(", ", state.Files.Keys.Select(f => $"'{Path.Combine(Folder, schema.Name, f)}'"))}], hive_partitioning = false)";

    public async Task<DataFile?> Write(TableSchema schema, string? partition, DbDataReader rows)
    {
        await using (rows)
        {
            return await DataFile.Write(Path.Combine(Folder, schema.Name), schema, partition, rows, TestContext.Current.CancellationToken);
        }
    }

    public IReadOnlyList<string> DataFiles(TableSchema schema) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, schema.Name), "*.parquet", SearchOption.AllDirectories)
            .Where(f => !f.Contains("_delta_log", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        _duck.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
