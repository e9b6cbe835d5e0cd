using System.Data.Common;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Query;

/// <summary>What the keys of a release stand for. Names only: aliases are the catalogue's.</summary>
/// <param name="Regions">By key.</param>
/// <param name="Indicators">By key.</param>
/// <param name="UnitNames">Chinese name of each indicator's unit, by the indicator's key.</param>
/// <param name="Programmes">By key, 0 left out.</param>
/// <param name="Plans">By key, 0 left out.</param>
sealed record LakeDimensions(
    IReadOnlyDictionary<int, Region> Regions,
    IReadOnlyDictionary<int, Indicator> Indicators,
    IReadOnlyDictionary<int, string> UnitNames,
    IReadOnlyDictionary<int, Programme> Programmes,
    IReadOnlyDictionary<int, Plan> Plans)
{
    public static LakeDimensions Read(Lake lake) => new(
        lake.Rows("SELECT region_key, region_code, name_zh, name_en, level, parent_code, valid_from, valid_to FROM dim_region", ReadRegion).ToDictionary(r => r.Key),
        lake.Rows(
            """
            SELECT indicator_key, indicator_code, name_zh, name_en, theme_code, quantity, nature, unit, region_rollup, time_rollup,
                   weight_indicator_code, direction, decimals, plausible_min, plausible_max, definition, source
            FROM dim_indicator
            """, ReadIndicator).ToDictionary(i => i.Key),
        lake.Rows("SELECT indicator_key, unit_zh FROM dim_indicator", r => (Key: r.GetInt32(0), Name: r.GetString(1))).ToDictionary(u => u.Key, u => u.Name),
        lake.Rows("SELECT programme_key, programme_code, plan_code, parent_code, name_zh, name_en, region_code, kind FROM dim_programme WHERE programme_key <> 0", ReadProgramme)
            .ToDictionary(p => p.Key),
        lake.Rows("SELECT plan_key, plan_code, name_zh, name_en, region_code, valid_from, valid_to, authority FROM dim_plan WHERE plan_key <> 0", ReadPlan).ToDictionary(p => p.Key));

    /// <summary>The banners that make up a city at the end of a period; none for any other region, whose parts the catalogue need not list whole.</summary>
    public IReadOnlyList<Region> PartsOf(Region region, Period period) => region.Level != RegionLevel.City
        ? []
        : [.. Regions.Values.Where(r => r.Level == RegionLevel.Banner && r.Parent == region.Code
            && (r.ValidFrom ?? DateOnly.MinValue) <= period.EndDate && (r.ValidTo ?? DateOnly.MaxValue) >= period.EndDate)];

    static Region ReadRegion(DbDataReader r) => new(
        r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetString(3), Member<RegionLevel>(r.GetString(4)), Text(r.GetString(5)), Day(r, 6), Day(r, 7), []);

    static Indicator ReadIndicator(DbDataReader r) => new(
        r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Member<Quantity>(r.GetString(5)), Member<Nature>(r.GetString(6)), r.GetString(7),
        Member<Rollup>(r.GetString(8)), Member<Rollup>(r.GetString(9)), Text(r.GetString(10)), Member<Direction>(r.GetString(11)), r.GetInt32(12),
        r.IsDBNull(13) ? null : r.GetDecimal(13), r.IsDBNull(14) ? null : r.GetDecimal(14), r.GetString(15), r.GetString(16), []);

    static Programme ReadProgramme(DbDataReader r) => new(
        r.GetInt32(0), r.GetString(1), r.GetString(2), Text(r.GetString(3)), r.GetString(4), r.GetString(5), Text(r.GetString(6)), Member<ProgrammeKind>(r.GetString(7)), []);

    static Plan ReadPlan(DbDataReader r) => new(
        r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Day(r, 5) ?? DateOnly.MinValue, Day(r, 6) ?? DateOnly.MaxValue, r.GetString(7), []);

    static string? Text(string text) => text.Length == 0 ? null : text;

    static DateOnly? Day(DbDataReader r, int ordinal) => r.IsDBNull(ordinal) ? null : r.GetFieldValue<DateOnly>(ordinal);

    // The unknown member has no words of its own.
    static T Member<T>(string code)
        where T : struct, Enum => Code.Find<T>(code) ?? default;
}
