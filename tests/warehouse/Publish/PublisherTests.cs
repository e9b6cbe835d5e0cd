using System.Security.Cryptography;
using CsCheck;
using LinqToDB;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Publish;
using Ordos.Warehouse.Star;
using Xunit;

namespace Ordos.Tests.Warehouse.Publish;

public sealed class PublisherTests : IDisposable
{
    readonly StarFixture _star = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _star.Dispose();

    [Fact]
    public void Every_published_table_and_column_is_described()
    {
        var silent = StarTables.Schemas.SelectMany(s => s.AllColumns.Where(c => c.Comment.Length == 0).Select(c => $"{s.Name}.{c.Name}"));

        Assert.Empty(silent);
        Assert.All(StarTables.Schemas, s => Assert.NotEqual("", s.Comment));
    }

    [Fact]
    public async Task Every_table_of_the_star_is_published_and_named_in_the_release()
    {
        _star.Observe(StarFixture.Observation(1, 1, Period.OfYear(2023), 580_000), StarFixture.Observation(1, 1, Period.OfYear(2024), 600_000));

        var publication = await _star.Publish();

        Assert.True(publication.IsNew);
        Assert.Equal(1, publication.Release.Number);
        Assert.Equal(StarTables.Schemas.Select(s => s.Name).Order(StringComparer.Ordinal), publication.Release.Tables.Keys);
        Assert.Equal(2, publication.Release.Tables["fact_observation"].Rows);
        Assert.Equal(["year=2023", "year=2024"], publication.Release.Tables["fact_observation"].Files.Select(f => f.Path.Split('/')[0]));
    }

