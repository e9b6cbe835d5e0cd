using CsCheck;
using Ordos.Warehouse;
using Ordos.Warehouse.Publish;
using Xunit;

namespace Ordos.Tests.Warehouse.Publish;

public sealed class DeltaTableTests : IDisposable
{
    readonly LakeFixture _lake = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _lake.Dispose();

    [Fact]
    public async Task A_commit_is_read_back_as_it_was_made()
    {
        var table = _lake.Table(LakeFixture.ByYear);

        var committed = await Publish(table, [("2023", 5, 0), ("2024", 7, 0)], 1);
        var read = await table.Read(null, Cancellation);

        Assert.Equal(0, read.Version);
        Assert.Equal(1, read.Release);
        Assert.Equal(12, read.Rows);
        Assert.Equal(committed!.Files.Keys, read.Files.Keys);
        Assert.Equal(["2023", "2024"], read.Files.Values.Select(f => f.PartitionValues["year"]));
        Assert.StartsWith("""{"type":"struct","fields":[{"name":"key","type":"long","nullable":false,"metadata":{"comment":"主键"}}""", read.Metadata!.SchemaString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unchanged_table_commits_nothing()
    {
        var table = _lake.Table(LakeFixture.ByYear);

        await Publish(table, [("2023", 5, 0)], 1);
        await Publish(table, [("2023", 5, 0)], 2);

        Assert.Equal([0L], table.Versions());
    }

    [Fact]
    public async Task A_table_without_rows_still_has_its_schema()
    {
        var table = _lake.Table(LakeFixture.Plain);

        await Publish(table, [], 1);
        var read = await table.Read(null, Cancellation);

        Assert.Equal(0, read.Version);
        Assert.Empty(read.Files);
        Assert.Contains("decimal(28,8)", read.Metadata!.SchemaString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_version_can_be_read_again()
    {
        var table = _lake.Table(LakeFixture.ByYear);
        for (var round = 0; round < 25; round++)
        {
            await Publish(table, [("2023", 5, 0), ("2024", round + 1, 0)], round + 1);
        }

        Assert.Equal(25, table.Versions().Count);
        foreach (var version in table.Versions())
        {
            var state = await table.Read(version, Cancellation);
            Assert.Equal(5 + version + 1, state.Rows);
            Assert.Equal([$"{6 + version}"], _lake.Read($"SELECT count(*) FROM {_lake.Source(LakeFixture.ByYear, state)}"));
        }
        await Assert.ThrowsAsync<WarehouseException>(() => table.Read(25, Cancellation));
    }

    [Fact]
    public async Task A_checkpoint_holds_what_the_log_says()
    {
        var table = _lake.Table(LakeFixture.ByYear);
        for (var round = 0; round <= 20; round++)
        {
            await Publish(table, [("2023", 5, 0), ("2024", round + 1, 0)], round + 1);
        }
        var fromCheckpoint = await table.Read(20, Cancellation);

        foreach (var checkpoint in Directory.EnumerateFiles(Path.Combine(table.Folder, "_delta_log"), "*.checkpoint.parquet"))
        {
            File.Delete(checkpoint);
        }
        var fromLog = await table.Read(20, Cancellation);

        Assert.Equal(Describe(fromLog), Describe(fromCheckpoint));
        Assert.Equal(20, fromCheckpoint.Removed.Count);
    }

    [Fact]
    public async Task The_second_of_two_writers_has_not_committed()
    {
        var table = _lake.Table(LakeFixture.ByYear);
        var before = await Publish(table, [("2023", 5, 0)], 1);
        var mine = await _lake.Write(LakeFixture.ByYear, "2024", _lake.Rows(6));
        var theirs = await _lake.Write(LakeFixture.ByYear, "2024", _lake.Rows(7));

        var first = await table.Commit(before!, [theirs!], 2, LakeFixture.Now, Cancellation);
        var second = await table.Commit(before!, [mine!], 2, LakeFixture.Now, Cancellation);

        Assert.Null(second);
        Assert.Equal(Describe(first!), Describe(await table.Read(null, Cancellation)));
    }

    [Fact]
    public async Task Of_many_writers_at_once_one_commits()
    {
        var table = _lake.Table(LakeFixture.ByYear);
        var before = await Publish(table, [("2023", 5, 0)], 1);
        var files = new List<DataFile>();
        for (var i = 1; i <= 8; i++)
        {
            files.Add((await _lake.Write(LakeFixture.ByYear, "2024", _lake.Rows(i)))!);
        }

        var results = await Task.WhenAll(files.Select(f => Task.Run(() => table.Commit(before!, [f], 2, LakeFixture.Now, Cancellation), Cancellation)));

        var winner = Assert.Single(results, r => r is not null);
        Assert.Equal(Describe(winner!), Describe(await table.Read(null, Cancellation)));
    }

    [Fact]
    public async Task What_a_killed_writer_left_behind_is_passed_over()
    {
        var table = _lake.Table(LakeFixture.ByYear);
        var committed = await Publish(table, [("2023", 5, 0)], 1);
        File.WriteAllText(Path.Combine(table.Folder, "_delta_log", ".tmp-0123"), "{\"commitInfo\":{\"tim");
        Directory.CreateDirectory(Path.Combine(table.Folder, "_temporary"));
        File.WriteAllText(Path.Combine(table.Folder, "_temporary", "x.parquet"), "PAR1");

        var read = await table.Read(null, Cancellation);

        Assert.Equal(Describe(committed!), Describe(read));
        Assert.NotNull(await Publish(table, [("2023", 6, 0)], 2));
    }

    [Fact]
    public async Task A_table_of_a_newer_protocol_is_refused()
    {
        var table = _lake.Table(LakeFixture.ByYear);
        await Publish(table, [("2023", 5, 0)], 1);
        File.WriteAllText(Path.Combine(table.Folder, "_delta_log", "00000000000000000001.json"), """{"protocol":{"minReaderVersion":3,"minWriterVersion":7}}""");

        var error = await Assert.ThrowsAsync<WarehouseException>(() => table.Read(null, Cancellation));

        Assert.Contains("reader 3 and writer 7", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_road_to_the_same_rows_ends_in_the_same_files() =>
        await Gen.Dictionary(Gen.Int[2020, 2024], Gen.Int[0, 40])[0, 5].Array[1, 6].SampleAsync(async states =>
        {
            using var direct = new LakeFixture();
            using var detour = new LakeFixture();
            foreach (var state in states)
            {
                await PublishYears(detour, state);
            }
            await PublishYears(direct, states[^1]);

            var (left, right) = (await detour.Table(LakeFixture.ByYear).Read(null, Cancellation), await direct.Table(LakeFixture.ByYear).Read(null, Cancellation));
            Assert.Equal(Files(right), Files(left));
        }, iter: 10);

    static IEnumerable<(string, long, string, string)> Files(DeltaState state) =>
        state.Files.Values.Select(f => (f.Path, f.Size, f.Stats, f.Tags["sha256"]));

    static string Describe(DeltaState state) => string.Join('\n',
        [$"{state.Version} {state.Release} {state.Metadata?.SchemaString} {state.Metadata?.Id} {state.Metadata?.CreatedTime} {string.Join(',', state.Metadata?.PartitionColumns ?? [])}",
         .. state.Files.Values.Select(f => $"{f.Path} {f.Size} {f.ModificationTime} {f.Stats} {string.Join(',', f.PartitionValues)} {string.Join(',', f.Tags.OrderBy(t => t.Key))}"),
         .. state.Removed.Values.Select(f => $"{f.Path} {f.Size} {f.DeletionTimestamp} {string.Join(',', f.PartitionValues)}")]);

    async Task<DeltaState?> Publish(DeltaTable table, (string Year, int Rows, int Seed)[] partitions, long release)
    {
        var files = new List<DataFile>();
        foreach (var (year, rows, seed) in partitions)
        {
            files.Add((await _lake.Write(table.Schema, year, _lake.Rows(rows, seed)))!);
        }
        return await table.Commit(await table.Read(null, Cancellation), files, release, LakeFixture.Now.AddMinutes(release), Cancellation);
    }

    static async Task PublishYears(LakeFixture lake, Dictionary<int, int> rowsByYear)
    {
        var table = lake.Table(LakeFixture.ByYear);
        var files = new List<DataFile>();
        foreach (var (year, rows) in rowsByYear)
        {
            if (await lake.Write(LakeFixture.ByYear, $"{year}", lake.Rows(rows)) is { } file)
            {
                files.Add(file);
            }
        }
        await table.Commit(await table.Read(null, Cancellation), files, 1, LakeFixture.Now, Cancellation);
    }
}
