using Ordos.Warehouse.Model;
using Ordos.Warehouse.Query;

namespace Ordos.Schedules.Cli;

/// <summary>What <c>ordos lineage --json</c> writes. Numbers are decimal strings in the indicator's unit.</summary>
/// <param name="Sample">Whether it is sample data.</param>
/// <param name="Report">SHA-256 of the report asked for; null where an indicator was.</param>
/// <param name="ClaimsKnown">Whether the database could be asked; without it only the published part is here.</param>
/// <param name="Facts">The facts.</param>
sealed record LineageJson(bool Sample, string? Report, bool ClaimsKnown, IReadOnlyList<LineageJson.Fact> Facts)
{
    public static LineageJson Of(Lineage lineage) => new(
        lineage.IsSample, lineage.Report?.Sha256, lineage.Claims is not null, [.. lineage.Facts.Select((f, i) => Fact.Of(f, lineage.Claims?[i], lineage.MarkOf))]);

    /// <summary>A fact with its history.</summary>
    public sealed record Fact(
        FactSort Kind, string? Indicator, string? NameZh, string Unit, string? Region, string? RegionNameZh, string? Programme, string? Plan, string? Period, Cadence? Cadence,
        bool IsGroup, string What, IReadOnlyList<Vintage> Vintages, IReadOnlyList<Claim>? Claims)
    {
        public static Fact Of(FactHistory fact, IReadOnlyList<FactClaim>? claims, Func<Source, int?> markOf) => new(
            fact.Sort, fact.Indicator?.Code, fact.Indicator?.NameZh, fact.UnitZh, fact.Region?.Code, fact.Region?.NameZh, fact.Programme?.Code, fact.Plan?.Code,
            fact.Period?.ToString(), fact.Cadence, fact.IsGroup, fact.What, [.. fact.Vintages.Select(v => Vintage.Of(v, markOf))], claims?.Select(c => Claim.Of(c, markOf)).ToList());
    }

    /// <summary>What stood for a stretch of time.</summary>
    public sealed record Vintage(MagnitudeJson Value, DateOnly? DueOn, Stage Stage, DateTimeOffset KnownFrom, DateTimeOffset? KnownTo, string Rule, Place Printed)
    {
        public static Vintage Of(FactVintage vintage, Func<Source, int?> markOf) => new(
            MagnitudeJson.Of(vintage.Magnitude), vintage.DueOn, vintage.Stage, vintage.KnownFrom, vintage.KnownTo, vintage.Rule, Place.Of(vintage.Source, markOf));
    }

    /// <summary>What a report claims.</summary>
    public sealed record Claim(
        ClaimOutcome Outcome, MagnitudeJson Value, string Rule, int Authority, DateOnly? PublishedOn, DateTimeOffset ReceivedAt, DateTimeOffset CountsFrom, DateTimeOffset? CountsTo,
        string? VerdictZh, string? VerdictEn, Place Printed)
    {
        public static Claim Of(FactClaim claim, Func<Source, int?> markOf) => new(
            claim.Outcome, MagnitudeJson.Of(claim.Value), claim.Rule, claim.Authority, claim.PublishedOn, claim.ReceivedAt, claim.CountsFrom, claim.CountsTo,
            claim.Verdict?.Zh, claim.Verdict?.En, Place.Of(claim.Source, markOf));
    }

    /// <summary>Where a number is printed. <c>start</c> is its offset in the context, in UTF-16 units; null where it cannot be told.</summary>
    public sealed record Place(string File, string Sha256, string Locator, string Text, string Context, int? Start)
    {
        public static Place Of(Source source, Func<Source, int?> markOf) =>
            new(source.FileName, source.Sha256, source.Locator, source.Text, source.Context, markOf(source));
    }
}
