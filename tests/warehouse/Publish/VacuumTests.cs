using Microsoft.Extensions.Time.Testing;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Publish;
using Xunit;

namespace Ordos.Tests.Warehouse.Publish;

public sealed class VacuumTests : IDisposable
{
    readonly StarFixture _star = new();
    readonly FakeTimeProvider _later = new(DateTimeOffset.UnixEpoch);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _star.Dispose();

    [Fact]
    public async Task Files_that_left_longer_ago_than_the_retention_go_and_no_others()
    {
        await PublishThreeTimes();
        var newest = Releases.Newest(_star.Home.Lake)!;
        At(days: 8);

        var vacuumed = await Vacuum.Clean(_star.Home, Vacuum.DefaultRetention, _later, Cancellation);

        Assert.Equal(2, vacuumed.Files);
        Assert.Equal(newest.Tables.SelectMany(t => t.Value.Files.Select(f => $"{t.Key}/{f.Path}")).Order(StringComparer.Ordinal), _star.DataFiles());
        Assert.Empty((await Verifier.Verify(_star.Home, Cancellation)).Findings);
    }

    [Fact]
    public async Task Within_the_retention_every_version_can_still_be_read()
    {
        await PublishThreeTimes();
        At(days: 6);

        var vacuumed = await Vacuum.Clean(_star.Home, Vacuum.DefaultRetention, _later, Cancellation);

        Assert.Equal(new Vacuumed(0, 0), vacuumed);
        var table = _star.Table("fact_observation");
        foreach (var version in table.Versions())
        {
            Assert.All((await table.Read(version, Cancellation)).Files.Keys, f => Assert.True(File.Exists(Path.Combine(table.Folder, f))));
        }
    }

    [Fact]
    public async Task What_a_killed_publication_left_behind_goes_too()
    {
        await _star.Publish();
        var orphan = Path.Combine(_star.Home.Lake, "fact_observation", "_temporary", "left.parquet");
        Directory.CreateDirectory(Path.GetDirectoryName(orphan)!);
        await File.WriteAllTextAsync(orphan, "PAR1", Cancellation);
        var torn = Path.Combine(_star.Home.Lake, "_releases", ".tmp-0123");
        await File.WriteAllTextAsync(torn, "{", Cancellation);
        At(days: 8);

        Assert.Equal(new Vacuumed(2, 5), await Vacuum.Clean(_star.Home, Vacuum.DefaultRetention, _later, Cancellation));
        Assert.False(File.Exists(orphan));
        Assert.False(File.Exists(torn));
    }

    void At(int days) => _later.SetUtcNow(TimeProvider.System.GetUtcNow().AddDays(days));

    async Task PublishThreeTimes()
    {
        for (var region = 1; region <= 3; region++)
        {
            _star.Observe(StarFixture.Observation(1, region, Period.OfYear(2024), region));
            await _star.Publish();
        }
    }
}
