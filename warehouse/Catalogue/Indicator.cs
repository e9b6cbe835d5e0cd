using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Catalogue;

/// <summary>A field that indicators belong to.</summary>
/// <param name="Code">Its code.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
public sealed record Theme(string Code, string NameZh, string NameEn);

/// <summary>What is measured: one comparable series over regions and years.</summary>
/// <param name="Key">Never reused; <c>dim_indicator.indicator_key</c>.</param>
/// <param name="Code">Its code, <c>snake_case</c>.</param>
/// <param name="NameZh">Chinese name, simplified.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Theme">Code of its theme.</param>
/// <param name="Quantity">What sort of quantity it is; a figure of another quantity is another indicator.</param>
/// <param name="Nature">Stock or flow.</param>
/// <param name="Unit">Code of the unit that its values are kept in.</param>
/// <param name="RegionRollup">How values of several regions make one; a rate is never summed.</param>
/// <param name="TimeRollup">How values of several periods make one.</param>
/// <param name="Weight">Code of the indicator that weights a <see cref="Rollup.Weighted"/> mean; null elsewhere.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="Decimals">Decimals shown to people.</param>
/// <param name="Min">Least plausible value in its unit; null where there is none.</param>
/// <param name="Max">Greatest plausible value in its unit; null where there is none.</param>
/// <param name="Definition">What it means, in Chinese.</param>
/// <param name="Source">Who publishes it or where the definition is from.</param>
/// <param name="Aliases">Other labels under which reports print it.</param>
public sealed record Indicator(
    int Key,
    string Code,
    string NameZh,
    string NameEn,
    string Theme,
    Quantity Quantity,
    Nature Nature,
    string Unit,
    Rollup RegionRollup,
    Rollup TimeRollup,
    string? Weight,
    Direction Direction,
    int Decimals,
    decimal? Min,
    decimal? Max,
    string Definition,
    string Source,
    IReadOnlyList<string> Aliases);
