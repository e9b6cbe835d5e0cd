using LinqToDB.Mapping;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Load;

/// <summary>One row per claim and stretch of time, for identities that more than one claim speaks of.</summary>
[Table]
sealed record ContestedClaim
{
    /// <summary>Number of the identity in the query's result.</summary>
    [Column("identity_no")]
    public long Identity { get; init; }

    [Column("reading_key")]
    public long ReadingKey { get; init; }

    [Column("claim")]
    public int Claim { get; init; }

    [Column("report_key")]
    public long ReportKey { get; init; }

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

    [Column("withdrawn")]
    public bool Withdrawn { get; init; }

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

    /// <summary>Null for a promise, which has no number.</summary>
    [Column("bound")]
    public string? Bound { get; init; }

    [Column("value_text")]
    public string ValueText { get; init; } = "";

    [Column("stage")]
    public string Stage { get; init; } = "";

    [Column("other")]
    public string Other { get; init; } = "";

    public Claim ToClaim() =>
        new(ReadingKey, Claim, ReportKey, Says(), Authority, PublishedOn, ReceivedAt, CountsFrom, CountsTo, Withdrawn);

    Statement Says()
    {
        var magnitude = Bound is null ? null : new Magnitude(Value, Low, High, LowClosed, HighClosed, Approximate, Known<Bound>(Bound));
        return new(magnitude, Statement.LastPlaceOf(ValueText, Value), Known<Stage>(Stage), Other);
    }

    static T Known<T>(string code)
        where T : struct, Enum =>
        Code.Find<T>(code) ?? throw new WarehouseException($"A claim in the database has the unknown {typeof(T).Name} '{code}'.");
}
