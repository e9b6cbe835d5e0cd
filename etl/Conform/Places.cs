using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>The regions that a figure is said of.</summary>
/// <param name="Regions">Codes, at least one.</param>
/// <param name="Enclosing">The region that stands for all of them together.</param>
/// <param name="AreIssuer">Whether the text names no place other than the report's own.</param>
sealed record PlacesRead(IReadOnlyList<string> Regions, string Enclosing, bool AreIssuer)
{
    /// <summary>Whether there are several.</summary>
    public bool AreSeveral => Regions.Count > 1;
}

/// <summary>Takes the names of places to regions. Names of groups stand for all their members.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="issuer">Code of the region that issued the report; null where it is not known.</param>
sealed class Places(Catalogue catalogue, string? issuer)
{
    readonly Dictionary<string, string[]?> _byName = new(StringComparer.Ordinal);

    /// <summary>The regions with those names, or the issuer where there are none; where a name is unknown, why.</summary>
    public (PlacesRead? Read, Refusal? Refusal) Find(IReadOnlyList<string> names)
    {
        var regions = new List<string>();
        foreach (var name in names)
        {
            if (Members(name) is not { } members)
            {
                return (null, Refusal.Of(Reason.UnknownRegion, $"目录中没有名为“{name}”的地区", $"No region of the catalogue is called '{name}'."));
            }
            regions.AddRange(members.Except(regions));
        }
        if (regions.Count == 0 && issuer is null)
        {
            return (null, Refusal.Of(Reason.UnknownRegion, "文中没有写明地区，也读不出报告是哪个地区发布的", "The text names no place, and the report does not say whose it is."));
        }
        return (regions.Count == 0 ? new([issuer!], issuer!, true) : new(regions, Enclosing(regions), regions.Count == 1 && regions[0] == issuer), null);
    }

    /// <summary>One region, which the text names.</summary>
    public static PlacesRead Only(string region) => new([region], region, false);

    /// <summary>
    /// The place meant by 全市 or 全旗 where a place has been read: itself, or the nearest around it of that kind. In a report of the city
    /// 全区 is the autonomous region.
    /// </summary>
    public (PlacesRead? Read, Refusal? Refusal) Whole(string region, char kind) =>
        RegionTree.Upwards(catalogue, region).FirstOrDefault(code => catalogue.Region(code).NameZh.EndsWith(kind)) is { } whole
            ? (Only(whole), null)
            : (null, Refusal.Of(
                Reason.UnknownRegion,
                $"文中说的是全{kind}，而{catalogue.Region(region).NameZh}不属于任何{kind}",
                $"Said of the whole {kind}, but {catalogue.Region(region).NameEn} lies in none."));

    /// <summary>
    /// The smallest region around all of them; the issuer where that is larger than the issuer's own place (centres of the city
    /// in Beijing and Shanghai are the city's).
    /// </summary>
    string Enclosing(List<string> regions)
    {
        var enclosing = RegionTree.Enclosing(catalogue, regions);
        var isOutside = regions.Count > 1 && issuer is not null && (enclosing is null || RegionTree.Upwards(catalogue, issuer).Skip(1).Contains(enclosing));
        return isOutside ? issuer! : enclosing ?? regions[0];
    }

    string[]? Members(string name)
    {
        if (!_byName.TryGetValue(name, out var members))
        {
            members = catalogue.FindRegion(name) is { } region ? [region.Code] : catalogue.FindGroup(name)?.Members.ToArray();
            _byName[name] = members;
        }
        return members;
    }
}
