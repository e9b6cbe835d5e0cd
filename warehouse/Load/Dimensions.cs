using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>The rows that a catalogue makes in the dimensions, the unknown members (key 0) among them.</summary>
/// <param name="Catalogue">Version of the catalogue.</param>
/// <param name="Regions">Rows of dim_region.</param>
/// <param name="Indicators">Rows of dim_indicator.</param>
/// <param name="Programmes">Rows of dim_programme.</param>
/// <param name="Plans">Rows of dim_plan.</param>
public sealed record Dimensions(
    string Catalogue,
    IReadOnlyList<DimRegion> Regions,
    IReadOnlyList<DimIndicator> Indicators,
    IReadOnlyList<DimProgramme> Programmes,
    IReadOnlyList<DimPlan> Plans)
{
    const string UnknownZh = "未知";
    const string UnknownEn = "Unknown";

    /// <summary>The rows of a catalogue.</summary>
    public static Dimensions Of(Warehouse.Catalogue.Catalogue catalogue)
    {
        var themes = catalogue.Themes.ToDictionary(t => t.Code, StringComparer.Ordinal);
        return new(
            catalogue.Version,
            [UnknownRegion, .. catalogue.Regions.Select(r => RegionRow(r, catalogue))],
            [UnknownIndicator, .. catalogue.Indicators.Select(i => IndicatorRow(i, themes[i.Theme], catalogue.Unit(i.Unit)))],
            [NoProgramme, .. catalogue.Programmes.Select(p => ProgrammeRow(p, catalogue))],
            [NoPlan, .. catalogue.Plans.Select(PlanRow)]);
    }

    static DimRegion UnknownRegion => new()
    {
        RegionKey = 0,
        RegionCode = "",
        NameZh = UnknownZh,
        NameEn = UnknownEn,
        Level = "",
        ParentCode = "",
        CityCode = "",
        CityZh = "",
        BannerCode = "",
        BannerZh = "",
    };

    static DimIndicator UnknownIndicator => new()
    {
        IndicatorKey = 0,
        IndicatorCode = "",
        NameZh = UnknownZh,
        NameEn = UnknownEn,
        ThemeCode = "",
        ThemeZh = "",
        ThemeEn = "",
        Unit = "",
        UnitZh = "",
        Quantity = "",
        Nature = "",
        RegionRollup = Code.Of(Rollup.None),
        TimeRollup = Code.Of(Rollup.None),
        WeightIndicatorCode = "",
        Direction = Code.Of(Direction.Neutral),
        Decimals = 0,
        Definition = "",
        Source = "",
    };

    static DimProgramme NoProgramme => new()
    {
        ProgrammeKey = 0,
        ProgrammeCode = "",
        PlanCode = "",
        ParentCode = "",
        NameZh = "无",
        NameEn = "None",
        PathZh = "",
        RegionCode = "",
        Kind = "",
    };

    static DimPlan NoPlan => new() { PlanKey = 0, PlanCode = "", NameZh = "无", NameEn = "None", RegionCode = "", Authority = "" };

    static DimRegion RegionRow(Region region, Warehouse.Catalogue.Catalogue catalogue)
    {
        var line = new List<Region> { region };
        while (line[^1].Parent is { } parent)
        {
            line.Add(catalogue.Region(parent));
        }
        var city = line.Find(r => r.Level == RegionLevel.City);
        var banner = line.Find(r => r.Level == RegionLevel.Banner);
        return new()
        {
            RegionKey = region.Key,
            RegionCode = region.Code,
            NameZh = region.NameZh,
            NameEn = region.NameEn,
            Level = Code.Of(region.Level),
            ParentCode = region.Parent ?? "",
            CityCode = city?.Code ?? "",
            CityZh = city?.NameZh ?? "",
            BannerCode = banner?.Code ?? "",
            BannerZh = banner?.NameZh ?? "",
            ValidFrom = region.ValidFrom,
            ValidTo = region.ValidTo,
        };
    }

    static DimIndicator IndicatorRow(Indicator indicator, Theme theme, Unit unit) => new()
    {
        IndicatorKey = indicator.Key,
        IndicatorCode = indicator.Code,
        NameZh = indicator.NameZh,
        NameEn = indicator.NameEn,
        ThemeCode = theme.Code,
        ThemeZh = theme.NameZh,
        ThemeEn = theme.NameEn,
        Unit = unit.Code,
        UnitZh = unit.NameZh,
        Quantity = Code.Of(indicator.Quantity),
        Nature = Code.Of(indicator.Nature),
        RegionRollup = Code.Of(indicator.RegionRollup),
        TimeRollup = Code.Of(indicator.TimeRollup),
        WeightIndicatorCode = indicator.Weight ?? "",
        Direction = Code.Of(indicator.Direction),
        Decimals = indicator.Decimals,
        PlausibleMin = indicator.Min,
        PlausibleMax = indicator.Max,
        Definition = indicator.Definition,
        Source = indicator.Source,
    };

    static DimProgramme ProgrammeRow(Programme programme, Warehouse.Catalogue.Catalogue catalogue)
    {
        var path = new List<string> { programme.NameZh };
        for (var at = programme; at.Parent is { } parent;)
        {
            at = catalogue.Programme(parent);
            path.Insert(0, at.NameZh);
        }
        return new()
        {
            ProgrammeKey = programme.Key,
            ProgrammeCode = programme.Code,
            PlanCode = programme.Plan,
            ParentCode = programme.Parent ?? "",
            NameZh = programme.NameZh,
            NameEn = programme.NameEn,
            PathZh = string.Join(" / ", path),
            RegionCode = programme.Region ?? "",
            Kind = Code.Of(programme.Kind),
        };
    }

    static DimPlan PlanRow(Plan plan) => new()
    {
        PlanKey = plan.Key,
        PlanCode = plan.Code,
        NameZh = plan.NameZh,
        NameEn = plan.NameEn,
        RegionCode = plan.Region,
        ValidFrom = plan.ValidFrom,
        ValidTo = plan.ValidTo,
        Authority = plan.Authority,
    };
}
