using System.Data.Common;
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
        ColumnKind.Integer => new ValueBuffer<int, IntegerReader>(column, ordinal, capacity),
        ColumnKind.Long => new ValueBuffer<long, LongReader>(column, ordinal, capacity),
        ColumnKind.Decimal => new ValueBuffer<decimal, DecimalReader>(column, ordinal, capacity),
        ColumnKind.Date => new ValueBuffer<DateOnly, DateReader>(column, ordinal, capacity),
        ColumnKind.Boolean => new ValueBuffer<bool, BooleanReader>(column, ordinal, capacity),
        _ => new TextBuffer(column, ordinal, capacity),
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
}

/// <summary>Values of a fixed-size type.</summary>
sealed class ValueBuffer<T, TReader>(Column column, int ordinal, int capacity) : ColumnBuffer(column)
    where T : struct, IComparable<T>
    where TReader : IValueReader<T>
{
    readonly T[] _values = new T[column.Nullable ? 0 : capacity];
    readonly T?[] _nullable = new T?[column.Nullable ? capacity : 0];
    int _count;
    bool _any;
    T _min;
    T _max;

    public override JsonNode? Min => _any ? TReader.ToJson(_min) : null;

    public override JsonNode? Max => _any ? TReader.ToJson(_max) : null;

    public override void Absorb(ColumnBuffer other)
    {
        var same = (ValueBuffer<T, TReader>)other;
        Nulls += same.Nulls;
        if (same._any)
        {
            Widen(same._min);
            Widen(same._max);
        }
    }

    public override void Append(DbDataReader rows)
    {
        if (!Column.Nullable)
        {
            var value = TReader.Read(rows, ordinal);
            _values[_count++] = value;
            Widen(value);
        }
        else if (rows.IsDBNull(ordinal))
        {
            _nullable[_count++] = null;
            Nulls++;
        }
        else
        {
            var value = TReader.Read(rows, ordinal);
            _nullable[_count++] = value;
            Widen(value);
        }
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

    void Widen(T value)
    {
        if (!_any)
        {
            (_min, _max, _any) = (value, value, true);
        }
        else if (value.CompareTo(_max) > 0)
        {
            _max = value;
        }
        else if (value.CompareTo(_min) < 0)
        {
            _min = value;
        }
    }
}

/// <summary>Text values and instants. They carry no smallest and largest: nothing filters by them.</summary>
sealed class TextBuffer(Column column, int ordinal, int capacity) : ColumnBuffer(column)
{
    readonly ReadOnlyMemory<char>?[] _nullable = new ReadOnlyMemory<char>?[column.Nullable ? capacity : 0];
    readonly ReadOnlyMemory<char>[] _values = new ReadOnlyMemory<char>[column.Nullable ? 0 : capacity];
    int _count;
    DateTime _instant;
    ReadOnlyMemory<char> _instantText;

    public override JsonNode? Min => null;

    public override JsonNode? Max => null;

    public override void Absorb(ColumnBuffer other) => Nulls += other.Nulls;

    public override void Append(DbDataReader rows)
    {
        if (!Column.Nullable)
        {
            _values[_count++] = Read(rows);
        }
        else if (rows.IsDBNull(ordinal))
        {
            _nullable[_count++] = null;
            Nulls++;
        }
        else
        {
            _nullable[_count++] = Read(rows);
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

    ReadOnlyMemory<char> Read(DbDataReader rows)
    {
        if (Column.Kind != ColumnKind.Instant)
        {
            return rows.GetString(ordinal).AsMemory();
        }
        // Neighbouring rows became known at one instant, and writing it out costs more than all else.
        var instant = rows.GetDateTime(ordinal);
        if (instant != _instant || _instantText.IsEmpty)
        {
            (_instant, _instantText) = (instant, InstantText.Of(instant).AsMemory());
        }
        return _instantText;
    }
}
