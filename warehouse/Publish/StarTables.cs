using System.Reflection;
using LinqToDB.Mapping;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Publish;

/// <summary>A table of the star as it is published.</summary>
/// <param name="Schema">Its shape.</param>
/// <param name="Key">Column that identifies a row of a dimension; null for a fact table.</param>
/// <param name="Order">Columns that put its rows in one order and no other: readers skip most row groups by the first ones.</param>
sealed record StarTable(TableSchema Schema, string? Key, IReadOnlyList<string> Order);

/// <summary>The tables of the star in the order they are published: dimensions first, so that no fact is seen before what it refers to.</summary>
static class StarTables
{
    static readonly Column Year = new("year", ColumnKind.Integer, false, "所属期结束的年份");

    static readonly Dictionary<(string Table, string Column), string> Comments = ReadComments();

    /// <summary>All tables, dimensions first.</summary>
    public static IReadOnlyList<StarTable> All { get; } =
    [
        Dimension<DimRegion>("region_key"),
        Dimension<DimIndicator>("indicator_key"),
        Dimension<DimPeriod>("period_key"),
        Dimension<DimProgramme>("programme_key"),
        Dimension<DimPlan>("plan_key"),
        Dimension<DimReport>("report_key"),
        Fact<FactObservation>(["indicator_key", "region_key", "period_key", "programme_key", "known_from", "reading_key", "claim"], Year),
        Fact<FactTarget>(["plan_key", "indicator_key", "region_key", "programme_key", "period_key", "cadence", "is_group", "known_from", "reading_key", "claim"]),
        Fact<FactMilestone>(["milestone_key", "known_from", "reading_key", "claim"]),
        Fact<FactSubmission>(["report_key"]),
    ];

    /// <summary>Their shapes.</summary>
    public static IEnumerable<TableSchema> Schemas => All.Select(t => t.Schema);

    static StarTable Dimension<T>(string key) => new(SchemaOf<T>(null), key, [key]);

    static StarTable Fact<T>(string[] order, Column? partition = null) => new(SchemaOf<T>(partition), null, order);

    static TableSchema SchemaOf<T>(Column? partition)
    {
        var name = typeof(T).GetCustomAttribute<TableAttribute>()?.Name ?? throw new InvalidOperationException($"{typeof(T)} is no table.");
        var nullability = new NullabilityInfoContext();
        var columns =
            from property in typeof(T).GetProperties()
            let column = property.GetCustomAttribute<ColumnAttribute>()?.Name
            where column is not null
            select new Column(column, KindOf(property.PropertyType), nullability.Create(property).ReadState == NullabilityState.Nullable, CommentOf(name, column));
        return new(name, CommentOf(name, ""), [.. columns], partition);
    }

    static ColumnKind KindOf(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Int32 => ColumnKind.Integer,
        TypeCode.Int64 => ColumnKind.Long,
        TypeCode.Decimal => ColumnKind.Decimal,
        TypeCode.String => ColumnKind.Text,
        TypeCode.Boolean => ColumnKind.Boolean,
        TypeCode.DateTime => ColumnKind.Instant,
        _ when (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateOnly) => ColumnKind.Date,
        _ => throw new InvalidOperationException($"A column of type {type} cannot be published."),
    };

    /// <summary>A column's meaning: said of its table, or of every table that has it; empty where columns.csv does not describe it.</summary>
    static string CommentOf(string table, string column) =>
        Comments.GetValueOrDefault((table, column)) ?? Comments.GetValueOrDefault(("*", column), "");

    static Dictionary<(string Table, string Column), string> ReadComments()
    {
        using var stream = typeof(StarTables).Assembly.GetManifestResourceStream("publish/columns.csv") ?? throw new InvalidOperationException("The resource publish/columns.csv is gone.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',', 3))
            .ToDictionary(cells => (cells[0], cells[1]), cells => cells[2]);
    }
}
