namespace Ordos.Warehouse.Catalogue;

/// <summary>Every name under which a report may print something.</summary>
public static class Names
{
    /// <summary>Name and aliases of a region.</summary>
    public static IEnumerable<string> Of(Region region) => region.Aliases.Prepend(region.NameZh);

    /// <summary>Name and aliases of a group of regions.</summary>
    public static IEnumerable<string> Of(RegionGroup group) => group.Aliases.Prepend(group.NameZh);

    /// <summary>Name and aliases of a unit.</summary>
    public static IEnumerable<string> Of(Unit unit) => unit.Aliases.Prepend(unit.NameZh);

    /// <summary>Name and aliases of an indicator.</summary>
    public static IEnumerable<string> Of(Indicator indicator) => indicator.Aliases.Prepend(indicator.NameZh);

    /// <summary>Name and aliases of a programme.</summary>
    public static IEnumerable<string> Of(Programme programme) => programme.Aliases.Prepend(programme.NameZh);

    /// <summary>Title and aliases of a plan.</summary>
    public static IEnumerable<string> Of(Plan plan) => plan.Aliases.Prepend(plan.NameZh);
}