    [Fact]
    public async Task Every_published_file_holds_to_what_Power_BI_reads_and_to_the_declared_types()
    {
        _star.Observe(StarFixture.Observation(1, 1, Period.OfYear(2023), 580_000.5m, to: StarFixture.Known.AddDays(1)), StarFixture.Observation(1, 1, Period.OfYear(2024), 600_000));
        _star.Db.Insert(StarFixture.Target(1, 1, Period.OfYear(2025), Magnitude.Of(600_000, Bound.Gt)));
        await _star.Publish();

        using var duck = new LakeFixture();
        foreach (var file in _star.DataFiles())
        {
            var path = Path.Combine(_star.Home.Lake, file);
            var schema = StarTables.Schemas.Single(s => s.Name == file.Split('/')[0]);
            Assert.Equal(
                schema.Columns.Select(c => $"{c.Name}|{c.SqlType}"), duck.Read($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet('{path}', hive_partitioning = false))"));
            Assert.Equal(["true"], duck.Read($"SELECT bool_and(compression = 'SNAPPY' AND type <> 'INT96' AND len(list_filter(string_split(encodings, ', '), e -> e NOT IN ('PLAIN', 'RLE', 'PLAIN_DICTIONARY', 'RLE_DICTIONARY'))) = 0)::VARCHAR FROM parquet_metadata('{path}')"));
        }
    }

    [Fact]
    public async Task A_night_without_news_publishes_nothing()
    {
        _star.Observe(StarFixture.Observation(1, 1, Period.OfYear(2024), 600_000));
        await _star.Publish();
        var before = Snapshot();

        var publication = await _star.Publish();

        Assert.False(publication.IsNew);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public async Task Only_the_years_that_changed_are_written()
    {
        _star.Observe(StarFixture.Observation(1, 1, Period.OfYear(2023), 580_000), StarFixture.Observation(1, 1, Period.OfYear(2024), 600_000));
        await _star.Publish();

        _star.Observe(StarFixture.Observation(1, 2, Period.OfYear(2024), 200_000));
        var publication = await _star.Publish();

        Assert.Equal([new PublishedTable("fact_observation", 1, 1, 2)], publication.Changed);
        Assert.Equal(2, publication.Release.Number);
        Assert.Equal(0, publication.Release.Tables["dim_region"].Version);
    }

    [Fact]
    public async Task A_lost_cache_costs_time_and_changes_nothing()
    {
        _star.Observe(StarFixture.Observation(1, 1, Period.OfYear(2024), 600_000));
        await _star.Publish();
        var before = _star.DataFiles();

        Directory.Delete(Path.Combine(_star.Home.Lake, "_cache"), recursive: true);
        var publication = await _star.Publish();

        Assert.False(publication.IsNew);
        Assert.Equal(before, _star.DataFiles());
    }

    [Fact]
    public async Task A_data_file_that_was_lost_is_written_again()
    {
        _star.Observe(StarFixture.Observation(1, 1, Period.OfYear(2024), 600_000));
        await _star.Publish();
        var before = Snapshot();
        File.Delete(Path.Combine(_star.Home.Lake, _star.DataFiles().Single(f => f.Contains("year=2024", StringComparison.Ordinal))));

        var publication = await _star.Publish();

        Assert.False(publication.IsNew);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public async Task A_dimension_row_never_leaves_once_published()
    {
        await _star.Publish();
        await _star.Db.Regions.DeleteAsync(r => r.RegionKey == 2, Cancellation);
        _star.Db.Insert(StarFixture.Region(9, "150625", "杭锦旗", "banner", "150600"));

        var publication = await _star.Publish();
        using var lake = _star.Open();

        Assert.Equal(5, publication.Release.Tables["dim_region"].Rows);
        Assert.Equal([0, 1, 2, 3, 9], lake.Dimensions.Regions.Keys.Order());
        Assert.Equal("东胜区", lake.Dimensions.Regions[2].NameZh);
    }

    [Fact]
    public async Task A_release_written_and_not_pointed_to_is_taken_up()
    {
        await _star.Publish();
        var pointer = Path.Combine(_star.Home.Lake, "_releases", "latest.json");
        var first = await File.ReadAllBytesAsync(pointer, Cancellation);
        _star.Observe(StarFixture.Observation(1, 1, Period.OfYear(2024), 600_000));
        await _star.Publish();
        await File.WriteAllBytesAsync(pointer, first, Cancellation);
        Assert.Equal(1, Releases.Newest(_star.Home.Lake)!.Number);

        var publication = await _star.Publish();

        Assert.False(publication.IsNew);
        Assert.Equal(2, Releases.Newest(_star.Home.Lake)!.Number);
    }

    [Fact]
    public async Task Tables_committed_by_a_killed_publication_join_the_next_release()
    {
        await _star.Publish();
        _star.Observe(StarFixture.Observation(1, 1, Period.OfYear(2024), 600_000));
        await _star.Publish();
        File.Delete(Path.Combine(_star.Home.Lake, "_releases", "00000000000000000002.json"));
        File.Delete(Path.Combine(_star.Home.Lake, "_releases", "latest.json"));

        var publication = await _star.Publish();

        Assert.True(publication.IsNew);
        Assert.Equal(2, publication.Release.Number);
        Assert.Equal(1, publication.Release.Tables["fact_observation"].Rows);
    }

    [Fact]
    public async Task Releases_form_a_chain_of_hashes()
    {
        await _star.Publish();
        _star.Observe(StarFixture.Observation(1, 1, Period.OfYear(2024), 600_000));
        await _star.Publish();

        var manifest = await File.ReadAllBytesAsync(Path.Combine(_star.Home.Lake, "_releases", "00000000000000000001.json"), Cancellation);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(manifest)), Releases.Read(_star.Home.Lake, 2).Previous);
    }

    [Fact]
    public async Task Any_order_of_loads_publishes_the_same_files() =>
        await Gen.Shuffle(Facts).SampleAsync(async order =>
        {
            using var stepwise = new StarFixture();
            foreach (var fact in order)
            {
                stepwise.Observe(fact);
                await stepwise.Publish();
            }
            using var atOnce = new StarFixture();
            atOnce.Observe(Facts);
            await atOnce.Publish();

            Assert.Equal(Current(atOnce), Current(stepwise));
        }, iter: 2, threads: 1);

    static readonly FactObservation[] Facts =
    [
        StarFixture.Observation(1, 1, Period.OfYear(2022), 1), StarFixture.Observation(1, 1, Period.OfYear(2023), 2), StarFixture.Observation(2, 1, Period.OfYear(2023), 3),
        StarFixture.Observation(2, 3, Period.OfQuarter(2023, 2), 4), StarFixture.Observation(4, 1, Period.OfYear(2024), 5.5m, bound: Bound.Lt),
    ];

    static IEnumerable<string> Current(StarFixture star) =>
        Releases.Newest(star.Home.Lake)!.Tables.SelectMany(t => t.Value.Files.Select(f => $"{t.Key}/{f.Path} {f.Sha256}"));

    /// <summary>Every file of the lake with its hash, the cache apart.</summary>
    IEnumerable<string> Snapshot() =>
    [
        .. Directory.EnumerateFiles(_star.Home.Lake, "*", SearchOption.AllDirectories).Where(f => !f.Contains("_cache", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetRelativePath(_star.Home.Lake, f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}"),
    ];
}
