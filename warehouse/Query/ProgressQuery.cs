using System.Data.Common;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Query;

/// <summary>Every target against what was reached.</summary>
static class ProgressQuery
{
    public static IReadOnlyList<TargetProgress> Answer(Lake lake, DateOnly? asOf)
    {
        var dimensions = lake.Dimensions;
        var targets = lake.Rows(
            $"""
            SELECT f.plan_key, f.programme_key, f.indicator_key, f.region_key, f.period_key, f.cadence, f.is_group, f.baseline, {Series.MagnitudeColumns}, {Series.SourceColumns}
            FROM fact_target f LEFT JOIN dim_report r USING (report_key)
            WHERE f.known_from < $end AND (f.known_to IS NULL OR f.known_to >= $end)
            ORDER BY f.plan_key, f.programme_key, f.report_key, f.figure, f.region_key, f.period_key
            """, r => ReadTarget(dimensions, r), ("end", Lake.EndOf(asOf)));
        var regions = targets.Select(t => t.Progress.Region).DistinctBy(r => r.Key).ToList();
        var parts = dimensions.Regions.Values.Where(r => regions.Exists(city => city.Code == r.Parent)).Select(r => r.Key);
        var weights = targets.Select(t => t.Progress.Indicator.Weight).OfType<string>().ToHashSet();
        var indicators = targets.Select(t => t.Key.Indicator).Concat(dimensions.Indicators.Values.Where(i => weights.Contains(i.Code)).Select(i => i.Key)).Distinct();
        var series = Series.Read(lake, indicators, regions.Select(r => r.Key).Concat(parts).Distinct(), YearsOf(targets), asOf);
        return [.. targets.Select(t => TargetJudge.Judge(t, ValuesOf(t)))];

        IReadOnlyList<SeriesValue> ValuesOf(KnownTarget t) => series.TryGetValue(t.Key, out var own) && t.Key.Programme != 0
            ? own
            : IsBody(t.Progress.Programme) ? [] : RegionRollup.Complete(dimensions, t.Progress.Indicator, t.Progress.Region, series);
    }

    /// <summary>
    /// Whether a programme has figures of its own, as a centre or a park's platform does. A project is a chapter of the plan: reports give
    /// what it is to bring for the region, and never name the chapter.
    /// </summary>
    static bool IsBody(Programme? programme) => programme is { Kind: ProgrammeKind.Centre or ProgrammeKind.Institution or ProgrammeKind.Platform };

    static YearSpan YearsOf(IReadOnlyList<KnownTarget> targets) => targets.Count == 0
        ? new(0, 0)
        : new(targets.Min(t => TargetJudge.FirstYearOf(t.Progress)), targets.Max(t => t.Progress.Due.Year));

    static KnownTarget ReadTarget(LakeDimensions dimensions, DbDataReader r)
    {
        var key = new SeriesKey(r.GetInt32(2), r.GetInt32(3), r.GetInt32(1));
        var progress = new TargetProgress(
            dimensions.Plans.GetValueOrDefault(r.GetInt32(0)), dimensions.Programmes.GetValueOrDefault(key.Programme), dimensions.Indicators[key.Indicator],
            dimensions.UnitNames[key.Indicator], dimensions.Regions[key.Region], Period.FromKey(r.GetInt64(4)), Code.Find<Cadence>(r.GetString(5)) ?? Cadence.ByDueDate,
            Series.ReadMagnitude(r, 8), Series.ReadSource(r, 15));
        return new(key, progress, r.GetBoolean(6), r.IsDBNull(7) ? null : r.GetDecimal(7));
    }
}

/// <summary>A target before it is judged.</summary>
/// <param name="Key">The series it is about.</param>
/// <param name="Progress">What is known of it.</param>
/// <param name="IsGroup">The text does not say whether it holds for each place or for all together.</param>
/// <param name="StatedBaseline">Where the plan says it starts from; null where it does not.</param>
sealed record KnownTarget(SeriesKey Key, TargetProgress Progress, bool IsGroup, decimal? StatedBaseline);
