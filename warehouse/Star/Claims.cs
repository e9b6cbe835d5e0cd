using LinqToDB.Mapping;
using Ordos.Warehouse.Events;

namespace Ordos.Warehouse.Star;

/// <summary>One row per different reading of a report that ever counted. What it says stands in the claim tables.</summary>
[Table("reading")]
public sealed record ReadingRow
{
    /// <summary>52 bits of a hash of everything that was read, so that editions which read the same share it.</summary>
    [Column("reading_key"), PrimaryKey]
    public required long ReadingKey { get; init; }

    [Column("report_key")]
    public required long ReportKey { get; init; }

    /// <summary>Rank of the report among those that disagree.</summary>
    [Column("authority")]
    public required int Authority { get; init; }

    [Column("published_on")]
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Figures and promises read.</summary>
    [Column("figures")]
    public required int Figures { get; init; }

    /// <summary>Of them, those refused.</summary>
    [Column("rejected")]
    public required int Rejected { get; init; }
}

/// <summary>One row per edition that read a report: which reading came of it.</summary>
[Table("reading_edition")]
public sealed record ReadingEdition
{
    [Column("report_key")]
    public required long ReportKey { get; init; }

    /// <summary>Version of the reader.</summary>
    [Column("reader")]
    public required string Reader { get; init; }

    /// <summary>Version of the catalogue.</summary>
    [Column("catalogue")]
    public required string Catalogue { get; init; }

    [Column("reading_key")]
    public required long ReadingKey { get; init; }

    /// <summary>The edition.</summary>
    [NotColumn]
    public Edition Edition => new(Reader, Catalogue);
}

/// <summary>One row per stretch of time in which a reading counts.</summary>
[Table("reign")]
public sealed record ReignRow
{
    [Column("reading_key")]
    public required long ReadingKey { get; init; }

    [Column("report_key")]
    public required long ReportKey { get; init; }

    /// <summary>UTC.</summary>
    [Column("counts_from")]
    public required DateTime CountsFrom { get; init; }

    /// <summary>UTC, exclusive; null while it counts.</summary>
    [Column("counts_to")]
    public DateTime? CountsTo { get; init; }

    /// <summary>When the report arrived for it, UTC.</summary>
    [Column("received_at")]
    public required DateTime ReceivedAt { get; init; }

    /// <summary>Whether it ended because the report was withdrawn, not replaced.</summary>
    [Column("withdrawn")]
    public required bool Withdrawn { get; init; }
}

/// <summary>One row per observation in a reading, whether it stands as a fact or lost to another report.</summary>
[Table("claim_observation")]
public sealed record ClaimObservation
{
    [Column("reading_key")]
    public required long ReadingKey { get; init; }

    /// <summary>Ordinal of the claim in its reading, from 0: a figure said of several places makes several.</summary>
    [Column("claim")]
    public required int Claim { get; init; }

    /// <summary>Ordinal of the figure in its report, from 0.</summary>
    [Column("figure")]
    public required int Figure { get; init; }

    [Column("indicator_key")]
    public required int IndicatorKey { get; init; }

    [Column("region_key")]
    public required int RegionKey { get; init; }

    [Column("period_key")]
    public required long PeriodKey { get; init; }

    [Column("programme_key")]
    public required int ProgrammeKey { get; init; }

    [Column("value")]
    public decimal? Value { get; init; }

    [Column("low")]
    public decimal? Low { get; init; }

    [Column("high")]
    public decimal? High { get; init; }

    [Column("low_closed")]
    public required bool LowClosed { get; init; }

    [Column("high_closed")]
    public required bool HighClosed { get; init; }

    [Column("approximate")]
    public required bool Approximate { get; init; }

    [Column("bound")]
    public required string Bound { get; init; }

    [Column("value_text")]
    public required string ValueText { get; init; }

    [Column("unit_text")]
    public required string UnitText { get; init; }

