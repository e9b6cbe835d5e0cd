using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using LinqToDB.Data;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Publish;

/// <summary>A partition of a star table in the database.</summary>
/// <param name="Value">Value of the partition column; null for a table that is one partition.</param>
/// <param name="Digest">A digest of its rows that changes when any of them does; null where the engine has none that is cheap.</param>
readonly record struct StarPartition(int? Value, string? Digest)
{
    /// <summary>The value as the log writes it; null for a table that is one partition.</summary>
    public string? Text => Value?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Reads star tables from the database for publishing, row by row.</summary>
static class StarReader
{
    // A period's key starts with the year in which it ends.
    const long KeysPerYear = 100_000;

    /// <summary>The partitions that have rows, by value. A table that is one partition is listed even when empty.</summary>
    public static IReadOnlyList<StarPartition> Partitions(WarehouseDb db, StarTable table)
    {
        var digest = DigestOf(db.Kind, table);
        if (table.Schema.PartitionColumn is null)
        {
            return [new(null, One(db, $"SELECT {digest} FROM {table.Schema.Name}"))];
        }
        var year = db.Kind == EngineKind.DuckDb ? $"period_key // {KeysPerYear}" : $"period_key / {KeysPerYear}";
        return [.. db.Query(r => new StarPartition((int)r.GetInt64(0), r.IsDBNull(1) ? null : r.GetString(1)),
            $"SELECT {year}, {digest} FROM {table.Schema.Name} GROUP BY {year} ORDER BY {year}")];
    }

    /// <summary>Opens the rows of a partition, in the table's order. Read them to the end before asking the database anything else.</summary>
    public static DbDataReader Open(WarehouseDb db, StarTable table, StarPartition partition)
    {
        var command = db.OpenDbConnection().CreateCommand();
        command.CommandText = $"SELECT {ColumnsOf(table)} FROM {table.Schema.Name}{FilterOf(partition)} ORDER BY {string.Join(", ", table.Order)}";
        command.Transaction = db.Transaction;
        if (command is DuckDBCommand duck)
        {
            duck.UseStreamingMode = true;
        }
        return command.ExecuteReader();
    }

    /// <summary>Keys of a dimension's rows in the database.</summary>
    public static IReadOnlySet<long> Keys(WarehouseDb db, StarTable table) =>
        db.Query(r => Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture), $"SELECT {table.Key} FROM {table.Schema.Name}").ToHashSet();

    static string ColumnsOf(StarTable table) => string.Join(", ", table.Schema.Columns.Select(c => c.Name));

    static string FilterOf(StarPartition partition) => partition.Value is { } year
        ? string.Create(CultureInfo.InvariantCulture, $" WHERE period_key >= {year * KeysPerYear} AND period_key < {(year + 1) * KeysPerYear}")
        : "";

    /// <summary>An SQL aggregate that no change of a row leaves as it was: the number of rows and the sum of their hashes.</summary>
    static string DigestOf(EngineKind engine, StarTable table) => engine switch
    {
        EngineKind.DuckDb => $"concat(count(*), ':', sum(hash({ColumnsOf(table)})))",
        EngineKind.PostgreSql => $"concat(count(*), ':', sum(hashtextextended(row({ColumnsOf(table)})::text, 0)::numeric))",
        _ => "cast(null as varchar(10))",
    };

    static string? One(WarehouseDb db, string sql) => db.Query(r => r.IsDBNull(0) ? null : r.GetString(0), sql).Single();
}
