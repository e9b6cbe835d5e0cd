using LinqToDB.Mapping;

namespace Ordos.Warehouse.Star;

/// <summary>One row per vintage of indicator, region, period and programme; at most one of them is current.</summary>
[Table("fact_observation")]
public sealed record FactObservation
{
    [Column("indicator_key")]
    public required int IndicatorKey { get; init; }

    [Column("region_key")]
    public required int RegionKey { get; init; }

    [Column("period_key")]
    public required long PeriodKey { get; init; }

    /// <summary>0 where the report names no programme.</summary>
    [Column("programme_key")]
    public required int ProgrammeKey { get; init; }

    /// <summary>The printed number in the indicator's unit; null for a printed range.</summary>
    [Column("value")]
    public decimal? Value { get; init; }

    /// <summary>Lower end of what is meant; null where there is none.</summary>
    [Column("low")]
    public decimal? Low { get; init; }

    /// <summary>Upper end of what is meant; null where there is none.</summary>
    [Column("high")]
    public decimal? High { get; init; }

    [Column("low_closed")]
    public required bool LowClosed { get; init; }

    [Column("high_closed")]
    public required bool HighClosed { get; init; }

    /// <summary>Whether the report says about (左右, 约).</summary>
    [Column("approximate")]
    public required bool Approximate { get; init; }

    /// <summary>eq, ge, gt, le, lt or approx.</summary>
    [Column("bound")]
    public required string Bound { get; init; }

    /// <summary>The number as printed, with scale and unit.</summary>
    [Column("value_text")]
    public required string ValueText { get; init; }

    /// <summary>The unit as printed, without its scale.</summary>
    [Column("unit_text")]
    public required string UnitText { get; init; }

    /// <summary>preliminary, final or census_revised.</summary>
    [Column("stage")]
    public required string Stage { get; init; }

    /// <summary>SDMX CL_OBS_STATUS.</summary>
    [Column("status")]
    public required string Status { get; init; }

    /// <summary>The report that said so first.</summary>
    [Column("report_key")]
    public required long ReportKey { get; init; }

    /// <summary>Ordinal of the figure in its report, from 0.</summary>
    [Column("figure")]
    public required int Figure { get; init; }

    /// <summary>Place in the report.</summary>
    [Column("locator")]
    public required string Locator { get; init; }

    /// <summary>The sentence, or the headers and label of the cell.</summary>
    [Column("context")]
    public required string Context { get; init; }

    /// <summary>The rule that read it.</summary>
    [Column("rule_name")]
    public required string Rule { get; init; }

    /// <summary>The reading it was taken from.</summary>
    [Column("reading_key")]
    public required long ReadingKey { get; init; }

    /// <summary>The claim in that reading which it states.</summary>
    [Column("claim")]
    public required int Claim { get; init; }

    /// <summary>Instant of the event that let it in, UTC.</summary>
    [Column("known_from")]
    public required DateTime KnownFrom { get; init; }

    /// <summary>Instant of the event that ended it, UTC; null while it stands.</summary>
    [Column("known_to")]
    public DateTime? KnownTo { get; init; }

    [Column("is_current")]
    public required bool IsCurrent { get; init; }
}

/// <summary>
/// One row per vintage of plan, indicator, region, programme, due period and cadence, each place or a group together; at most one of
/// them is current.
/// </summary>
[Table("fact_target")]
public sealed record FactTarget
{
    /// <summary>0 where the report is no known plan.</summary>
    [Column("plan_key")]
    public required int PlanKey { get; init; }

    [Column("indicator_key")]
    public required int IndicatorKey { get; init; }

    [Column("region_key")]
    public required int RegionKey { get; init; }

    /// <summary>0 for the plan's main goals.</summary>
    [Column("programme_key")]
    public required int ProgrammeKey { get; init; }

    /// <summary>The due period: by its end, or each of its years.</summary>
    [Column("period_key")]
    public required long PeriodKey { get; init; }

    /// <summary>by_due_date or every_year.</summary>
    [Column("cadence")]
    public required string Cadence { get; init; }

    /// <summary>Said of several places, and the text does not say whether of each or of all together.</summary>
    [Column("is_group")]
    public required bool IsGroup { get; init; }

    /// <summary>First day of the due period.</summary>
    [Column("due_from")]
    public required DateOnly DueFrom { get; init; }

    /// <summary>Last day of the due period.</summary>
    [Column("due_to")]
    public required DateOnly DueTo { get; init; }

    /// <summary>The printed number in the indicator's unit; null for a printed range.</summary>
    [Column("value")]
    public decimal? Value { get; init; }

    /// <summary>Lower end of what is meant; null where there is none.</summary>
    [Column("low")]
    public decimal? Low { get; init; }

    /// <summary>Upper end of what is meant; null where there is none.</summary>
    [Column("high")]
    public decimal? High { get; init; }

    [Column("low_closed")]
    public required bool LowClosed { get; init; }

    [Column("high_closed")]
    public required bool HighClosed { get; init; }

    /// <summary>Whether the report says about (左右, 约).</summary>
    [Column("approximate")]
    public required bool Approximate { get; init; }

