using LinqToDB.Data;
using LinqToDB.Mapping;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>What an update of the facts did.</summary>
/// <param name="Figures">Figures of the reading that now stand in a fact which was not there before.</param>
/// <param name="Opened">Vintages inserted.</param>
/// <param name="Ended">Vintages whose end was set.</param>
/// <param name="Erased">Vintages deleted, because an earlier instant was stated for an event.</param>
/// <param name="Disagreements">Claims that contradict what stands.</param>
sealed record FactChanges(int Figures, int Opened, int Ended, int Erased, int Disagreements);

/// <summary>
/// Makes the facts of every identity that some readings speak of agree with all claims about it. Identities of one claim never
/// leave the database; the others are decided by <see cref="Vintages"/>. Rows that are right already are not written.
/// </summary>
sealed class FactUpdate(WarehouseDb db, FactKind kind)
{
    const string Touched = "touched_identity";
    const string Contested = "contested_identity";
    const string Vintage = "due_vintage";
    const string Never = "cast('9999-12-31' as datetime2(6))";
    const string Ends = "cast(case when g.counts_to is null then 1 else 0 end as bit)";

    readonly string _touched = Engine.Temporary(db.Kind, Touched);
    readonly string _contested = Engine.Temporary(db.Kind, Contested);
    readonly string _vintage = Engine.Temporary(db.Kind, Vintage);

    /// <summary>Updates the facts.</summary>
    /// <param name="counted">The reading whose figures are counted.</param>
    /// <param name="readings">The readings whose claims or reigns changed; claims that are about to be deleted must still be there.</param>
    public FactChanges Apply(long counted, IReadOnlyCollection<long> readings)
    {
        Create(Touched, $"select distinct {kind.IdentityOf("c")} from {kind.Claim} c where c.reading_key in ({string.Join(", ", readings)})");
        var changes = Any($"select 1 from {_touched}") ? Update(counted, readings) : new FactChanges(0, 0, 0, 0, 0);
        Run($"drop table {_touched}");
        return changes;
    }

    FactChanges Update(long counted, IReadOnlyCollection<long> readings)
    {
        Create(Contested, $"select {kind.IdentityOf("c")} from {CountingClaims} where {IsIn(_touched)} group by {kind.IdentityOf("c")} having count(*) > 1");
        var changes = Any($"select 1 from {_contested}") || Any($"select 1 from {kind.Fact} c where {IsIn(_touched)}")
            ? Revise(counted)
            : Fill(counted, readings);
        Run($"drop table {_contested}");
        return changes;
    }

    /// <summary>Where nothing was known and nobody disagrees every claim stands: one pass over the claims.</summary>
    FactChanges Fill(long counted, IReadOnlyCollection<long> readings)
    {
        var opened = Run($"""
            insert into {kind.Fact} ({FactColumns})
            select {ClaimColumns}, r.report_key, c.reading_key, c.claim, g.counts_from, g.counts_to, {Ends}
            from {CountingClaims} join reading r on r.reading_key = c.reading_key where c.reading_key in ({string.Join(", ", readings)})
            """);
        var figures = db.Query<int>($"select count(distinct c.figure) from {kind.Claim} c where c.reading_key = {counted}").Single();
        return new FactChanges(figures, opened, 0, 0, 0);
    }

    FactChanges Revise(long counted)
    {
        Create(Vintage, $"""
            select c.reading_key, c.claim, g.counts_from as known_from, g.counts_to as known_to, {Ends} as is_current
            from {CountingClaims} where {IsIn(_touched)} and not {IsIn(_contested)}
            """);
        var losers = Settle();
        new Disagreements(db, kind).Replace(_touched, losers);
        var erased = Run($"""
            delete from {kind.Fact} where exists (select 1 from {_touched} t where {kind.SameIdentity("t", kind.Fact)})
            and not exists (select 1 from {_vintage} v where {IsFactOf("v")})
            """);
        var ended = Run($"""
            update {kind.Fact} set known_to = v.known_to, is_current = v.is_current from {_vintage} v
            where {IsFactOf("v")} and coalesce({kind.Fact}.known_to, {Never}) <> coalesce(v.known_to, {Never})
            """);
        var (figures, opened) = Insert(counted);
        Run($"drop table {_vintage}");
        return new FactChanges(figures, opened, ended, erased, losers.Count);
    }

