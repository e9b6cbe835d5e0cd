namespace Ordos.Warehouse.Catalogue;

/// <summary>What kind of place a region is, in the words of <c>dim_region.level</c>.</summary>
public enum RegionLevel
{
    /// <summary>The whole country.</summary>
    Country,
    /// <summary>A province, autonomous region or municipality.</summary>
    Province,
    /// <summary>A prefecture-level city.</summary>
    City,
    /// <summary>A banner, county or urban district.</summary>
    Banner,
    /// <summary>A development zone. It overlaps the banners and is never summed with them.</summary>
    Park,
}

/// <summary>A place that figures are said of.</summary>
/// <param name="Key">Never reused; <c>dim_region.region_key</c>.</param>
/// <param name="Code">GB/T 2260, or the documented extension for parks.</param>
/// <param name="NameZh">Full name, simplified.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Level">What kind of place it is.</param>
/// <param name="Parent">Code of the region it belongs to; null for the country.</param>
/// <param name="ValidFrom">First day on which it exists; null where that is before all figures.</param>
/// <param name="ValidTo">Last day on which it exists; null while it does.</param>
/// <param name="Aliases">Other names, short ones included (达旗).</param>
public sealed record Region(
    int Key,
    string Code,
    string NameZh,
    string NameEn,
    RegionLevel Level,
    string? Parent,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<string> Aliases);

/// <summary>Places that reports name together (各旗区).</summary>
/// <param name="Code">Its code; no fact carries it.</param>
/// <param name="NameZh">As reports print it, simplified.</param>
/// <param name="Members">Codes of the regions meant.</param>
/// <param name="Aliases">Other names.</param>
public sealed record RegionGroup(string Code, string NameZh, IReadOnlyList<string> Members, IReadOnlyList<string> Aliases);
