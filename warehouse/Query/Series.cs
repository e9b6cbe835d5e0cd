using System.Data.Common;
using System.Globalization;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Publish;

namespace Ordos.Warehouse.Query;

/// <summary>Which series: one indicator of one region and programme.</summary>
/// <param name="Indicator">Key.</param>
/// <param name="Region">Key.</param>
/// <param name="Programme">Key; 0 where no programme is meant.</param>
readonly record struct SeriesKey(int Indicator, int Region, int Programme);

/// <summary>Years, both ends included.</summary>
readonly record struct YearSpan(int From, int To);

/// <summary>Reads series as they stood at a moment.</summary>
static class Series
{
    /// <summary>Columns that <see cref="ReadMagnitude"/> reads, of a table or alias <c>f</c>.</summary>
    public const string MagnitudeColumns = "f.value, f.low, f.high, f.low_closed, f.high_closed, f.approximate, f.bound";

    /// <summary>Columns that <see cref="ReadSource"/> reads, of <c>f</c> joined with <c>dim_report</c> as <c>r</c>.</summary>
    public const string SourceColumns = "f.report_key, r.sha256, r.file_name, r.title, f.locator, f.value_text, f.context";

    /// <summary>Every series of these indicators and regions that has a value, by period.</summary>
    public static IReadOnlyDictionary<SeriesKey, IReadOnlyList<SeriesValue>> Read(
        Lake lake, IEnumerable<int> indicators, IEnumerable<int> regions, YearSpan years, DateOnly? asOf)
    {
        var end = Lake.EndOf(asOf);
        var known = asOf is null ? "" : " AND f.known_from < $end";
        var rows = lake.Rows(
            $"""
            SELECT f.indicator_key, f.region_key, f.programme_key, f.period_key, f.stage, f.status, f.known_from, f.known_to, {MagnitudeColumns}, {SourceColumns}
            FROM fact_observation f LEFT JOIN dim_report r USING (report_key)
            WHERE {OneOf("f.indicator_key", indicators)} AND {OneOf("f.region_key", regions)} AND f.year BETWEEN $from AND $to AND f.period_key <> 0{known}
            ORDER BY f.indicator_key, f.region_key, f.programme_key, f.period_key, f.known_from
            """, ReadVintage, [("from", years.From), ("to", years.To), .. asOf is null ? Array.Empty<(string, object)>() : [("end", end)]]);
        return rows.GroupBy(v => (v.Key, v.Value.Period)).Select(vintages => Standing([.. vintages], end)).OfType<Vintage>()
            .GroupBy(v => v.Key).ToDictionary(g => g.Key, g => (IReadOnlyList<SeriesValue>)[.. g.Select(v => v.Value).OrderBy(v => v.Period)]);
    }

    public static Magnitude ReadMagnitude(DbDataReader r, int first) => new(
        Number(r, first), Number(r, first + 1), Number(r, first + 2), r.GetBoolean(first + 3), r.GetBoolean(first + 4), r.GetBoolean(first + 5),
        Code.Find<Bound>(r.GetString(first + 6)) ?? Bound.Eq);

    public static Source ReadSource(DbDataReader r, int first) => new(
        r.GetInt64(first), Text(r, first + 1), Text(r, first + 2), Text(r, first + 3), r.GetString(first + 4), r.GetString(first + 5), r.GetString(first + 6));

    // Row groups are skipped by comparing their ends with the list.
    static string OneOf(string column, IEnumerable<int> keys) =>
        string.Join(", ", keys.Distinct().Order().Select(k => k.ToString(CultureInfo.InvariantCulture))) is { Length: > 0 } list ? $"{column} IN ({list})" : "false";

    /// <summary>The vintage that stood at the moment, with its history; null where the value had been withdrawn.</summary>
    static Vintage? Standing(IReadOnlyList<Vintage> vintages, string end) =>
        vintages.LastOrDefault(v => v.KnownTo is null || string.CompareOrdinal(v.KnownTo, end) >= 0) is { } standing
            ? standing with { Value = standing.Value with { Vintages = vintages.Count, First = vintages.Count > 1 ? vintages[0].Value.Magnitude : null } }
            : null;

    static Vintage ReadVintage(DbDataReader r) => new(
        new(r.GetInt32(0), r.GetInt32(1), r.GetInt32(2)),
        r.IsDBNull(7) ? null : r.GetString(7),
        new(Period.FromKey(r.GetInt64(3)), ReadMagnitude(r, 8), Code.Find<Stage>(r.GetString(4)) ?? Stage.Final, r.GetString(5), 1, null,
            InstantText.Parse(r.GetString(6)), ReadSource(r, 15), 0));

    static decimal? Number(DbDataReader r, int ordinal) => r.IsDBNull(ordinal) ? null : r.GetDecimal(ordinal);

    static string Text(DbDataReader r, int ordinal) => r.IsDBNull(ordinal) ? "" : r.GetString(ordinal);

    sealed record Vintage(SeriesKey Key, string? KnownTo, SeriesValue Value);
}
