namespace Ordos.Etl.Validate;

/// <summary>Figures of one report that contradict each other, and figures that only repeat another.</summary>
static class Repetitions
{
    /// <summary>
    /// Pairs of facts about the same thing that cannot both be true. Their figures are refused whole, and what is then left is looked at
    /// again, since the fact that reconciled two others may be gone.
    /// </summary>
    public static IReadOnlyList<(Fact One, Fact Other)> Contradictions(IReadOnlyList<Fact> facts)
    {
        var found = new List<(Fact, Fact)>();
        var refused = new HashSet<int>();
        int before;
        do
        {
            before = found.Count;
            foreach (var group in Repeated(facts, refused))
            {
                var ordered = Agreement.ByPrecision(group);
                if (ordered.FirstOrDefault(f => !Agreement.Admits(f, ordered[0])) is { Citation: not null } other)
                {
                    found.Add((ordered[0], other));
                    refused.UnionWith(group.Select(f => f.Citation.Figure));
                }
            }
        }
        while (found.Count > before);
        return found;
    }

    /// <summary>Facts that another stands for, each with it. There must be no contradictions left.</summary>
    public static IReadOnlyList<(Fact Fact, Fact Stands)> Of(IReadOnlyList<Fact> facts) =>
    [
        .. from grouped in Repeated(facts, [])
           let ordered = Agreement.ByPrecision(grouped)
           from repetition in ordered.Skip(1)
           select (repetition, ordered[0]),
    ];

    /// <summary>Facts that share their key with another, in groups, without those of refused figures.</summary>
    static Dictionary<FactKey, List<Fact>>.ValueCollection Repeated(IReadOnlyList<Fact> facts, HashSet<int> refused)
    {
        var first = new Dictionary<FactKey, Fact>(facts.Count);
        var groups = new Dictionary<FactKey, List<Fact>>();
        foreach (var fact in facts)
        {
            if (refused.Contains(fact.Citation.Figure) || first.TryAdd(fact.Key, fact))
            {
                continue;
            }
            if (!groups.TryGetValue(fact.Key, out var group))
            {
                groups[fact.Key] = group = [first[fact.Key]];
            }
            group.Add(fact);
        }
        return groups.Values;
    }
}
