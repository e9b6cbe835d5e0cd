using LinqToDB.Data;
using LinqToDB.Mapping;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>What an update of the facts did.</summary>
/// <param name="Figures">Figures of the reading that now stand in a fact which was not there before.</param>
/// <param name="Rows">Facts inserted, ended, or deleted because an earlier instant was stated for an event.</param>
/// <param name="Disagreements">Claims that contradict what stands.</param>
sealed record FactChanges(int Figures, int Rows, int Disagreements);

/// <summary>
/// Makes the facts of every identity that some readings speak of agree with all claims about it. Identities of one claim never
/// leave the database; the others are decided by <see cref="Vintages"/>. Rows that are right already are not written.
/// </summary>
sealed class FactUpdate(WarehouseDb db, FactKind kind)
{
    readonly FactSql _sql = new(db.Kind, kind);

    /// <summary>Updates the facts.</summary>
    /// <param name="counted">The reading whose figures are counted.</param>
    /// <param name="readings">The readings whose claims or reigns changed; claims that are about to be deleted must still be there.</param>
    public FactChanges Apply(long counted, IReadOnlyCollection<long> readings)
    {
        db.Execute(_sql.CreateTouched(readings));
        var changes = Is(_sql.AnyTouched) ? Update(counted, readings) : new FactChanges(0, 0, 0);
        db.Execute(FactSql.Drop(_sql.Touched));
        return changes;
    }

    FactChanges Update(long counted, IReadOnlyCollection<long> readings)
    {
        db.Execute(_sql.CreateContested);
        var changes = Is(_sql.AnyContested) || Is(_sql.AnyFact) ? Revise(counted) : Fill(counted, readings);
        db.Execute(FactSql.Drop(_sql.Contested));
        return changes;
    }

    /// <summary>Where nothing was known and nobody disagrees every claim stands: one pass over the claims.</summary>
    FactChanges Fill(long counted, IReadOnlyCollection<long> readings)
    {
        var opened = db.Execute(_sql.Fill(readings));
        return new FactChanges(Count(_sql.FiguresOf(counted)), opened, 0);
    }

    FactChanges Revise(long counted)
    {
        db.Execute(_sql.CreateVintages);
        db.Execute(_sql.CreateRepeated);
        db.Execute(_sql.AddRepeated);
        db.Execute(_sql.Settle);
        db.Execute(FactSql.Drop(_sql.Repeated));
        var losers = Settle();
        new Disagreements(db, kind).Replace(_sql.Touched, losers);
        var rows = db.Execute(_sql.Erase) + db.Execute(_sql.End);
        var figures = Count(_sql.NewFiguresOf(counted));
        rows += db.Execute(_sql.Open);
        db.Execute(FactSql.Drop(_sql.Vintage));
        return new FactChanges(figures, rows, losers.Count);
    }

    /// <summary>Adds the vintages of the contested identities.</summary>
    List<LosingClaim> Settle()
    {
        var losers = new List<LosingClaim>();
        var due = new List<DueVintage>();
        foreach (var claims in ByIdentity(db.Query<ContestedClaim>(_sql.ContestedClaims)))
        {
            var vintages = Vintages.Of(claims);
            due.AddRange(vintages.Select(DueVintage.Of));
            losers.AddRange(Vintages.Losers(claims).Select(loser => LosingClaim.Of(loser, vintages[^1].Cited)));
        }
        if (due.Count > 0)
        {
            db.BulkCopy(new BulkCopyOptions { TableName = _sql.Vintage }, due);
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

    bool Is(string query) => Count(query) > 0;

    int Count(string query) => db.Query<int>(query).Single();

    /// <summary>One row per vintage that there has to be.</summary>
    [Table(FactSql.VintageName)]
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
