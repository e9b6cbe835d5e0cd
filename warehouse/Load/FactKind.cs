namespace Ordos.Warehouse.Load;

/// <summary>A kind of fact: its tables, and what makes two claims speak of the same thing.</summary>
/// <param name="Fact">The fact table.</param>
/// <param name="Claim">The table of claims.</param>
/// <param name="Identity">Columns that claims of one identity share; in both tables.</param>
/// <param name="Payload">The other columns that a fact takes over from its claim; in both tables.</param>
/// <param name="Stated">Columns of a claim that must be equal for two claims to say the same.</param>
/// <param name="Says">Expressions over a claim <c>c</c> that give the columns of <see cref="ContestedClaim"/> up to <c>Other</c>.</param>
sealed record FactKind(
    string Fact, string Claim, IReadOnlyList<string> Identity, IReadOnlyList<string> Payload, IReadOnlyList<string> Stated, string Says)
{
    const string Magnitude = "c.value, c.low, c.high, c.low_closed, c.high_closed, c.approximate, c.bound, c.value_text";

    public static FactKind Observation { get; } = new(
        "fact_observation",
        "claim_observation",
        ["indicator_key", "region_key", "period_key", "programme_key"],
        ["value", "low", "high", "low_closed", "high_closed", "approximate", "bound", "value_text", "unit_text", "stage", "status", "figure", "locator", "context", "rule_name"],
        ["value", "low", "high", "low_closed", "high_closed", "approximate", "bound", "stage", "status"],
        $"{Magnitude}, c.stage, c.status as other");

    public static FactKind Target { get; } = new(
        "fact_target",
        "claim_target",
        ["plan_key", "indicator_key", "region_key", "programme_key", "period_key", "cadence", "is_group"],
        ["due_from", "due_to", "value", "low", "high", "low_closed", "high_closed", "approximate", "bound", "baseline", "value_text", "unit_text", "figure", "locator", "context", "rule_name"],
        ["value", "low", "high", "low_closed", "high_closed", "approximate", "bound", "baseline"],
        $"{Magnitude}, 'final' as stage, coalesce(cast(c.baseline as varchar(40)), '') as other");

    public static FactKind Milestone { get; } = new(
        "fact_milestone",
        "claim_milestone",
        ["milestone_key"],
        ["plan_key", "programme_key", "region_key", "what", "due_on", "status", "evidence", "value_text", "figure", "locator", "context", "rule_name"],
        ["due_on"],
        "c.value_text, 'final' as stage, cast(c.due_on as varchar(40)) as other");

    public static IReadOnlyList<FactKind> All { get; } = [Observation, Target, Milestone];

    /// <summary>Identity columns of a table, as a list.</summary>
    public string IdentityOf(string table) => string.Join(", ", Identity.Select(c => $"{table}.{c}"));

    /// <summary>Condition that two tables speak of the same identity.</summary>
    public string SameIdentity(string one, string other) => string.Join(" and ", Identity.Select(c => $"{one}.{c} = {other}.{c}"));

    /// <summary>Condition that two claims say the same.</summary>
    public string SameStatement(string one, string other) =>
        string.Join(" and ", Stated.Select(c => $"({one}.{c} = {other}.{c} or ({one}.{c} is null and {other}.{c} is null))"));
}
