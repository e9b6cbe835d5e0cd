using System.Globalization;
using Ordos.Etl.Conform;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Validate;

/// <summary>The rules. That quantity and unit dimension fit the indicator is settled in conforming, since the facts have neither any more.</summary>
static class Rules
{
    /// <summary>Half a per cent: banners' values are rounded and their sum may include what no banner has.</summary>
    const decimal SumTolerance = 0.005m;

    public static IReadOnlyList<FactRule> Facts { get; } =
    [
        new("plausible-range", Reason.OutOfRange, (indicator, unit, magnitude) => Outside(magnitude, indicator.Min, indicator.Max, indicator, unit)),
        new("share-of-a-whole", Reason.OutOfRange, (indicator, unit, magnitude) =>
            indicator.Quantity == Quantity.Share && unit.NameZh == "%" ? Outside(magnitude, 0, 100, indicator, unit) : null),
    ];

    public static IReadOnlyList<ReportRule> Reports { get; } =
    [
        new("parts-do-not-sum", PartsDoNotSum),
        new("region-not-yet", RegionNotYet),
    ];

    static Bilingual? Outside(Magnitude magnitude, decimal? min, decimal? max, Indicator indicator, Unit unit)
    {
        foreach (var number in (ReadOnlySpan<decimal?>)[magnitude.Value, magnitude.Low, magnitude.High])
        {
            if (number < min || number > max)
            {
                return new(
                    string.Create(CultureInfo.InvariantCulture, $"指标“{indicator.NameZh}”应在{Number(min)}到{Number(max)}{unit.NameZh}之间，报告的是{Number(number)}{unit.NameZh}"),
                    string.Create(CultureInfo.InvariantCulture, $"Indicator '{indicator.NameZh}' lies between {Number(min)} and {Number(max)} {unit.NameZh}; the report says {Number(number)}."));
            }
        }
        return null;
    }

    /// <summary>Where a report gives an indicator that adds up for a place and for all its parts, the parts make the whole.</summary>
    static IEnumerable<(Bilingual Message, string Locator)> PartsDoNotSum(Conformed report, Catalogue catalogue)
    {
        var parts = catalogue.Regions.Where(r => r.Level != RegionLevel.Park && r.Parent is not null).ToLookup(r => r.Parent!, StringComparer.Ordinal);
        var sums = catalogue.Indicators.Where(i => i.RegionRollup == Rollup.Sum).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var values = report.Observations
            .Where(o => o.Programme is null && o.Magnitude.Bound == Bound.Eq && o.Magnitude.Value is not null && sums.Contains(o.Indicator))
            .ToDictionary(o => (o.Indicator, o.Region, o.Period));
        foreach (var whole in values.Values.Where(o => parts.Contains(o.Region)))
        {
            var found = parts[whole.Region]
                .Where(r => !(r.ValidFrom > whole.Period.EndDate) && !(r.ValidTo < whole.Period.StartDate))
                .Select(r => values.GetValueOrDefault((whole.Indicator, r.Code, whole.Period))?.Magnitude.Value).ToList();
            if (found.Sum() is { } sum && !found.Contains(null) && whole.Magnitude.Value is { } value && Math.Abs(sum - value) > Math.Abs(value) * SumTolerance)
            {
                var (indicator, region) = (catalogue.Indicator(whole.Indicator), catalogue.Region(whole.Region));
                yield return (
                    new(
                        $"{region.NameZh}{whole.Period}“{indicator.NameZh}”为{Number(value)}，所属{found.Count}个地区合计为{Number(sum)}",
                        $"'{indicator.NameZh}' of {region.NameEn} in {whole.Period} is {Number(value)}, its {found.Count} parts sum to {Number(sum)}."),
                    whole.Citation.Locator);
            }
        }
    }

    /// <summary>A value for a place in a period in which it did not exist is usually one recalculated later; somebody should know.</summary>
    static IEnumerable<(Bilingual Message, string Locator)> RegionNotYet(Conformed report, Catalogue catalogue) =>
        from observation in report.Observations
        let region = catalogue.Region(observation.Region)
        where region.ValidFrom > observation.Period.EndDate || region.ValidTo < observation.Period.StartDate
        group observation by region into affected
        let first = affected.First()
        select (
            new Bilingual(
                $"{affected.Key.NameZh}在{first.Period}等时期尚未设立或已经撤销，却有{affected.Count()}个数",
                $"{affected.Key.NameEn} did not exist in {first.Period} or other periods for which the report has {affected.Count()} values."),
            first.Citation.Locator);

    static string Number(decimal? number) => number is { } n ? n.ToString("0.########", CultureInfo.InvariantCulture) : "∞";
}
