using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>
/// The statements that bring the facts of a kind up to date, in the engine's words. They work on three temporary tables: the
/// identities touched, those of them that more than one claim speaks of, and the vintages that there have to be.
/// </summary>
sealed class FactSql(EngineKind engine, FactKind kind)
{
    const string Never = "cast('9999-12-31' as datetime2(6))";
    const string Counts = "cast(case when g.counts_to is null then 1 else 0 end as bit)";

    /// <summary>Name of the table of vintages without the engine's mark for temporary ones.</summary>
    public const string VintageName = "due_vintage";

    const string TouchedName = "touched_identity";
    const string ContestedName = "contested_identity";
    const string RepeatedName = "repeated_identity";

    /// <summary>Table of the identities touched.</summary>
    public string Touched { get; } = Engine.Temporary(engine, TouchedName);

    /// <summary>Table of the touched identities that more than one claim speaks of.</summary>
    public string Contested { get; } = Engine.Temporary(engine, ContestedName);

    /// <summary>Table of the contested identities of which two reports say the same, one after the other.</summary>
    public string Repeated { get; } = Engine.Temporary(engine, RepeatedName);

    /// <summary>Table of the vintages that there have to be.</summary>
    public string Vintage { get; } = Engine.Temporary(engine, VintageName);

    public string CreateTouched(IEnumerable<long> readings) =>
        Engine.CreateTemporary(engine, TouchedName, $"select distinct {kind.IdentityOf("c")} from {kind.Claim} c where c.reading_key in ({string.Join(", ", readings)})");

    public string CreateContested => Engine.CreateTemporary(
        engine,
        ContestedName,
        $"select {kind.IdentityOf("c")}, count(*) as claims from {CountingClaims} where {IsIn(Touched)} group by {kind.IdentityOf("c")} having count(*) > 1");

    /// <summary>Creates the vintages of identities that one claim speaks of once.</summary>
    public string CreateVintages => Translated(Engine.CreateTemporary(
        engine,
        VintageName,
        $"""
        select c.reading_key, c.claim, g.counts_from as known_from, g.counts_to as known_to, {Counts} as is_current
        from {CountingClaims} where {IsIn(Touched)} and not {IsIn(Contested)}
        """));

    /// <summary>
    /// Finds what a report repeats of the one it replaces: one vintage, which the first of them is cited for. The commonest case by far
    /// of a contested identity, and with <see cref="Settle"/> decided without leaving the database.
    /// </summary>
    public string CreateRepeated => Engine.CreateTemporary(
        engine,
        RepeatedName,
        $"""
        select {kind.IdentityOf("c")}, c.reading_key, c.claim, g.counts_from as known_from, case
        when g.counts_to is null or lg.counts_to is null then null when g.counts_to > lg.counts_to then g.counts_to else lg.counts_to end as known_to
        from {CountingClaims} join {Contested} i on {kind.SameIdentity("i", "c")} and i.claims = 2
        join {kind.Claim} l on {kind.SameIdentity("l", "c")} join reign lg on lg.reading_key = l.reading_key
        where lg.counts_from > g.counts_from and (g.counts_to is null or (g.counts_to >= lg.counts_from and cast(g.withdrawn as int) = 0))
        and {kind.SameStatement("l", "c")}
        """);

    /// <summary>Adds the vintages of what is repeated.</summary>
    public string AddRepeated => Translated($"""
        insert into {Vintage} (reading_key, claim, known_from, known_to, is_current)
        select g.reading_key, g.claim, g.known_from, g.known_to, cast(case when g.known_to is null then 1 else 0 end as bit) from {Repeated} g
        """);

    /// <summary>Takes what is repeated out of what is contested.</summary>
    public string Settle => $"delete from {Contested} where exists (select 1 from {Repeated} d where {kind.SameIdentity("d", Contested)})";

    public string AnyTouched => Any($"select 1 from {Touched}");

    public string AnyContested => Any($"select 1 from {Contested}");

    /// <summary>Whether a fact of a touched identity is there.</summary>
    public string AnyFact => Any($"select 1 from {kind.Fact} c where {IsIn(Touched)}");

    /// <summary>Rows of <see cref="ContestedClaim"/>, those of an identity together.</summary>
    public string ContestedClaims => $"""
        select dense_rank() over (order by {kind.IdentityOf("c")}) as identity_no, c.reading_key, c.claim, r.report_key, r.authority,
        r.published_on, g.received_at, g.counts_from, g.counts_to, g.withdrawn, {kind.Says}
        from {CountingClaims} join reading r on r.reading_key = c.reading_key where {IsIn(Contested)}
        order by identity_no
        """;

    /// <summary>Inserts a fact for every claim of the readings.</summary>
    public string Fill(IEnumerable<long> readings) => Translated($"""
        insert into {kind.Fact} ({FactColumns})
        select {ClaimColumns}, r.report_key, c.reading_key, c.claim, g.counts_from, g.counts_to, {Counts}
        from {CountingClaims} join reading r on r.reading_key = c.reading_key where c.reading_key in ({string.Join(", ", readings)})
        """);

    public string FiguresOf(long reading) => $"select count(distinct c.figure) from {kind.Claim} c where c.reading_key = {reading}";

    /// <summary>Deletes facts of touched identities that are no vintage.</summary>
    public string Erase => $"""
        delete from {kind.Fact} where exists (select 1 from {Touched} t where {kind.SameIdentity("t", kind.Fact)})
        and not exists (select 1 from {Vintage} v where {IsFactOf("v")})
        """;

    /// <summary>Sets the end of facts whose vintage ends otherwise.</summary>
    public string End => Translated($"""
        update {kind.Fact} set known_to = v.known_to, is_current = v.is_current from {Vintage} v
        where {IsFactOf("v")} and coalesce({kind.Fact}.known_to, {Never}) <> coalesce(v.known_to, {Never})
        """);

    /// <summary>Counts the figures of a reading whose vintage is no fact yet.</summary>
    public string NewFiguresOf(long reading) => $"select count(distinct c.figure) {Missing} and v.reading_key = {reading}";

    /// <summary>Inserts the vintages that are no fact yet.</summary>
    public string Open => $"""
        insert into {kind.Fact} ({FactColumns})
        select {ClaimColumns}, r.report_key, v.reading_key, v.claim, v.known_from, v.known_to, v.is_current
        {Missing}
        """;

    public static string Drop(string table) => $"drop table {table}";

    string Missing => $"""
        from {Vintage} v join {kind.Claim} c on c.reading_key = v.reading_key and c.claim = v.claim
        join reading r on r.reading_key = v.reading_key
        where not exists (select 1 from {kind.Fact} where {IsFactOf("v")})
        """;

    string FactColumns => $"{string.Join(", ", kind.Identity.Concat(kind.Payload))}, report_key, reading_key, claim, known_from, known_to, is_current";

    string ClaimColumns => string.Join(", ", kind.Identity.Concat(kind.Payload).Select(c => $"c.{c}"));

    string CountingClaims => $"{kind.Claim} c join reign g on g.reading_key = c.reading_key";

    string IsIn(string identities) => $"exists (select 1 from {identities} i where {kind.SameIdentity("i", "c")})";

    string IsFactOf(string vintage) =>
        $"{kind.Fact}.reading_key = {vintage}.reading_key and {kind.Fact}.claim = {vintage}.claim and {kind.Fact}.known_from = {vintage}.known_from";

    string Translated(string sql) => Engine.TranslateQuery(engine, sql);

    static string Any(string query) => $"select case when exists ({query}) then 1 else 0 end";
}
