using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ordos.Warehouse.Publish;

/// <summary>
/// What a published column may hold. No timestamps, doubles or nested types: Power BI's reader does not take them all.
/// </summary>
public enum ColumnKind
{
    /// <summary>32-bit whole number.</summary>
    Integer,
    /// <summary>64-bit whole number.</summary>
    Long,
    /// <summary>Exact decimal, <c>decimal(28,8)</c>.</summary>
    Decimal,
    /// <summary>UTF-8 text.</summary>
    Text,
    /// <summary>An instant, published as text in UTC that sorts by time (<see cref="InstantText"/>).</summary>
    Instant,
    /// <summary>Calendar day.</summary>
    Date,
    /// <summary>True or false.</summary>
    Boolean,
}

/// <summary>A column of a published table.</summary>
/// <param name="Name">snake_case, the same as in the database.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Nullable">Whether it may be empty.</param>
/// <param name="Comment">Meaning and unit, shown by the tools that open the table.</param>
public sealed record Column(string Name, ColumnKind Kind, bool Nullable, string Comment)
{
    /// <summary>Digits of a published decimal.</summary>
    public const int Precision = 28;

    /// <summary>Digits after the point of a published decimal.</summary>
    public const int Scale = 8;

    /// <summary>The type's name in Delta Lake's schema.</summary>
    public string DeltaType => Kind switch
    {
        ColumnKind.Integer => "integer",
        ColumnKind.Long => "long",
        ColumnKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"decimal({Precision},{Scale})"),
        ColumnKind.Date => "date",
        ColumnKind.Boolean => "boolean",
        _ => "string",
    };

    /// <summary>The type's name in DuckDB.</summary>
    public string SqlType => Kind switch
    {
        ColumnKind.Integer => "INTEGER",
        ColumnKind.Long => "BIGINT",
        ColumnKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"DECIMAL({Precision},{Scale})"),
        ColumnKind.Date => "DATE",
        ColumnKind.Boolean => "BOOLEAN",
        _ => "VARCHAR",
    };
}

/// <summary>Instants as they are published: UTC, microseconds, one width, so that their order as text is their order in time.</summary>
public static class InstantText
{
    /// <summary><c>2024-06-30T15:59:59.999999Z</c>.</summary>
    public static string Of(DateTimeOffset instant) => Of(instant.UtcDateTime);

    /// <summary>The same for a UTC instant without a zone, as the database holds it.</summary>
    internal static string Of(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Of(DateTimeOffset)"/> writes.</summary>
    public static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

/// <summary>The shape of a published table.</summary>
/// <param name="Name">Name, and name of its folder.</param>
/// <param name="Comment">Its grain, in one sentence.</param>
/// <param name="Columns">Columns stored in the data files, in order.</param>
/// <param name="PartitionColumn">The column that says in which partition a row lies, kept in the log and not in the files; null for a table that is one partition.</param>
public sealed record TableSchema(string Name, string Comment, IReadOnlyList<Column> Columns, Column? PartitionColumn = null)
{
    /// <summary>The table's identity in Delta Lake: fixed by its name, so that a rebuilt lake is the same table.</summary>
    public Guid Id => new(SHA256.HashData(Encoding.UTF8.GetBytes("ordos-warehouse/" + Name)).AsSpan(0, 16));

    /// <summary>All columns, the partition's last.</summary>
    public IEnumerable<Column> AllColumns => PartitionColumn is null ? Columns : Columns.Append(PartitionColumn);
}
