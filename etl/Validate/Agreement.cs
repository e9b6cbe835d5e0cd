using Ordos.Warehouse.Model;

namespace Ordos.Etl.Validate;

/// <summary>Whether facts about the same thing can all be true, and which of them says it most precisely.</summary>
static class Agreement
{
    /// <summary>The most precise first: an exact number before a range, a range before a bound, a tight bound before a loose one; then in the order of the report.</summary>
    public static IReadOnlyList<Fact> ByPrecision(IEnumerable<Fact> facts) =>
    [
        .. facts
            .OrderBy(f => Of(f).Width)
            .ThenByDescending(f => f.Magnitude.Low ?? -f.Magnitude.High ?? 0)
            .ThenBy(f => f.Citation.Figure),
    ];

    /// <summary>Whether the less precise fact admits the more precise one.</summary>
    public static bool Admits(Fact loose, Fact precise)
    {
        if (loose.Magnitude == precise.Magnitude)
        {
            return true;
        }
        // Two bounds the same way are both true of a fact; as targets they are two targets.
        if (loose.Key.IsTarget && IsOneSided(loose.Magnitude) && IsOneSided(precise.Magnitude))
        {
            return false;
        }
        return precise.Magnitude is { Bound: Bound.Eq, Value: { } value } ? Of(loose).Admits(value) : Of(loose).Meets(Of(precise));
    }

    static Precision Of(Fact fact) => Precision.Of(fact.Magnitude, fact.Citation.Text);

    static bool IsOneSided(Magnitude magnitude) => magnitude.Low is null != magnitude.High is null;
}