    [Column("stage")]
    public required string Stage { get; init; }

    [Column("status")]
    public required string Status { get; init; }

    [Column("locator")]
    public required string Locator { get; init; }

    [Column("context")]
    public required string Context { get; init; }

    [Column("rule_name")]
    public required string Rule { get; init; }
}

/// <summary>One row per target in a reading, whether it stands as a fact or lost to another report.</summary>
[Table("claim_target")]
public sealed record ClaimTarget
{
    [Column("reading_key")]
    public required long ReadingKey { get; init; }

    /// <summary>Ordinal of the claim in its reading, from 0: a figure said of several places makes several.</summary>
    [Column("claim")]
    public required int Claim { get; init; }

    /// <summary>Ordinal of the figure in its report, from 0.</summary>
    [Column("figure")]
    public required int Figure { get; init; }

    [Column("plan_key")]
    public required int PlanKey { get; init; }

    [Column("indicator_key")]
    public required int IndicatorKey { get; init; }

    [Column("region_key")]
    public required int RegionKey { get; init; }

    [Column("programme_key")]
    public required int ProgrammeKey { get; init; }

    [Column("period_key")]
    public required long PeriodKey { get; init; }

    [Column("cadence")]
    public required string Cadence { get; init; }

    [Column("is_group")]
    public required bool IsGroup { get; init; }

    [Column("due_from")]
    public required DateOnly DueFrom { get; init; }

    [Column("due_to")]
    public required DateOnly DueTo { get; init; }

    [Column("value")]
    public decimal? Value { get; init; }

    [Column("low")]
    public decimal? Low { get; init; }

    [Column("high")]
    public decimal? High { get; init; }

    [Column("low_closed")]
    public required bool LowClosed { get; init; }

    [Column("high_closed")]
    public required bool HighClosed { get; init; }

    [Column("approximate")]
    public required bool Approximate { get; init; }

    [Column("bound")]
    public required string Bound { get; init; }

    [Column("baseline")]
    public decimal? Baseline { get; init; }

    [Column("value_text")]
    public required string ValueText { get; init; }

    [Column("unit_text")]
    public required string UnitText { get; init; }

    [Column("locator")]
    public required string Locator { get; init; }

    [Column("context")]
    public required string Context { get; init; }

    [Column("rule_name")]
    public required string Rule { get; init; }
}

/// <summary>One row per dated promise in a reading, whether it stands as a fact or lost to another report.</summary>
[Table("claim_milestone")]
public sealed record ClaimMilestone
{
    [Column("reading_key")]
    public required long ReadingKey { get; init; }

    /// <summary>Ordinal of the claim in its reading, from 0: a figure said of several places makes several.</summary>
    [Column("claim")]
    public required int Claim { get; init; }

    /// <summary>Ordinal of the promise in its report, from 0.</summary>
    [Column("figure")]
    public required int Figure { get; init; }

    /// <summary>The promise: 52 bits of a hash of plan, programme, region and what is promised.</summary>
    [Column("milestone_key")]
    public required long MilestoneKey { get; init; }

    [Column("plan_key")]
    public required int PlanKey { get; init; }

    [Column("programme_key")]
    public required int ProgrammeKey { get; init; }

    [Column("region_key")]
    public required int RegionKey { get; init; }

    [Column("what")]
    public required string What { get; init; }

    [Column("due_on")]
    public required DateOnly DueOn { get; init; }

    /// <summary>promised, until a report shows that it is kept.</summary>
    [Column("status")]
    public required string Status { get; init; }

    /// <summary>What shows the status; empty while it is only promised.</summary>
    [Column("evidence")]
    public required string Evidence { get; init; }

    [Column("value_text")]
    public required string ValueText { get; init; }

    [Column("locator")]
    public required string Locator { get; init; }

    [Column("context")]
    public required string Context { get; init; }

    [Column("rule_name")]
    public required string Rule { get; init; }
}
