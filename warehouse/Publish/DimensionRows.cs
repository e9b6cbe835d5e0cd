using System.Data;
using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Publish;

/// <summary>
/// Rows of a dimension that were published once and are gone from the database, as after a rebuild with a smaller catalogue. They
/// stay published: an older version of a fact table, read with the newest dimensions, must not point at nothing.
/// </summary>
static class DimensionRows
{
    /// <summary>Published rows whose key the database does not have, in the order of the columns; none for a fact table.</summary>
    public static IReadOnlyList<object?[]> LeftOut(WarehouseDb db, StarTable star, DeltaTable table, DeltaState published)
    {
        if (star.Key is null || published.Files.Count == 0)
        {
            return [];
        }
        var kept = StarReader.Keys(db, star);
        var ordinal = star.Schema.Columns.ToList().FindIndex(c => c.Name == star.Key);
        return [.. Published(star, table, published).Where(row => !kept.Contains(Convert.ToInt64(row[ordinal], CultureInfo.InvariantCulture)))];
    }

    /// <summary>The rows of the database together with those left out, by key.</summary>
    public static DbDataReader Merge(DbDataReader rows, IReadOnlyList<object?[]> leftOut, StarTable star)
    {
        using var merged = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in star.Schema.Columns)
        {
            merged.Columns.Add(column.Name, ClrTypeOf(column.Kind));
        }
        using (rows)
        {
            while (rows.Read())
            {
                merged.Rows.Add([.. star.Schema.Columns.Select((c, i) => rows.IsDBNull(i) ? null : Value(rows, c.Kind, i))]);
            }
        }
        foreach (var row in leftOut)
        {
            merged.Rows.Add(row);
        }
        merged.DefaultView.Sort = star.Key;
        return merged.DefaultView.ToTable().CreateDataReader();
    }

    static List<object?[]> Published(StarTable star, DeltaTable table, DeltaState published)
    {
        var columns = star.Schema.Columns;
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        var files = string.Join(", ", published.Files.Keys.Select(f => $"'{Path.Combine(table.Folder, f).Replace("'", "''")}'"));
        var known = $"SELECT * FROM read_parquet([{files}])";
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => c.Kind == ColumnKind.Instant ? $"{c.Name}::TIMESTAMP AS {c.Name}" : c.Name))} FROM ({known})";
        using var rows = command.ExecuteReader();
        var all = new List<object?[]>();
        while (rows.Read())
        {
            all.Add([.. columns.Select((c, i) => rows.IsDBNull(i) ? null : Value(rows, c.Kind, i))]);
        }
        return all;
    }

    static object Value(DbDataReader rows, ColumnKind kind, int ordinal) => kind == ColumnKind.Date ? rows.GetFieldValue<DateOnly>(ordinal) : rows.GetValue(ordinal);

    static Type ClrTypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => typeof(int),
        ColumnKind.Long => typeof(long),
        ColumnKind.Decimal => typeof(decimal),
        ColumnKind.Date => typeof(DateOnly),
        ColumnKind.Boolean => typeof(bool),
        ColumnKind.Instant => typeof(DateTime),
        _ => typeof(string),
    };
}
