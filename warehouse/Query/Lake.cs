using System.Data.Common;
using DuckDB.NET.Data;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Publish;

namespace Ordos.Warehouse.Query;

/// <summary>
/// One release of the published lake, open for questions. It reads exactly the files that the release names, so it neither waits
/// for a load nor sees half of one. Not for several threads at once.
/// </summary>
public sealed class Lake : IDisposable
{
    readonly DuckDBConnection _duck = new("Data Source=:memory:");
    readonly Lazy<LakeDimensions> _dimensions;

    Lake(string folder, Release release)
    {
        Release = release;
        _dimensions = new(() => LakeDimensions.Read(this));
        _duck.Open();
        foreach (var schema in StarTables.Schemas)
        {
            Execute($"CREATE VIEW {schema.Name} AS {SourceOf(folder, schema)}");
        }
    }

    /// <summary>The release.</summary>
    public Release Release { get; }

    /// <summary>Regions, indicators, programmes and plans of the release, by key.</summary>
    internal LakeDimensions Dimensions => _dimensions.Value;

    /// <summary>Opens the newest release; null where nothing has been published.</summary>
    public static Lake? Open(Home home) => Releases.Newest(home.Lake) is { } release ? new Lake(home.Lake, release) : null;

    /// <summary>How an indicator developed in a region, programmes apart.</summary>
    /// <param name="indicator">What.</param>
    /// <param name="region">Where. What no report says of a city is derived from its banners, where the catalogue allows it and all of them are known.</param>
    /// <param name="from">First year; null for all.</param>
    /// <param name="to">Last year; null for all.</param>
    /// <param name="asOf">The day at whose end, in Asia/Shanghai, the values stood; null for now.</param>
    /// <param name="frequency">Which periods; null for all.</param>
    public Trend Trend(Indicator indicator, Region region, int? from, int? to, DateOnly? asOf, Frequency? frequency) =>
        TrendQuery.Answer(this, indicator, region, new(from ?? 0, to ?? 9999), asOf, frequency);

    /// <summary>Every target that stood, against the latest value up to its due date.</summary>
    /// <param name="asOf">The day at whose end, in Asia/Shanghai, targets and values stood; null for now.</param>
    public IReadOnlyList<TargetProgress> Progress(DateOnly? asOf) => ProgressQuery.Answer(this, asOf);

    /// <summary>Everything that was ever known of an indicator in a region, observations before targets.</summary>
    /// <param name="indicator">What.</param>
    /// <param name="region">Where.</param>
    /// <param name="period">What the figures are about; null for all.</param>
    public IReadOnlyList<FactHistory> History(Indicator indicator, Region region, Period? period) => HistoryQuery.OfIndicator(this, indicator, region, period);

    /// <summary>Every fact that cites a report, with those of its vintages that do: figures in their order in the report, then promises in theirs.</summary>
    /// <param name="sha256">The report.</param>
    public IReadOnlyList<FactHistory> FactsOf(string sha256) => HistoryQuery.OfReport(this, sha256);

    /// <summary>What stands otherwise at the end of one day than at the end of another, in Asia/Shanghai.</summary>
    public IReadOnlyList<FactChange> Changes(DateOnly from, DateOnly to) => HistoryQuery.Changes(this, from, to);

    /// <inheritdoc/>
    public void Dispose() => _duck.Dispose();

    /// <summary>The first instant after a day in Asia/Shanghai, as published instants are written; after every instant for null.</summary>
    internal static string EndOf(DateOnly? day) =>
        day is { } on ? InstantText.Of(new DateTimeOffset(on.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8))) : "9999";

    /// <summary>Runs a query over the published tables, each a view of its name.</summary>
    internal IReadOnlyList<T> Rows<T>(string sql, Func<DbDataReader, T> read, params (string Name, object Value)[] parameters)
    {
        using var command = _duck.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }
        using var rows = command.ExecuteReader();
        var answers = new List<T>();
        while (rows.Read())
        {
            answers.Add(read(rows));
        }
        return answers;
    }

    void Execute(string sql)
    {
        using var command = _duck.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    string SourceOf(string folder, TableSchema schema)
    {
        if (!Release.Tables.TryGetValue(schema.Name, out var table) || table.Files.Count == 0)
        {
            return $"SELECT {string.Join(", ", schema.AllColumns.Select(c => $"NULL::{c.SqlType} AS {c.Name}"))} WHERE false";
        }
        var files = table.Files.Select(f => Literal(Path.Combine(folder, schema.Name, f.Path)));
        var partition = schema.PartitionColumn is { } column ? $"hive_partitioning = true, hive_types = {{{Literal(column.Name)}: {column.SqlType}}}" : "hive_partitioning = false";
        return $"SELECT * FROM read_parquet([{string.Join(", ", files)}], {partition})";
    }

    static string Literal(string text) => $"'{text.Replace("'", "''")}'";
}
