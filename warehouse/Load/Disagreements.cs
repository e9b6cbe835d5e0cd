using LinqToDB.Data;
using LinqToDB.Mapping;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>One row per claim that counts and contradicts what stands.</summary>
[Table(Disagreements.Losing)]
sealed record LosingClaim
{
    [Column("reading_key")]
    public required long ReadingKey { get; init; }

    [Column("claim")]
    public required int Claim { get; init; }

    [Column("standing_reading_key")]
    public required long StandingReadingKey { get; init; }

    [Column("standing_claim")]
    public required int StandingClaim { get; init; }

    public static LosingClaim Of(Claim loser, Claim standing) => new()
    {
        ReadingKey = loser.ReadingKey,
        Claim = loser.Ordinal,
        StandingReadingKey = standing.ReadingKey,
        StandingClaim = standing.Ordinal,
    };
}

/// <summary>Keeps a finding for each claim that counts and contradicts what stands.</summary>
sealed class Disagreements(WarehouseDb db, FactKind kind)
{
    /// <summary>The rule that these findings carry.</summary>
    public const string Rule = "reports-disagree";

    /// <summary>The temporary table of losers.</summary>
    public const string Losing = "losing_claim";

    /// <summary>Replaces the findings about the identities in a table by those for the losers given.</summary>
    public void Replace(string touched, IReadOnlyList<LosingClaim> losers)
    {
        db.Execute($"""
            delete from finding where rule_name = '{Rule}' and exists (
            select 1 from {kind.Claim} c join {touched} t on {kind.SameIdentity("t", "c")}
            where c.reading_key = finding.reading_key and c.claim = finding.claim)
            """);
        if (losers.Count == 0)
        {
            return;
        }
        var table = Engine.Temporary(db.Kind, Losing);
        db.Execute(Engine.CreateTemporary(db.Kind, Losing, "select reading_key, claim, reading_key as standing_reading_key, claim as standing_claim from finding where 1 = 0"));
        db.BulkCopy(new BulkCopyOptions { TableName = table }, losers);
        var told = db.Query<Told>($"""
            select l.reading_key, l.claim, r.report_key, c.locator, c.value_text, s.value_text as standing_text, s.locator as standing_locator, d.file_name as standing_file
            from {table} l
            join {kind.Claim} c on c.reading_key = l.reading_key and c.claim = l.claim join reading r on r.reading_key = c.reading_key
            join {kind.Claim} s on s.reading_key = l.standing_reading_key and s.claim = l.standing_claim
            join reading sr on sr.reading_key = s.reading_key join dim_report d on d.report_key = sr.report_key
            """).ToList();
        db.BulkCopy(told.Select(t => t.ToFinding()));
        db.Execute($"drop table {table}");
    }

    /// <summary>One row per losing claim, with what a person needs to see the disagreement.</summary>
    [Table]
    sealed record Told
    {
        [Column("reading_key")]
        public long ReadingKey { get; init; }

        [Column("claim")]
        public int Claim { get; init; }

        [Column("report_key")]
        public long ReportKey { get; init; }

        [Column("locator")]
        public string Locator { get; init; } = "";

        [Column("value_text")]
        public string ValueText { get; init; } = "";

        [Column("standing_text")]
        public string StandingText { get; init; } = "";

        [Column("standing_locator")]
        public string StandingLocator { get; init; } = "";

        [Column("standing_file")]
        public string StandingFile { get; init; } = "";

        public FindingRow ToFinding() => new()
        {
            ReportKey = ReportKey,
            ReadingKey = ReadingKey,
            Claim = Claim,
            Rule = Rule,
            Severity = Code.Of(Severity.Warning),
            MessageZh = $"本报告为“{ValueText}”，采用的是《{StandingFile}》（{StandingLocator}）的“{StandingText}”。",
            MessageEn = $"This report says '{ValueText}'; '{StandingText}' of '{StandingFile}' ({StandingLocator}) stands.",
            Locator = Locator,
        };
    }
}
