using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Query;

/// <summary>
/// Puts the values of a city's banners together, as the indicator's roll-up allows: sums add, weighted means weigh, everything else
/// is left alone. Only where every banner that existed has a value for the period; a partial sum is no value.
/// </summary>
static class RegionRollup
{
    const int Decimals = 8;

    /// <summary>A city's values: those reported, and for other periods those derived.</summary>
    public static IReadOnlyList<SeriesValue> Complete(
        LakeDimensions dimensions, Indicator indicator, Region city, IReadOnlyDictionary<SeriesKey, IReadOnlyList<SeriesValue>> series)
    {
        var reported = ValuesOf(series, indicator.Key, city.Key);
        var weight = dimensions.Indicators.Values.FirstOrDefault(i => i.Code == indicator.Weight)?.Key;
        if (city.Level != RegionLevel.City || !(indicator.RegionRollup == Rollup.Sum || (indicator.RegionRollup == Rollup.Weighted && weight is not null)))
        {
            return reported;
        }
        var known = reported.Select(v => v.Period).ToHashSet();
        var derived =
            from period in dimensions.Regions.Values.Where(r => r.Parent == city.Code).SelectMany(r => ValuesOf(series, indicator.Key, r.Key)).Select(v => v.Period).Distinct()
            where !known.Contains(period)
            let parts = dimensions.PartsOf(city, period)
            let values = parts.Select(p => At(series, indicator.Key, p.Key, period)).OfType<SeriesValue>().ToList()
            where parts.Count > 1 && values.Count == parts.Count
            let weights = weight is { } key ? parts.Select(p => At(series, key, p.Key, period)).OfType<SeriesValue>().ToList() : null
            let magnitude = weights is null ? Sum(values) : Mean(values, weights)
            where magnitude is not null
            select Derived(period, magnitude, [.. values, .. weights ?? []], parts.Count);
        return [.. reported.Concat(derived).OrderBy(v => v.Period)];
    }

    /// <summary>Sum of exact or approximate values; null where one is a range or only bounded.</summary>
    static Magnitude? Sum(List<SeriesValue> values) =>
        NumbersOf(values) is { } numbers ? Magnitude.Of(numbers.Sum(), BoundOf(values)) : null;

    static Magnitude? Mean(List<SeriesValue> values, List<SeriesValue> weights) =>
        weights.Count == values.Count && NumbersOf(values) is { } numbers && NumbersOf(weights) is { } by && by.Sum() > 0
            ? Magnitude.Of(Math.Round(numbers.Zip(by, (v, w) => v * w).Sum() / by.Sum(), Decimals), BoundOf([.. values, .. weights]))
            : null;

    static List<decimal>? NumbersOf(List<SeriesValue> values) =>
        values.TrueForAll(v => v.Magnitude is { Value: not null, Bound: Bound.Eq or Bound.Approx }) ? [.. values.Select(v => v.Magnitude.Value ?? 0)] : null;

    static Bound BoundOf(List<SeriesValue> values) => values.Exists(v => v.Magnitude.Approximate) ? Bound.Approx : Bound.Eq;

    static SeriesValue Derived(Period period, Magnitude magnitude, IReadOnlyList<SeriesValue> from, int parts) => new(
        period, magnitude, from.Min(v => v.Stage), from.Any(v => v.Status == "P") ? "P" : "A", 1, null, from.Max(v => v.KnownFrom), null, parts);

    static SeriesValue? At(IReadOnlyDictionary<SeriesKey, IReadOnlyList<SeriesValue>> series, int indicator, int region, Period period) =>
        ValuesOf(series, indicator, region).FirstOrDefault(v => v.Period == period);

    static IReadOnlyList<SeriesValue> ValuesOf(IReadOnlyDictionary<SeriesKey, IReadOnlyList<SeriesValue>> series, int indicator, int region) =>
        series.TryGetValue(new(indicator, region, 0), out var values) ? values : [];
}
