using LinqToDB.Data;
using Ordos.Warehouse.Star;
using Xunit;

namespace Ordos.Tests.Warehouse.Star;

/// <summary>An empty database of an engine, for one test.</summary>
public sealed class TestDatabase(PostgresServer postgres, TempHome home)
{
    /// <summary>The environment variable with a connection string to a SQL Server whose default database may be filled and emptied.</summary>
    public const string SqlServer = "ORDOS_TEST_SQLSERVER";

    /// <summary>Every engine that the conformance suite runs on.</summary>
    public static TheoryData<EngineKind> Engines => [.. Enum.GetValues<EngineKind>()];

    /// <summary>Connection string of the database; the test is skipped where the engine is not at hand.</summary>
    public string Create(EngineKind engine) => engine switch
    {
        EngineKind.DuckDb => WarehouseDb.ForFile(home.Home.Database),
        EngineKind.PostgreSql => CreatePostgres(),
        _ => CreateSqlServer(),
    };

    string CreatePostgres()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        return postgres.CreateDatabase();
    }

    static string CreateSqlServer()
    {
        var connectionString = Environment.GetEnvironmentVariable(SqlServer) ?? "";
        Assert.SkipWhen(connectionString.Length == 0, $"{SqlServer} holds no connection string.");
        using var db = new WarehouseDb(connectionString);
        foreach (var view in db.Query<string>("select table_name from information_schema.views where table_schema = schema_name()").ToList())
        {
            db.Execute($"drop view {view}");
        }
        foreach (var table in Schema.Tables(db))
        {
            db.Execute($"drop table {table}");
        }
        return connectionString;
    }
}
