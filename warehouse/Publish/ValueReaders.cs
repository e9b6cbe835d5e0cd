using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Ordos.Warehouse.Publish;

/// <summary>Reads values of one type and writes them into statistics. A type parameter, so that each cell is a direct call: there are hundreds of millions.</summary>
interface IValueReader<T>
{
    static abstract T Read(DbDataReader rows, int ordinal);

    /// <summary>The value in a file's statistics; null where the type keeps none.</summary>
    static abstract JsonNode? ToJson(T value);
}

readonly struct IntegerReader : IValueReader<int>
{
    public static int Read(DbDataReader rows, int ordinal) => rows.GetInt32(ordinal);

    public static JsonNode? ToJson(int value) => JsonValue.Create(value);
}

readonly struct LongReader : IValueReader<long>
{
    public static long Read(DbDataReader rows, int ordinal) => rows.GetInt64(ordinal);

    public static JsonNode? ToJson(long value) => JsonValue.Create(value);
}

readonly struct DecimalReader : IValueReader<decimal>
{
    public static decimal Read(DbDataReader rows, int ordinal) => rows.GetDecimal(ordinal);

    // Engines hand the same number over as 1.5 or 1.50000000; the statistics must not tell them apart.
    public static JsonNode? ToJson(decimal value) => JsonValue.Create(value / 1.0000000000000000000000000000m);
}

readonly struct DateReader : IValueReader<DateOnly>
{
    public static DateOnly Read(DbDataReader rows, int ordinal) => rows.GetFieldValue<DateOnly>(ordinal);

    public static JsonNode? ToJson(DateOnly value) => JsonValue.Create(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

readonly struct BooleanReader : IValueReader<bool>
{
    public static bool Read(DbDataReader rows, int ordinal) => rows.GetBoolean(ordinal);

    public static JsonNode? ToJson(bool value) => null;
}
