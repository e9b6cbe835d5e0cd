using System.Globalization;

namespace Ordos.Warehouse.Catalogue;

/// <summary>What must hold between the records of a catalogue. Every check gives all its errors.</summary>
static class CatalogueChecks
{
    public static IEnumerable<CatalogueError> All(CatalogueRecords records) =>
    [
        .. Keys(records),
        .. Claims(records),
        .. References(records),
        .. Cycles(records),
        .. records.Units.SelectMany(u => RecordChecks.Unit(u, records)),
        .. records.Indicators.SelectMany(RecordChecks.Indicator),
        .. records.Plans.Where(p => p.Value.ValidFrom > p.Value.ValidTo).Select(p => p.Error("valid_from is later than valid_to")),
        .. records.Regions.Where(r => r.Value.ValidFrom > r.Value.ValidTo).Select(r => r.Error("valid_from is later than valid_to")),
    ];

    static IEnumerable<CatalogueError> Keys(CatalogueRecords records) =>
    [
        .. Repeated(records.Regions, r => [r.Key.ToString(CultureInfo.InvariantCulture)], "duplicate key", r => r.Code),
        .. Repeated(records.Indicators, i => [i.Key.ToString(CultureInfo.InvariantCulture)], "duplicate key", i => i.Code),
        .. Repeated(records.Programmes, p => [p.Key.ToString(CultureInfo.InvariantCulture)], "duplicate key", p => p.Code),
        .. Repeated(records.Plans, p => [p.Key.ToString(CultureInfo.InvariantCulture)], "duplicate key", p => p.Code),
    ];

    static IEnumerable<CatalogueError> Claims(CatalogueRecords records)
    {
        var places = records.Regions
            .Select(r => new Sourced<(string Code, IEnumerable<string> Names)>((r.Value.Code, Names.Of(r.Value)), r.Row))
            .Concat(records.Groups.Select(g => new Sourced<(string Code, IEnumerable<string> Names)>((g.Value.Code, Names.Of(g.Value)), g.Row)));
        return
        [
            .. Repeated(places, p => p.Names.Select(Folding.Fold), "name claimed twice:", p => p.Code),
            .. Repeated(records.Units, u => Names.Of(u).Select(Folding.Fold), "name claimed twice:", u => u.Code),
            .. Repeated(records.Indicators, i => Names.Of(i).Select(Folding.Fold), "name claimed twice:", i => i.Code),
            .. Repeated(records.Programmes, p => Names.Of(p).Select(n => $"{p.Plan} {Folding.Fold(n)}"), "name claimed twice:", p => p.Code),
            .. Repeated(records.Plans, p => Names.Of(p).Select(Folding.Fold), "name claimed twice:", p => p.Code),
        ];
    }

    /// <summary>An error for each thing that claims what another claimed before it; one thing may repeat itself.</summary>
    static IEnumerable<CatalogueError> Repeated<T>(
        IEnumerable<Sourced<T>> things, Func<T, IEnumerable<string>> claims, string reason, Func<T, string> code)
    {
        var owners = new Dictionary<string, Sourced<T>>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            foreach (var claim in claims(thing.Value).Distinct(StringComparer.Ordinal))
            {
                if (!owners.TryAdd(claim, thing))
                {
                    var owner = owners[claim];
                    yield return thing.Error($"{reason} '{claim}' of '{code(thing.Value)}' belongs to '{code(owner.Value)}' ({owner.Row.File} line {owner.Row.Line})");
                }
            }
        }
    }

    static IEnumerable<CatalogueError> References(CatalogueRecords records)
    {
        var regions = records.Regions.Select(r => r.Value.Code).ToHashSet(StringComparer.Ordinal);
        var themes = records.Themes.Select(t => t.Value.Code).ToHashSet(StringComparer.Ordinal);
        var units = records.Units.Select(u => u.Value.Code).ToHashSet(StringComparer.Ordinal);
        var indicators = records.Indicators.Select(i => i.Value.Code).ToHashSet(StringComparer.Ordinal);
        var plans = records.Plans.Select(p => p.Value.Code).ToHashSet(StringComparer.Ordinal);
        var programmes = records.Programmes.ToDictionary(p => p.Value.Code, p => p.Value.Plan, StringComparer.Ordinal);
        return
        [
            .. Unknown(records.Regions, r => [r.Parent], regions, "parent region"),
            .. Unknown(records.Groups, g => g.Members, regions, "member region"),
            .. Unknown(records.Indicators, i => [i.Theme], themes, "theme"),
            .. Unknown(records.Indicators, i => [i.Unit], units, "unit"),
            .. Unknown(records.Indicators, i => [i.Weight], indicators, "weight indicator"),
            .. Unknown(records.Programmes, p => [p.Plan], plans, "plan"),
            .. Unknown(records.Programmes, p => [p.Region], regions, "region"),
            .. Unknown(records.Programmes, p => [p.Parent], [.. programmes.Keys], "parent programme"),
            .. Unknown(records.Plans, p => [p.Region], regions, "region"),
            .. records.Groups.Where(g => g.Value.Members.Count == 0).Select(g => g.Error("the group has no members")),
            .. records.Programmes
                .Where(p => p.Value.Parent is { } parent && programmes.TryGetValue(parent, out var plan) && plan != p.Value.Plan)
                .Select(p => p.Error($"parent programme '{p.Value.Parent}' belongs to another plan")),
        ];
    }

    static IEnumerable<CatalogueError> Unknown<T>(
        IEnumerable<Sourced<T>> things, Func<T, IEnumerable<string?>> references, HashSet<string> known, string what) =>
        from thing in things
        from reference in references(thing.Value)
        where reference is not null && !known.Contains(reference)
        select thing.Error($"unknown {what} '{reference}'");

    static IEnumerable<CatalogueError> Cycles(CatalogueRecords records) =>
    [
        .. Cycles(records.Regions, r => r.Code, r => r.Parent),
        .. Cycles(records.Programmes, p => p.Code, p => p.Parent),
        .. Cycles(records.Units, u => u.Code, u => u.Base == u.Code ? null : u.Base),
    ];

    static IEnumerable<CatalogueError> Cycles<T>(IReadOnlyList<Sourced<T>> things, Func<T, string> code, Func<T, string?> parent)
    {
        var parents = things.ToDictionary(t => code(t.Value), t => parent(t.Value), StringComparer.Ordinal);
        foreach (var thing in things)
        {
            var path = new List<string> { code(thing.Value) };
            while (parents.GetValueOrDefault(path[^1]) is { } next && !path.Contains(next))
            {
                path.Add(next);
            }
            if (parents.GetValueOrDefault(path[^1]) == path[0])
            {
                yield return thing.Error($"cycle: {string.Join(" → ", path)} → {path[0]}");
            }
        }
    }
}