    /// <summary>eq, ge, gt, le, lt or approx.</summary>
    [Column("bound")]
    public required string Bound { get; init; }

    /// <summary>Where the plan starts from, in the indicator's unit; null where it does not say.</summary>
    [Column("baseline")]
    public decimal? Baseline { get; init; }

    /// <summary>The number as printed, with scale and unit.</summary>
    [Column("value_text")]
    public required string ValueText { get; init; }

    /// <summary>The unit as printed, without its scale.</summary>
    [Column("unit_text")]
    public required string UnitText { get; init; }

    /// <summary>The report that said so first.</summary>
    [Column("report_key")]
    public required long ReportKey { get; init; }

    /// <summary>Ordinal of the figure in its report, from 0.</summary>
    [Column("figure")]
    public required int Figure { get; init; }

    /// <summary>Place in the report.</summary>
    [Column("locator")]
    public required string Locator { get; init; }

    /// <summary>The sentence, or the headers and label of the cell.</summary>
    [Column("context")]
    public required string Context { get; init; }

    /// <summary>The rule that read it.</summary>
    [Column("rule_name")]
    public required string Rule { get; init; }

    /// <summary>The reading it was taken from.</summary>
    [Column("reading_key")]
    public required long ReadingKey { get; init; }

    /// <summary>The claim in that reading which it states.</summary>
    [Column("claim")]
    public required int Claim { get; init; }

    /// <summary>Instant of the event that let it in, UTC.</summary>
    [Column("known_from")]
    public required DateTime KnownFrom { get; init; }

    /// <summary>Instant of the event that ended it, UTC; null while it stands.</summary>
    [Column("known_to")]
    public DateTime? KnownTo { get; init; }

    [Column("is_current")]
    public required bool IsCurrent { get; init; }
}

/// <summary>One row per vintage of a dated promise of a plan; at most one of them is current.</summary>
[Table("fact_milestone")]
public sealed record FactMilestone
{
    /// <summary>The promise: 52 bits of a hash of plan, programme, region and what is promised.</summary>
    [Column("milestone_key")]
    public required long MilestoneKey { get; init; }

    /// <summary>0 where the report is no known plan.</summary>
    [Column("plan_key")]
    public required int PlanKey { get; init; }

    /// <summary>0 where none is named.</summary>
    [Column("programme_key")]
    public required int ProgrammeKey { get; init; }

    [Column("region_key")]
    public required int RegionKey { get; init; }

    /// <summary>What will be there, in the words of the report.</summary>
    [Column("what")]
    public required string What { get; init; }

    /// <summary>Last day.</summary>
    [Column("due_on")]
    public required DateOnly DueOn { get; init; }

    /// <summary>promised, until a report shows that it is kept.</summary>
    [Column("status")]
    public required string Status { get; init; }

    /// <summary>What shows the status; empty while it is only promised.</summary>
    [Column("evidence")]
    public required string Evidence { get; init; }

    /// <summary>The clause as printed.</summary>
    [Column("value_text")]
    public required string ValueText { get; init; }

    /// <summary>The report that said so first.</summary>
    [Column("report_key")]
    public required long ReportKey { get; init; }

    /// <summary>Ordinal of the promise in its report, from 0.</summary>
    [Column("figure")]
    public required int Figure { get; init; }

    /// <summary>Place in the report.</summary>
    [Column("locator")]
    public required string Locator { get; init; }

    /// <summary>The sentence.</summary>
    [Column("context")]
    public required string Context { get; init; }

    /// <summary>The rule that read it.</summary>
    [Column("rule_name")]
    public required string Rule { get; init; }

    /// <summary>The reading it was taken from.</summary>
    [Column("reading_key")]
    public required long ReadingKey { get; init; }

    /// <summary>The claim in that reading which it states.</summary>
    [Column("claim")]
    public required int Claim { get; init; }

    /// <summary>Instant of the event that let it in, UTC.</summary>
    [Column("known_from")]
    public required DateTime KnownFrom { get; init; }

    /// <summary>Instant of the event that ended it, UTC; null while it stands.</summary>
    [Column("known_to")]
    public DateTime? KnownTo { get; init; }

    [Column("is_current")]
    public required bool IsCurrent { get; init; }
}

/// <summary>One row per report that ever arrived: which region reported on which period, and when.</summary>
[Table("fact_submission")]
public sealed record FactSubmission
{
    [Column("report_key")]
    public required long ReportKey { get; init; }

    /// <summary>The region whose office issued it; 0 where that is not known.</summary>
    [Column("region_key")]
    public required int RegionKey { get; init; }

    /// <summary>What it is about; 0 where it does not say.</summary>
    [Column("period_key")]
    public required long PeriodKey { get; init; }

    /// <summary>When it arrived first, UTC.</summary>
    [Column("received_at")]
    public required DateTime ReceivedAt { get; init; }

    /// <summary>Figures and promises read in it.</summary>
    [Column("figures")]
    public required int Figures { get; init; }

    /// <summary>Of them, those refused.</summary>
    [Column("rejected")]
    public required int Rejected { get; init; }

    /// <summary>Whether it counts: current at some address and not withdrawn.</summary>
    [Column("is_current")]
    public required bool IsCurrent { get; init; }
}
