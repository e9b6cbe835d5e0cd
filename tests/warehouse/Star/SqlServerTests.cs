using LinqToDB;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Star;
using Xunit;

namespace Ordos.Tests.Warehouse.Star;

public sealed class SqlServerTests
{
    public static TheoryData<string> Statements =>
    [
        .. Schema.Steps().SelectMany(s => Schema.Statements(s.Sql)).Select(s => Engine.Translate(EngineKind.SqlServer, s) ?? ""),
        .. FactKind.All.SelectMany(OfFacts),
        .. OfLoader(),
        Engine.LockStatement(EngineKind.SqlServer) ?? "",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_statement_is_one_that_SQL_Server_2014_understands(string sql)
    {
        using var text = new StringReader(sql);

        new TSql120Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);

        Assert.Empty(errors.Select(e => $"{e.Message} in {sql}"));
        Assert.NotEmpty(sql);
        Assert.DoesNotContain("merge ", sql, StringComparison.OrdinalIgnoreCase);
    }

    static IEnumerable<string> OfFacts(FactKind kind)
    {
        var sql = new FactSql(EngineKind.SqlServer, kind);
        return
        [
            sql.CreateTouched([1, 2]), sql.CreateContested, sql.CreateVintages, sql.CreateRepeated, sql.AddRepeated, sql.Settle, sql.AnyTouched, sql.AnyContested, sql.AnyFact, sql.ContestedClaims,
            sql.Fill([1, 2]), sql.FiguresOf(1), sql.Erase, sql.End, sql.NewFiguresOf(1), sql.Open, FactSql.Drop(sql.Vintage),
        ];
    }

    static IEnumerable<string> OfLoader()
    {
        using var db = new WarehouseDb("Server=nowhere;Database=none");
        var gone = new List<long> { 1, 2 };
        return
        [
            db.Regions.ToSqlQuery().Sql,
            db.Reigns.Where(r => r.ReportKey == 1).ToSqlQuery().Sql,
            db.Reports.Where(r => r.ReportKey == 1 && r.Sha256 != "x").Take(1).ToSqlQuery().Sql,
            db.Readings.Where(r => gone.Contains(r.ReadingKey)).ToSqlQuery().Sql,
            db.Runs.Where(r => r.Outcome == "running").ToSqlQuery().Sql,
        ];
    }
}
