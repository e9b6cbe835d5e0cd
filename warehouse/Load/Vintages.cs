namespace Ordos.Warehouse.Load;

/// <summary>What one report says of one identity in one stretch of time.</summary>
/// <param name="ReadingKey">The reading.</param>
/// <param name="Ordinal">The claim in it.</param>
/// <param name="ReportKey">The report: the first bits of its SHA-256, so that the order of keys is the order of hashes.</param>
/// <param name="Says">What it says.</param>
/// <param name="Authority">Rank of the report.</param>
/// <param name="PublishedOn">When it was published; null where it does not say.</param>
/// <param name="ReceivedAt">When it arrived.</param>
/// <param name="From">When the claim begins to count.</param>
/// <param name="To">When it ceases to; null while it counts.</param>
/// <param name="Withdrawn">Whether it ceased because the report was withdrawn.</param>
public sealed record Claim(
    long ReadingKey,
    int Ordinal,
    long ReportKey,
    Statement Says,
    int Authority,
    DateOnly? PublishedOn,
    DateTime ReceivedAt,
    DateTime From,
    DateTime? To,
    bool Withdrawn)
{
    /// <summary>Whether it counts at an instant.</summary>
    public bool CountsAt(DateTime instant) => From <= instant && (To is not { } to || instant < to);

    /// <summary>The order in which reports that disagree are believed, the first one most.</summary>
    public static IComparer<Claim> Precedence { get; } = Comparer<Claim>.Create(static (a, b) =>
        (b.Authority, b.PublishedOn ?? DateOnly.MinValue, b.ReceivedAt, b.ReportKey, a.Ordinal, b.ReadingKey)
        .CompareTo((a.Authority, a.PublishedOn ?? DateOnly.MinValue, a.ReceivedAt, a.ReportKey, b.Ordinal, a.ReadingKey)));
}

/// <summary>A stretch of time in which one statement stands.</summary>
/// <param name="Cited">The claim that made it stand.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when; null while it stands.</param>
public sealed record Vintage(Claim Cited, DateTime From, DateTime? To);

/// <summary>
/// Decides what stands when, given every claim about one identity. At each instant the claim of the highest precedence stands, or
/// one that says the same more precisely. While the same thing is said, by whomever, the vintage goes on and cites who said it
/// first; it ends when something else stands, when nobody says anything any more, or when the report it cites is withdrawn.
/// A function of the set of claims: the order in which they are given does not matter.
/// </summary>
public static class Vintages
{
    /// <summary>The vintages in order of time; they do not overlap.</summary>
    public static IReadOnlyList<Vintage> Of(IReadOnlyList<Claim> claims)
    {
        if (claims is [var only])
        {
            return [new Vintage(only, only.From, only.To)];
        }
        var vintages = new List<Vintage>();
        foreach (var instant in claims.Select(c => c.From).Concat(claims.Select(c => c.To).OfType<DateTime>()).Distinct().Order())
        {
            var open = vintages is [.., { To: null } last] ? last : null;
            var standing = Standing(claims.Where(c => c.CountsAt(instant)));
            if (open is not null && standing is not null && standing.Says.Equals(open.Cited.Says) && !(open.Cited.Withdrawn && open.Cited.To == instant))
            {
                continue;
            }
            if (open is not null)
            {
                vintages[^1] = open with { To = instant };
            }
            if (standing is not null)
            {
                vintages.Add(new Vintage(standing, instant, null));
            }
        }
        return vintages;
    }

    /// <summary>The claims that count at the end of time and contradict what stands then, which another report says.</summary>
    public static IEnumerable<Claim> Losers(IReadOnlyList<Claim> claims)
    {
        var counting = claims.Where(c => c.To is null).ToList();
        return Standing(counting) is { } standing
            ? counting.Where(c => c.ReportKey != standing.ReportKey && !c.Says.Agrees(standing.Says))
            : [];
    }

    static Claim? Standing(IEnumerable<Claim> counting)
    {
        Claim? standing = null;
        foreach (var claim in counting.Order(Claim.Precedence))
        {
            if (standing is null || standing.Says.Admits(claim.Says))
            {
                standing = claim;
            }
        }
        return standing;
    }
}
