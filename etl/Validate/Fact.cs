using Ordos.Warehouse.Model;

namespace Ordos.Etl.Validate;

/// <summary>What a fact is about. Two facts of one report with the same key say the same thing, or contradict each other.</summary>
readonly record struct FactKey(
    string Indicator, string Region, Period Period, string? Programme, bool IsTarget, string? Plan = null, Cadence Cadence = default, bool IsGroup = false);

/// <summary>An observation or target, as far as the rules look at it.</summary>
readonly record struct Fact(FactKey Key, Magnitude Magnitude, Citation Citation)
{
    public static Fact Of(Observation o) => new(new(o.Indicator, o.Region, o.Period, o.Programme, false), o.Magnitude, o.Citation);

    public static Fact Of(Target t) => new(new(t.Indicator, t.Region, t.Due, t.Programme, true, t.Plan, t.Cadence, t.IsGroup), t.Magnitude, t.Citation);
}
