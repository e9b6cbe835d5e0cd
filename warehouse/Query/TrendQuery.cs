using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Query;

/// <summary>How an indicator developed in a region.</summary>
static class TrendQuery
{
    public static Trend Answer(Lake lake, Indicator indicator, Region region, YearSpan years, DateOnly? asOf, Frequency? frequency)
    {
        var dimensions = lake.Dimensions;
        var parts = dimensions.Regions.Values.Where(r => r.Parent == region.Code).Select(r => r.Key);
        var weight = dimensions.Indicators.Values.Where(i => i.Code == indicator.Weight).Select(i => i.Key);
        // One year more, for the change against the year before the first.
        var series = Series.Read(lake, weight.Prepend(indicator.Key), parts.Prepend(region.Key), years with { From = years.From - 1 }, asOf);
        var values = RegionRollup.Complete(dimensions, indicator, region, series).Where(v => frequency is null || v.Period.Frequency == frequency).ToList();
        var byPeriod = values.ToDictionary(v => v.Period);
        var points = values.Where(v => v.Period.Year >= years.From)
            .Select(v => PointOf(v, byPeriod.GetValueOrDefault(YearBefore(v.Period)), indicator.Quantity));
        return new(indicator, dimensions.UnitNames.GetValueOrDefault(indicator.Key, ""), region, asOf, [.. points]);
    }

    static Period YearBefore(Period period) => Period.FromKey(period.Key - 100_000);

    static TrendPoint PointOf(SeriesValue value, SeriesValue? before, Quantity quantity)
    {
        if (before is null || ExactOf(value) is not { } now || ExactOf(before) is not { } then)
        {
            return new(value, null, null);
        }
        var percent = quantity == Quantity.Level && then > 0 ? Math.Round((now - then) / then * 100, 4) : (decimal?)null;
        return new(value, now - then, percent);
    }

    // 超过60万人 after 58.5万人 is growth of an unknown size.
    static decimal? ExactOf(SeriesValue value) => value.Magnitude.Bound is Bound.Eq or Bound.Approx ? value.Magnitude.Value : null;
}
