using LinqToDB;
using LinqToDB.Data;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>
/// Puts the catalogue's rows into the dimensions and gives the key of every code that ever was in them: a row that the catalogue
/// no longer has stays, since older facts need it.
/// </summary>
public sealed class DimensionKeys
{
    readonly Dictionary<string, int> _regions;
    readonly Dictionary<string, int> _indicators;
    readonly Dictionary<string, int> _programmes;
    readonly Dictionary<string, int> _plans;

    DimensionKeys(WarehouseDb db)
    {
        _regions = db.Regions.ToDictionary(r => r.RegionCode, r => r.RegionKey, StringComparer.Ordinal);
        _indicators = db.Indicators.ToDictionary(i => i.IndicatorCode, i => i.IndicatorKey, StringComparer.Ordinal);
        _programmes = db.Programmes.ToDictionary(p => p.ProgrammeCode, p => p.ProgrammeKey, StringComparer.Ordinal);
        _plans = db.Plans.ToDictionary(p => p.PlanCode, p => p.PlanKey, StringComparer.Ordinal);
    }

    /// <summary>Makes the dimensions hold these rows and those they held before, in one transaction. Does nothing where they do.</summary>
    public static DimensionKeys Update(WarehouseDb db, Dimensions dimensions)
    {
        using var transaction = db.BeginExclusive();
        Merge(db.Regions, dimensions.Regions, r => r.RegionKey, keys => db.Regions.Delete(r => keys.Contains(r.RegionKey)));
        Merge(db.Indicators, dimensions.Indicators, i => i.IndicatorKey, keys => db.Indicators.Delete(i => keys.Contains(i.IndicatorKey)));
        Merge(db.Programmes, dimensions.Programmes, p => p.ProgrammeKey, keys => db.Programmes.Delete(p => keys.Contains(p.ProgrammeKey)));
        Merge(db.Plans, dimensions.Plans, p => p.PlanKey, keys => db.Plans.Delete(p => keys.Contains(p.PlanKey)));
        if (!db.Periods.Any(p => p.PeriodKey == 0))
        {
            db.Insert(PeriodRows.Unknown);
        }
        transaction.Commit();
        return new DimensionKeys(db);
    }

    /// <summary>Key of a region; 0 for null.</summary>
    /// <exception cref="WarehouseException">No catalogue ever had it.</exception>
    public int Region(string? code) => Find(_regions, code, "region");

    /// <summary>Key of an indicator.</summary>
    /// <exception cref="WarehouseException">No catalogue ever had it.</exception>
    public int Indicator(string code) => Find(_indicators, code, "indicator");

    /// <summary>Key of a programme; 0 for null.</summary>
    /// <exception cref="WarehouseException">No catalogue ever had it.</exception>
    public int Programme(string? code) => Find(_programmes, code, "programme");

    /// <summary>Key of a plan; 0 for null.</summary>
    /// <exception cref="WarehouseException">No catalogue ever had it.</exception>
    public int Plan(string? code) => Find(_plans, code, "plan");

    static int Find(Dictionary<string, int> keys, string? code, string what) =>
        code is null ? 0
        : keys.TryGetValue(code, out var key) ? key
        : throw new WarehouseException($"A reading names the {what} '{code}', which the catalogue does not have: restore its row.");

    static void Merge<T>(ITable<T> table, IReadOnlyList<T> rows, Func<T, int> key, Action<int[]> delete)
        where T : class
    {
        var there = table.ToDictionary(key);
        var changed = rows.Where(r => !there.TryGetValue(key(r), out var old) || !old.Equals(r)).ToList();
        if (changed.Count > 0)
        {
            delete([.. changed.Select(key).Where(there.ContainsKey)]);
            table.BulkCopy(changed);
        }
    }
}
