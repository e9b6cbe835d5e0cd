using System.Data.Common;
using System.Globalization;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Publish;

namespace Ordos.Warehouse.Query;

/// <summary>Reads facts of all sorts with their vintages from a release.</summary>
static class HistoryQuery
{
    const string NoMagnitude = "NULL::DECIMAL(28,8), NULL::DECIMAL(28,8), NULL::DECIMAL(28,8), false, false, false, 'eq'";

    const string VintageColumns = "f.rule_name, f.reading_key, f.claim, f.known_from, f.known_to, f.figure";

    /// <summary>Everything that was ever known of an indicator in a region, for one period or all, observations before targets.</summary>
    public static IReadOnlyList<FactHistory> OfIndicator(Lake lake, Indicator indicator, Region region, Period? period)
    {
        var about = period is { } only ? $" AND f.period_key = {only.Key.ToString(CultureInfo.InvariantCulture)}" : "";
        var where = string.Create(CultureInfo.InvariantCulture, $"f.indicator_key = {indicator.Key} AND f.region_key = {region.Key}{about}");
        return [.. Read(lake, FactSort.Observation, where), .. Read(lake, FactSort.Target, where)];
    }

    /// <summary>Every fact that cites a report, with those of its vintages that do: figures in their order in the report, then promises in theirs.</summary>
    public static IReadOnlyList<FactHistory> OfReport(Lake lake, string sha256) =>
    [
        .. Enum.GetValues<FactSort>().SelectMany(sort => Read(lake, sort, "r.sha256 = $sha256", ("sha256", sha256)))
            .OrderBy(f => f.Sort == FactSort.Milestone).ThenBy(f => f.Vintages[0].Figure).ThenBy(f => f.Region?.Key),
    ];

    /// <summary>What stands otherwise at the end of one day than at the end of another, in Asia/Shanghai. A value that is merely cited from another report has not changed.</summary>
    public static IReadOnlyList<FactChange> Changes(Lake lake, DateOnly from, DateOnly to)
    {
        var (a, b) = (Lake.EndOf(from), Lake.EndOf(to));
        // What stood at both moments is the same vintage, and most facts are such: they never leave the database.
        const string Moved = """
            (f.known_from < $a AND f.known_to >= $a AND f.known_to < $b) OR (f.known_from >= $a AND f.known_from < $b AND (f.known_to IS NULL OR f.known_to >= $b))
            """;
        return
        [
            .. from sort in Enum.GetValues<FactSort>()
               from fact in Read(lake, sort, Moved, ("a", a), ("b", b))
               let change = new FactChange(fact, StandingAt(fact, a), StandingAt(fact, b))
               where !IsSame(change)
               select change,
        ];
    }

    static FactVintage? StandingAt(FactHistory fact, string end) => fact.Vintages.SingleOrDefault(v =>
        string.CompareOrdinal(InstantText.Of(v.KnownFrom), end) < 0 && (v.KnownTo is not { } to || string.CompareOrdinal(InstantText.Of(to), end) >= 0));

    static bool IsSame(FactChange change) => change is { Before: { } before, After: { } after }
        && (before.Magnitude, before.DueOn, before.Stage) == (after.Magnitude, after.DueOn, after.Stage);

    static IReadOnlyList<FactHistory> Read(Lake lake, FactSort sort, string where, params (string Name, object Value)[] parameters)
    {
        var rows = lake.Rows(
            $"""
            SELECT {ColumnsOf(sort)}, {VintageColumns}, {(sort == FactSort.Milestone ? NoMagnitude : Series.MagnitudeColumns)}, {Series.SourceColumns}
            FROM {TableOf(sort)} f LEFT JOIN dim_report r USING (report_key)
            WHERE {where}
            ORDER BY f.region_key, {(sort == FactSort.Milestone ? "f.milestone_key" : "f.indicator_key, f.period_key")}, f.known_from
            """, r => (Key: ReadKey(r), Vintage: ReadVintage(r)), parameters);
        return [.. rows.GroupBy(r => r.Key, r => r.Vintage).Select(g => HistoryOf(lake.Dimensions, sort, g.Key, [.. g]))];
    }

    static string TableOf(FactSort sort) => $"fact_{Code.Of(sort)}";

    static string ColumnsOf(FactSort sort) => sort switch
    {
        FactSort.Observation => "f.indicator_key, f.region_key, f.programme_key, 0, f.period_key, '', false, 0::BIGINT, '', NULL::DATE, f.stage",
        FactSort.Target => "f.indicator_key, f.region_key, f.programme_key, f.plan_key, f.period_key, f.cadence, f.is_group, 0::BIGINT, '', NULL::DATE, ''",
        _ => "0, f.region_key, f.programme_key, f.plan_key, 0::BIGINT, '', false, f.milestone_key, f.what, f.due_on, ''",
    };

    static FactKey ReadKey(DbDataReader r) => new(
        r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt64(4), r.GetString(5), r.GetBoolean(6), r.GetInt64(7), r.GetString(8));

    static FactVintage ReadVintage(DbDataReader r) => new(
        Series.ReadMagnitude(r, 17), r.IsDBNull(9) ? null : r.GetFieldValue<DateOnly>(9), Code.Find<Stage>(r.GetString(10)) ?? Stage.Final,
        InstantText.Parse(r.GetString(14)), r.IsDBNull(15) ? null : InstantText.Parse(r.GetString(15)), r.GetString(11), r.GetInt64(12), r.GetInt32(13), r.GetInt32(16),
        Series.ReadSource(r, 24));

    static FactHistory HistoryOf(LakeDimensions names, FactSort sort, FactKey key, IReadOnlyList<FactVintage> vintages) => new(
        sort, sort == FactSort.Milestone ? null : names.Indicators.GetValueOrDefault(key.Indicator), names.UnitNames.GetValueOrDefault(key.Indicator, ""),
        names.Regions.GetValueOrDefault(key.Region), names.Programmes.GetValueOrDefault(key.Programme), names.Plans.GetValueOrDefault(key.Plan),
        key.Period == 0 ? null : Period.FromKey(key.Period), Code.Find<Cadence>(key.Cadence), key.IsGroup, key.What, vintages);

    /// <summary>What makes two rows speak of the same thing.</summary>
    sealed record FactKey(int Indicator, int Region, int Programme, int Plan, long Period, string Cadence, bool IsGroup, long Milestone, string What);
}
