using Ordos.Warehouse.Catalogue;

namespace Ordos.Etl.Conform;

/// <summary>Which region lies in which.</summary>
static class RegionTree
{
    /// <summary>The region, its parent, and so on up to the country.</summary>
    public static IEnumerable<string> Upwards(Catalogue catalogue, string region)
    {
        for (string? code = region; code is not null; code = catalogue.Region(code).Parent)
        {
            yield return code;
        }
    }

    /// <summary>The smallest region in which all of them lie; null where none does.</summary>
    public static string? Enclosing(Catalogue catalogue, IReadOnlyList<string> regions) =>
        Upwards(catalogue, regions[0]).FirstOrDefault(code => regions.All(r => Upwards(catalogue, r).Contains(code)));
}
