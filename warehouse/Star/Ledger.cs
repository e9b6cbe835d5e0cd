using LinqToDB.Mapping;

namespace Ordos.Warehouse.Star;

/// <summary>One row per run.</summary>
[Table("load_run")]
public sealed record LoadRun
{
    /// <summary>Microseconds since 1970 of its start.</summary>
    [Column("run_key"), PrimaryKey]
    public required long RunKey { get; init; }

    /// <summary>Who or what started it.</summary>
    [Column("started_by")]
    public required string StartedBy { get; init; }

    /// <summary>UTC.</summary>
    [Column("started_at")]
    public required DateTime StartedAt { get; init; }

    /// <summary>UTC; null while it runs, and for ever where it was killed.</summary>
    [Column("ended_at")]
    public DateTime? EndedAt { get; init; }

    /// <summary>The stage it is in, or was in when it ended.</summary>
    [Column("stage")]
    public required string Stage { get; init; }

    /// <summary>running, done, findings, failed or cancelled.</summary>
    [Column("outcome")]
    public required string Outcome { get; init; }

    [Column("reports")]
    public required int Reports { get; init; }

    /// <summary>Figures and promises: loaded + unchanged + rejected.</summary>
    [Column("figures")]
    public required int Figures { get; init; }

    [Column("loaded")]
    public required int Loaded { get; init; }

    [Column("unchanged")]
    public required int Unchanged { get; init; }

    [Column("rejected")]
    public required int Rejected { get; init; }

    [Column("findings")]
    public required int Findings { get; init; }

    /// <summary>Seconds spent in each stage, as JSON.</summary>
    [Column("durations")]
    public required string Durations { get; init; }

    /// <summary>Why it failed; empty otherwise.</summary>
    [Column("message")]
    public required string Message { get; init; }
}

/// <summary>One row per figure or promise that the newest reading of a report refused.</summary>
[Table("rejected_figure")]
public sealed record RejectedFigure
{
    [Column("report_key")]
    public required long ReportKey { get; init; }

    [Column("is_promise")]
    public required bool IsPromise { get; init; }

    /// <summary>Ordinal in its report, from 0, figures and promises counted apart.</summary>
    [Column("figure")]
    public required int Figure { get; init; }

    /// <summary>Code of the reason.</summary>
    [Column("reason")]
    public required string Reason { get; init; }

    [Column("message_zh")]
    public required string MessageZh { get; init; }

    [Column("message_en")]
    public required string MessageEn { get; init; }

    /// <summary>What is measured, as read.</summary>
    [Column("label")]
    public required string Label { get; init; }

    /// <summary>The place as read.</summary>
    [Column("region_name")]
    public required string RegionName { get; init; }

    /// <summary>The period as read.</summary>
    [Column("period")]
    public required string Period { get; init; }

    /// <summary>What would make it fit; empty where nothing is near.</summary>
    [Column("suggestion")]
    public required string Suggestion { get; init; }

    /// <summary>The number as printed.</summary>
    [Column("value_text")]
    public required string ValueText { get; init; }

    [Column("unit_text")]
    public required string UnitText { get; init; }

    [Column("locator")]
    public required string Locator { get; init; }

    /// <summary>The text around it.</summary>
    [Column("context")]
    public required string Context { get; init; }

    [Column("rule_name")]
    public required string Rule { get; init; }
}

/// <summary>One row per thing that a person should know about a report, or about one of its claims.</summary>
[Table("finding")]
public sealed record FindingRow
{
    [Column("report_key")]
    public required long ReportKey { get; init; }

    /// <summary>The reading whose claim lost to another report; 0 where the finding is about no claim.</summary>
    [Column("reading_key")]
    public required long ReadingKey { get; init; }

    /// <summary>Ordinal of the claim in its reading; -1 where the finding is about no claim.</summary>
    [Column("claim")]
    public required int Claim { get; init; }

    /// <summary>Stable name of what was checked.</summary>
    [Column("rule_name")]
    public required string Rule { get; init; }

    /// <summary>notice, warning or error.</summary>
    [Column("severity")]
    public required string Severity { get; init; }

    [Column("message_zh")]
    public required string MessageZh { get; init; }

    [Column("message_en")]
    public required string MessageEn { get; init; }

    [Column("locator")]
    public required string Locator { get; init; }
}

/// <summary>One row per event of the log.</summary>
[Table("event_log")]
public sealed record EventRow
{
    /// <summary>Its name in the log; ordinal order is the order of events.</summary>
    [Column("name"), PrimaryKey]
    public required string Name { get; init; }

    /// <summary>receipt, activation or withdrawal.</summary>
    [Column("kind")]
    public required string Kind { get; init; }

    /// <summary>When it takes effect, UTC.</summary>
    [Column("happened_at")]
    public required DateTime HappenedAt { get; init; }

    /// <summary>When it was written down, UTC.</summary>
    [Column("recorded_at")]
    public required DateTime RecordedAt { get; init; }

    [Column("recorded_by")]
    public required string RecordedBy { get; init; }

    [Column("why")]
    public required string Why { get; init; }

    /// <summary>0 where it is about no report.</summary>
    [Column("report_key")]
    public required long ReportKey { get; init; }

    /// <summary>The whole event as JSON.</summary>
    [Column("content")]
    public required string Content { get; init; }
}
