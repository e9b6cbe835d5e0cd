using System.Diagnostics;
using System.Text.Json;
using DuckDB.NET.Data;
using Ordos.Tests.Warehouse.Publish;
using Ordos.Warehouse;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Publish;
using Ordos.Warehouse.Star;
using Xunit;

namespace Ordos.Tests.Chdb;

/// <summary>
/// The published tables read by ClickHouse's engine, which had no part in writing them. Needs Node.js, and
/// <c>npm install</c> in this folder. ORDOS_TEST_HOME names a home whose lake is checked as well.
/// </summary>
public sealed class ChdbTests
{
    static readonly string Here = Path.Combine(Repository.Folder, "tests", "chdb");

    [Fact]
    public async Task ClickHouse_reads_every_version_of_every_table_as_it_was_written()
    {
        SkipWithoutNode();
        using var star = new StarFixture();
        var facts = new List<LakeFacts>();
        for (var round = 0; round < 12; round++)
        {
            star.Observe([.. Enumerable.Range(0, 500).Select(i => StarFixture.Observation(1 + (i % 4), 1 + (i % 3), Period.OfMonth(2020 + (round % 3), 1 + (i % 12)), (i * 1.25m) + round, from: StarFixture.Known.AddMinutes((round * 500) + i)))]);
            await star.Publish();
            facts.Add(await FactsOf(star.Home, "fact_observation", round));
        }
        facts.AddRange(DatabaseFacts(star.Home, star.Db));

        await Check(star.Home, facts);
    }

    [Fact]
    public async Task ClickHouse_finds_in_a_given_home_what_its_database_holds()
    {
        SkipWithoutNode();
        var folder = Environment.GetEnvironmentVariable("ORDOS_TEST_HOME");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "ORDOS_TEST_HOME names no home.");
        var home = new Home(Path.GetFullPath(folder));
        using var db = new WarehouseDb(WarehouseDb.ForFile(home.Database));

        await Check(home, DatabaseFacts(home, db));
    }

    static async Task Check(Home home, IReadOnlyList<LakeFacts> facts)
    {
        var expected = Path.Combine(Directory.CreateTempSubdirectory("ordos-chdb-").FullName, "expected.json");
        await File.WriteAllTextAsync(expected, JsonSerializer.Serialize(facts, JsonSerializerOptions.Web), TestContext.Current.CancellationToken);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Here, "check.mjs"), home.Lake, expected]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("Node.js did not start.");
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0, $"{await errors}{await output}");
    }

    /// <summary>The newest version of every table, as the database has it.</summary>
    static IReadOnlyList<LakeFacts> DatabaseFacts(Home home, WarehouseDb db)
    {
        Assert.NotNull(Releases.Newest(home.Lake));
        return [.. StarTables.Schemas.Select(schema => LakeFacts.Of(schema, null, schema.Name, "period_key // 100000", sql => Query((DuckDBConnection)db.OpenDbConnection(), sql)))];
    }

    /// <summary>A version of a table, as DuckDB reads its files.</summary>
    static async Task<LakeFacts> FactsOf(Home home, string name, long version)
    {
        var schema = StarTables.Schemas.Single(s => s.Name == name);
        var table = new DeltaTable(Path.Combine(home.Lake, name), schema);
        var state = await table.Read(version, TestContext.Current.CancellationToken);
        await using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        var files = string.Join(", ", state.Files.Keys.Select(f => $"'{Path.Combine(table.Folder, f)}'"));
        return LakeFacts.Of(schema, version, $"read_parquet([{files}])", "year", sql => Query(duck, sql));
    }

    static DuckDBDataReader Query(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteReader();
    }

    static void SkipWithoutNode() =>
        Assert.SkipUnless(Directory.Exists(Path.Combine(Here, "node_modules", "chdb")), "ClickHouse is not installed: run `npm install` in tests/chdb.");
}
