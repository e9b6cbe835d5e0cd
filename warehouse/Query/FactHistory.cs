using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Query;

/// <summary>What sort of statement a fact is.</summary>
public enum FactSort
{
    /// <summary>A figure that happened.</summary>
    Observation,
    /// <summary>A figure that is planned.</summary>
    Target,
    /// <summary>A dated promise without a number.</summary>
    Milestone,
}

/// <summary>One thing that reports speak of, and everything that was ever known of it.</summary>
/// <param name="Sort">What sort of statement it is.</param>
/// <param name="Indicator">What is measured; null for a milestone.</param>
/// <param name="UnitZh">Name of the unit that the numbers are in; empty for a milestone.</param>
/// <param name="Region">Where; null for the unknown region.</param>
/// <param name="Programme">The programme that the report names; null where it names none.</param>
/// <param name="Plan">The plan; null for an observation, and where the report is no known plan.</param>
/// <param name="Period">What it is about, or the due period; null for a milestone.</param>
/// <param name="Cadence">How a target holds; null for everything else.</param>
/// <param name="IsGroup">A target said of several places, and the text does not say whether of each or of all together.</param>
/// <param name="What">What is promised; empty for everything but a milestone.</param>
/// <param name="Vintages">In order of time; they do not overlap.</param>
public sealed record FactHistory(
    FactSort Sort, Indicator? Indicator, string UnitZh, Region? Region, Programme? Programme, Plan? Plan, Period? Period, Cadence? Cadence, bool IsGroup, string What,
    IReadOnlyList<FactVintage> Vintages);

/// <summary>What stood for a stretch of time.</summary>
/// <param name="Magnitude">In the indicator's unit; without numbers for a milestone.</param>
/// <param name="DueOn">Last day of a milestone; null for everything else.</param>
/// <param name="Stage">How final an observation is.</param>
/// <param name="KnownFrom">Since when it stood, UTC.</param>
/// <param name="KnownTo">Until when, UTC, exclusive; null while it stands.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Reading">Key of the reading it was taken from.</param>
/// <param name="Claim">Ordinal of the claim in that reading.</param>
/// <param name="Figure">Ordinal of the figure or promise in its report, from 0, figures and promises counted apart.</param>
/// <param name="Source">Where it is printed.</param>
public sealed record FactVintage(
    Magnitude Magnitude, DateOnly? DueOn, Stage Stage, DateTimeOffset KnownFrom, DateTimeOffset? KnownTo, string Rule, long Reading, int Claim, int Figure,
    Source Source);

/// <summary>What changed of a fact between two moments.</summary>
/// <param name="Fact">The fact; its history holds the vintages at both moments.</param>
/// <param name="Before">What stood at the first; null where the fact was added.</param>
/// <param name="After">What stood at the second; null where the fact was withdrawn.</param>
public sealed record FactChange(FactHistory Fact, FactVintage? Before, FactVintage? After)
{
    /// <summary>Which way it changed.</summary>
    public ChangeKind Kind => (Before, After) switch
    {
        (null, _) => ChangeKind.Added,
        (_, null) => ChangeKind.Withdrawn,
        _ => ChangeKind.Revised,
    };
}

/// <summary>Which way a fact changed.</summary>
public enum ChangeKind
{
    /// <summary>Nothing stood before.</summary>
    Added,
    /// <summary>Something else stood before.</summary>
    Revised,
    /// <summary>Nothing stands any more.</summary>
    Withdrawn,
}
