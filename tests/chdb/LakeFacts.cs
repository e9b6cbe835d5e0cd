using System.Data.Common;
using System.Globalization;
using Ordos.Warehouse.Publish;

namespace Ordos.Tests.Chdb;

/// <summary>What a table holds, as numbers that two engines can compare.</summary>
sealed record LakeFacts(string Table, long? Version, IReadOnlyList<LakeFacts.NamedColumn> Columns, IReadOnlyDictionary<string, string?> Facts)
{
    public sealed record NamedColumn(string Name, string Type, bool Nullable);

    /// <summary>The facts that DuckDB finds in <paramref name="source"/>, which has the table's columns or those of the star in the database.</summary>
    public static LakeFacts Of(TableSchema schema, long? version, string source, string partition, Func<string, DbDataReader> query)
    {
        var asked = AskedOf(schema, partition).ToList();
        using var rows = query($"SELECT {string.Join(", ", asked.Select(a => $"({a.Sql})::VARCHAR"))} FROM {source}");
        rows.Read();
        var facts = asked.Select((a, i) => (a.Fact, Value: rows.IsDBNull(i) ? null : Plain(rows.GetString(i)))).ToDictionary(f => f.Fact, f => f.Value, StringComparer.Ordinal);
        return new(schema.Name, version, [.. schema.AllColumns.Select(c => new NamedColumn(c.Name, c.DeltaType, c.Nullable))], facts);
    }

    static IEnumerable<(string Fact, string Sql)> AskedOf(TableSchema schema, string partition)
    {
        yield return ("rows", "count(*)");
        foreach (var column in schema.AllColumns)
        {
            var name = column == schema.PartitionColumn ? partition : column.Name;
            yield return ($"count({column.Name})", $"count({name})");
            if (column.Kind is ColumnKind.Integer or ColumnKind.Long or ColumnKind.Decimal)
            {
                yield return ($"sum({column.Name})", $"coalesce(sum({name}), 0)");
            }
            else if (column.Kind is ColumnKind.Text)
            {
                yield return ($"length({column.Name})", $"coalesce(sum(length({name})), 0)");
            }
            else if (column.Kind is ColumnKind.Boolean)
            {
                yield return ($"true({column.Name})", $"count(*) FILTER ({name})");
            }
            else if (column.Kind is ColumnKind.Date)
            {
                yield return ($"first({column.Name})", $"min({name})");
                yield return ($"last({column.Name})", $"max({name})");
            }
        }
    }

    // 1.50000000 and 1.5 are one number.
    static string Plain(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && text.Contains('.', StringComparison.Ordinal)
        ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
        : text;
}
