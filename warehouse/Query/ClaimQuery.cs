using System.Data.Common;
using LinqToDB.Data;
using LinqToDB.Mapping;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Query;

/// <summary>What one report claims of a fact, whether it stands or not.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Text">The number as printed.</param>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Source">Where it is printed.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Authority">Rank of the report among those that disagree.</param>
/// <param name="PublishedOn">When it was published; null where it does not say.</param>
/// <param name="ReceivedAt">When it arrived, UTC.</param>
/// <param name="CountsFrom">Since when the claim counts, UTC.</param>
/// <param name="CountsTo">Until when it did, UTC; null while it does.</param>
/// <param name="Verdict">For a claim that lost, against what; null for every other.</param>
public sealed record FactClaim(
    ClaimOutcome Outcome, string Text, Magnitude Value, Source Source, string Rule, int Authority, DateOnly? PublishedOn, DateTimeOffset ReceivedAt,
    DateTimeOffset CountsFrom, DateTimeOffset? CountsTo, Bilingual? Verdict);

/// <summary>What became of a claim.</summary>
public enum ClaimOutcome
{
    /// <summary>It is what stands.</summary>
    Stands,
    /// <summary>It counts and agrees with what stands.</summary>
    Confirms,
    /// <summary>It counts, contradicts what stands and has less authority.</summary>
    Lost,
    /// <summary>It stood once; its report was replaced, read anew or withdrawn, or another one has more authority.</summary>
    Stood,
    /// <summary>Its report was replaced, read anew or withdrawn, and it never stood.</summary>
    Ended,
}

/// <summary>Asks the database for the claims behind a fact; the published lake holds facts only.</summary>
public static class ClaimQuery
{
    /// <summary>The claims behind each observation and target, the most authoritative first; null where the database is not there or another process has it.</summary>
    public static IReadOnlyList<IReadOnlyList<FactClaim>>? Of(Home home, IEnumerable<FactHistory> facts)
    {
        if (!File.Exists(home.Database))
        {
            return null;
        }
        using var db = new WarehouseDb(WarehouseDb.ForReading(home.Database));
        return CanBeRead(db) ? [.. facts.Select(fact => Of(db, fact))] : null;
    }

    static bool CanBeRead(WarehouseDb db)
    {
        try
        {
            return Schema.IsThere(db);
        }
        catch (DbException)
        {
            return false;
        }
    }

    static IReadOnlyList<FactClaim> Of(WarehouseDb db, FactHistory fact)
    {
        var kind = fact.Sort == FactSort.Observation ? FactKind.Observation : FactKind.Target;
        var cited = fact.Vintages.ToLookup(v => (v.Reading, v.Claim));
        // Any claim that was cited has the identity of the fact, whatever columns that is made of.
        var rows = db.Query<ClaimRow>($"""
            select c.reading_key, c.claim, c.value, c.low, c.high, c.low_closed, c.high_closed, c.approximate, c.bound, c.value_text, c.locator, c.context, c.rule_name,
            d.report_key, d.sha256, d.file_name, d.title, r.authority, r.published_on, g.received_at, g.counts_from, g.counts_to, f.message_zh, f.message_en
            from {kind.Claim} i join {kind.Claim} c on {kind.SameIdentity("i", "c")}
            join reading r on r.reading_key = c.reading_key join dim_report d on d.report_key = r.report_key join reign g on g.reading_key = c.reading_key
            left join finding f on f.reading_key = c.reading_key and f.claim = c.claim and f.rule_name = '{Disagreements.Rule}'
            where i.reading_key = {fact.Vintages[^1].Reading} and i.claim = {fact.Vintages[^1].Claim}
            """);
        return
        [
            .. rows.GroupBy(r => (r.ReadingKey, r.Claim)).Select(reigns => ClaimOf([.. reigns.OrderBy(r => r.CountsFrom)], cited[reigns.Key]))
                .OrderByDescending(c => c.Authority).ThenByDescending(c => c.PublishedOn ?? DateOnly.MinValue).ThenByDescending(c => c.ReceivedAt)
                .ThenByDescending(c => c.Source.Sha256, StringComparer.Ordinal),
        ];
    }

    static FactClaim ClaimOf(IReadOnlyList<ClaimRow> reigns, IEnumerable<FactVintage> cited)
    {
        var last = reigns[^1];
        var verdict = last.MessageZh is { } zh && last.MessageEn is { } en ? new Bilingual(zh, en) : null;
        var outcome = (cited.Select(v => v.KnownTo is null).DefaultIfEmpty(false).Max(), cited.Any(), verdict, last.CountsTo) switch
        {
            (true, _, _, _) => ClaimOutcome.Stands,
            (_, _, { }, null) => ClaimOutcome.Lost,
            (_, true, _, _) => ClaimOutcome.Stood,
            (_, _, _, null) => ClaimOutcome.Confirms,
            _ => ClaimOutcome.Ended,
        };
        return new(
            outcome, last.ValueText, new(last.Value, last.Low, last.High, last.LowClosed, last.HighClosed, last.Approximate, Code.Find<Bound>(last.Bound) ?? Bound.Eq),
            new(last.ReportKey, last.Sha256, last.FileName, last.Title, last.Locator, last.ValueText, last.Context), last.Rule, last.Authority, last.PublishedOn,
            Utc(reigns[0].ReceivedAt), Utc(reigns[0].CountsFrom), last.CountsTo is { } to ? Utc(to) : null, outcome == ClaimOutcome.Lost ? verdict : null);
    }

    static DateTimeOffset Utc(DateTime instant) => new(instant, TimeSpan.Zero);

    /// <summary>One row per claim and stretch of time in which it counts.</summary>
    [Table]
    sealed record ClaimRow
    {
        [Column("reading_key")]
        public long ReadingKey { get; init; }

        [Column("claim")]
        public int Claim { get; init; }

        [Column("value")]
        public decimal? Value { get; init; }

        [Column("low")]
        public decimal? Low { get; init; }

        [Column("high")]
        public decimal? High { get; init; }

        [Column("low_closed")]
        public bool LowClosed { get; init; }

        [Column("high_closed")]
        public bool HighClosed { get; init; }

        [Column("approximate")]
        public bool Approximate { get; init; }

        [Column("bound")]
        public string Bound { get; init; } = "";

        [Column("value_text")]
        public string ValueText { get; init; } = "";

        [Column("locator")]
        public string Locator { get; init; } = "";

        [Column("context")]
        public string Context { get; init; } = "";

        [Column("rule_name")]
        public string Rule { get; init; } = "";

        [Column("report_key")]
        public long ReportKey { get; init; }

        [Column("sha256")]
        public string Sha256 { get; init; } = "";

        [Column("file_name")]
        public string FileName { get; init; } = "";

        [Column("title")]
        public string Title { get; init; } = "";

        [Column("authority")]
        public int Authority { get; init; }

        [Column("published_on")]
        public DateOnly? PublishedOn { get; init; }

        [Column("received_at")]
        public DateTime ReceivedAt { get; init; }

        [Column("counts_from")]
        public DateTime CountsFrom { get; init; }

        [Column("counts_to")]
        public DateTime? CountsTo { get; init; }

        [Column("message_zh")]
        public string? MessageZh { get; init; }

        [Column("message_en")]
        public string? MessageEn { get; init; }
    }
}
