using System.Globalization;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Catalogue;

/// <summary>What must hold within one unit or indicator.</summary>
static class RecordChecks
{
    public static IEnumerable<CatalogueError> Unit(Sourced<Unit> unit, CatalogueRecords records)
    {
        var (value, itself) = (unit.Value, unit.Value.Base == unit.Value.Code);
        if (value.Base.Length == 0)
        {
            yield return unit.Error($"unit '{value.Code}' has no base");
        }
        else if (itself && value.Factor != Rational.One)
        {
            yield return unit.Error($"'{value.Code}' is its own base, so its factor is 1, not {value.Factor}");
        }
        else if (!itself)
        {
            var found = records.Units.FirstOrDefault(u => u.Value.Code == value.Base)?.Value;
            if (found is null || found.Base != found.Code)
            {
                yield return unit.Error($"base '{value.Base}' of '{value.Code}' is {(found is null ? "unknown" : "no base unit")}");
            }
            else if (found.Dimension != value.Dimension)
            {
                yield return unit.Error($"base '{value.Base}' measures {found.Dimension}, '{value.Code}' measures {value.Dimension}");
            }
        }
    }

    public static IEnumerable<CatalogueError> Indicator(Sourced<Indicator> indicator)
    {
        var value = indicator.Value;
        var isWeighted = value.RegionRollup == Rollup.Weighted || value.TimeRollup == Rollup.Weighted;
        var isSummed = value.RegionRollup == Rollup.Sum || value.TimeRollup == Rollup.Sum;
        if (isWeighted && value.Weight is null)
        {
            yield return indicator.Error("a weighted roll-up needs a weight indicator");
        }
        if (isSummed && value.Quantity != Quantity.Level)
        {
            yield return indicator.Error($"a {Code.Of(value.Quantity)} is never summed");
        }
        if (value.Min > value.Max)
        {
            yield return indicator.Error(string.Create(CultureInfo.InvariantCulture, $"min {value.Min} is greater than max {value.Max}"));
        }
        if (value.Decimals > 8)
        {
            yield return indicator.Error($"decimals is {value.Decimals}; values have 8 at most");
        }
    }
}
