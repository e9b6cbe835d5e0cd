using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Parquet;
using Parquet.Schema;

namespace Ordos.Warehouse.Publish;

/// <summary>The values of one column of the row group being written, and what the file's statistics say of the column.</summary>
abstract class ColumnBuffer(Column column)
{
    /// <summary>The published column.</summary>
    public Column Column => column;

    /// <summary>Empty values of the whole file so far.</summary>
    public long Nulls { get; protected set; }

    /// <summary>Smallest value of the file as JSON; null where there is none or the kind keeps no such statistics.</summary>
    public abstract JsonNode? Min { get; }

    /// <summary>Largest value of the file as JSON; null where there is none or the kind keeps no such statistics.</summary>
    public abstract JsonNode? Max { get; }

    /// <summary>Adds the statistics of another buffer of the same column.</summary>
    public abstract void Absorb(ColumnBuffer other);

    /// <summary>Takes the column's value of the reader's current row.</summary>
    public abstract void Append(DbDataReader rows);

    /// <summary>Writes the collected values as the row group's next column, <paramref name="field"/> of the file's schema, and forgets them.</summary>
    public abstract Task Write(ParquetRowGroupWriter group, DataField field, CancellationToken cancellationToken);

    /// <summary>The buffer for a column that stands at <paramref name="ordinal"/> of the reader.</summary>
    public static ColumnBuffer For(Column column, int ordinal, int capacity) => column.Kind switch
    {
        ColumnKind.Integer => new ValueBuffer<int>(column, ordinal, capacity, (r, i) => r.GetInt32(i), v => JsonValue.Create(v)),
        ColumnKind.Long => new ValueBuffer<long>(column, ordinal, capacity, (r, i) => r.GetInt64(i), v => JsonValue.Create(v)),
        ColumnKind.Decimal => new ValueBuffer<decimal>(column, ordinal, capacity, (r, i) => r.GetDecimal(i), v => JsonValue.Create(Plain(v))),
        ColumnKind.Date => new ValueBuffer<DateOnly>(
            column, ordinal, capacity, (r, i) => r.GetFieldValue<DateOnly>(i), v => JsonValue.Create(v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        ColumnKind.Boolean => new ValueBuffer<bool>(column, ordinal, capacity, (r, i) => r.GetBoolean(i), null),
        ColumnKind.Instant => new TextBuffer(column, ordinal, capacity, (r, i) => InstantText.Of(r.GetDateTime(i))),
        _ => new TextBuffer(column, ordinal, capacity, (r, i) => r.GetString(i)),
    };

    /// <summary>A column in a Parquet schema.</summary>
    public static DataField FieldOf(Column column) => column.Kind switch
    {
        ColumnKind.Integer => new DataField<int>(column.Name, column.Nullable),
        ColumnKind.Long => new DataField<long>(column.Name, column.Nullable),
        ColumnKind.Decimal => new DecimalDataField(column.Name, Column.Precision, Column.Scale, isNullable: column.Nullable),
        ColumnKind.Date => new DataField<DateOnly>(column.Name, column.Nullable),
        ColumnKind.Boolean => new DataField<bool>(column.Name, column.Nullable),
        _ => new DataField<string>(column.Name, column.Nullable),
    };

    // Engines hand the same number over as 1.5 or 1.50000000; the statistics must not tell them apart.
    static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}

/// <summary>Values of a fixed-size type.</summary>
sealed class ValueBuffer<T>(Column column, int ordinal, int capacity, Func<DbDataReader, int, T> read, Func<T, JsonNode>? toJson) : ColumnBuffer(column)
    where T : struct, IComparable<T>
{
    readonly T[] _values = new T[column.Nullable ? 0 : capacity];
    readonly T?[] _nullable = new T?[column.Nullable ? capacity : 0];
    int _count;
    T? _min;
    T? _max;

    public override JsonNode? Min => toJson is not null && _min is { } min ? toJson(min) : null;

    public override JsonNode? Max => toJson is not null && _max is { } max ? toJson(max) : null;

    public override void Absorb(ColumnBuffer other)
    {
        var same = (ValueBuffer<T>)other;
        Nulls += same.Nulls;
        _min = Least(_min, same._min);
        _max = Greatest(_max, same._max);
    }

    public override void Append(DbDataReader rows)
    {
        if (Column.Nullable && rows.IsDBNull(ordinal))
        {
            _nullable[_count++] = null;
            Nulls++;
            return;
        }
        var value = read(rows, ordinal);
        if (Column.Nullable)
        {
            _nullable[_count++] = value;
        }
        else
        {
            _values[_count++] = value;
        }
        _min = Least(_min, value);
        _max = Greatest(_max, value);
    }

    public override async Task Write(ParquetRowGroupWriter group, DataField field, CancellationToken cancellationToken)
    {
        if (Column.Nullable)
        {
            await group.WriteAsync<T>(field, _nullable.AsMemory(0, _count), null, null, cancellationToken);
        }
        else
        {
            await group.WriteAsync<T>(field, _values.AsMemory(0, _count), null, null, cancellationToken);
        }
        _count = 0;
    }

    static T? Least(T? left, T? right) => left is { } l && right is { } r ? (l.CompareTo(r) <= 0 ? l : r) : left ?? right;

    static T? Greatest(T? left, T? right) => left is { } l && right is { } r ? (l.CompareTo(r) >= 0 ? l : r) : left ?? right;
}

/// <summary>Text values. They carry no smallest and largest: nothing filters by them.</summary>
sealed class TextBuffer(Column column, int ordinal, int capacity, Func<DbDataReader, int, string> read)
    : ColumnBuffer(column)
{
    readonly ReadOnlyMemory<char>?[] _nullable = new ReadOnlyMemory<char>?[column.Nullable ? capacity : 0];
    readonly ReadOnlyMemory<char>[] _values = new ReadOnlyMemory<char>[column.Nullable ? 0 : capacity];
    int _count;

    public override JsonNode? Min => null;

    public override JsonNode? Max => null;

    public override void Absorb(ColumnBuffer other) => Nulls += other.Nulls;

    public override void Append(DbDataReader rows)
    {
        if (!Column.Nullable)
        {
            _values[_count++] = read(rows, ordinal).AsMemory();
        }
        else if (rows.IsDBNull(ordinal))
        {
            _nullable[_count++] = null;
            Nulls++;
        }
        else
        {
            _nullable[_count++] = read(rows, ordinal).AsMemory();
        }
    }

    public override async Task Write(ParquetRowGroupWriter group, DataField field, CancellationToken cancellationToken)
    {
        if (Column.Nullable)
        {
            await group.WriteAsync<ReadOnlyMemory<char>>(field, _nullable.AsMemory(0, _count), null, null, cancellationToken);
        }
        else
        {
            await group.WriteAsync<ReadOnlyMemory<char>>(field, _values.AsMemory(0, _count), null, null, cancellationToken);
        }
        _count = 0;
    }
}