    string FactColumns => $"{string.Join(", ", kind.Identity.Concat(kind.Payload))}, report_key, reading_key, claim, known_from, known_to, is_current";

    string ClaimColumns => string.Join(", ", kind.Identity.Concat(kind.Payload).Select(c => $"c.{c}"));

    string CountingClaims => $"{kind.Claim} c join reign g on g.reading_key = c.reading_key";

    List<LosingClaim> Settle()
    {
        var losers = new List<LosingClaim>();
        var rows = db.Query<ContestedClaim>(Sql($"""
            select dense_rank() over (order by {kind.IdentityOf("c")}) as identity_no, c.reading_key, c.claim, r.report_key, r.authority,
            r.published_on, g.received_at, g.counts_from, g.counts_to, g.withdrawn, {kind.Says}
            from {CountingClaims} join reading r on r.reading_key = c.reading_key where {IsIn(_contested)}
            order by identity_no
            """));
        var due = new List<DueVintage>();
        foreach (var claims in ByIdentity(rows))
        {
            var vintages = Vintages.Of(claims);
            due.AddRange(vintages.Select(DueVintage.Of));
            losers.AddRange(Vintages.Losers(claims).Select(loser => LosingClaim.Of(loser, vintages[^1].Cited)));
        }
        if (due.Count > 0)
        {
            db.BulkCopy(new BulkCopyOptions { TableName = _vintage }, due);
        }
        return losers;
    }

    static IEnumerable<List<Claim>> ByIdentity(IEnumerable<ContestedClaim> rows)
    {
        var (identity, claims) = (0L, new List<Claim>());
        foreach (var row in rows)
        {
            if (row.Identity != identity && claims.Count > 0)
            {
                yield return claims;
                claims = [];
            }
            identity = row.Identity;
            claims.Add(row.ToClaim());
        }
        if (claims.Count > 0)
        {
            yield return claims;
        }
    }

    (int Figures, int Opened) Insert(long counted)
    {
        var missing = $"""
            from {_vintage} v join {kind.Claim} c on c.reading_key = v.reading_key and c.claim = v.claim
            join reading r on r.reading_key = v.reading_key
            where not exists (select 1 from {kind.Fact} where {IsFactOf("v")})
            """;
        var figures = db.Query<int>(Sql($"select count(distinct c.figure) {missing} and v.reading_key = {counted}")).Single();
        var opened = Run($"""
            insert into {kind.Fact} ({FactColumns})
            select {ClaimColumns}, r.report_key, v.reading_key, v.claim, v.known_from, v.known_to, v.is_current
            {missing}
            """);
        return (figures, opened);
    }

    string IsIn(string identities) => $"exists (select 1 from {identities} i where {kind.SameIdentity("i", "c")})";

    string IsFactOf(string vintage) =>
        $"{kind.Fact}.reading_key = {vintage}.reading_key and {kind.Fact}.claim = {vintage}.claim and {kind.Fact}.known_from = {vintage}.known_from";

    void Create(string name, string query) => Run(Engine.CreateTemporary(db.Kind, name, query));

    bool Any(string query) => db.Query<int>(Sql($"select case when exists ({query}) then 1 else 0 end")).Single() > 0;

    int Run(string sql) => db.Execute(Sql(sql));

    string Sql(string sql) => Engine.TranslateQuery(db.Kind, sql);

    /// <summary>One row per vintage that there has to be.</summary>
    [Table(Vintage)]
    sealed record DueVintage
    {
        [Column("reading_key")]
        public required long ReadingKey { get; init; }

        [Column("claim")]
        public required int Claim { get; init; }

        [Column("known_from")]
        public required DateTime KnownFrom { get; init; }

        [Column("known_to")]
        public DateTime? KnownTo { get; init; }

        [Column("is_current")]
        public required bool IsCurrent { get; init; }

        public static DueVintage Of(Vintage vintage) => new()
        {
            ReadingKey = vintage.Cited.ReadingKey,
            Claim = vintage.Cited.Ordinal,
            KnownFrom = vintage.From,
            KnownTo = vintage.To,
            IsCurrent = vintage.To is null,
        };
    }
}
