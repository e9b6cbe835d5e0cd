using Xunit;

namespace Ordos.Tests.Schedules;

public sealed class VacuumCommandTests : IDisposable
{
    readonly RealHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task What_a_killed_publication_left_long_ago_is_counted_first_and_then_deleted()
    {
        _home.PutGdp("东胜区.csv", "1030.51");
        await _home.Run();
        var left = Path.Combine(_home.Home.Lake, "fact_observation", "left.parquet");
        await File.WriteAllTextAsync(left, "PAR1", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(left, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var dry = await _home.Ask("vacuum", "--dry-run");
        var wasThere = File.Exists(left);
        var done = await _home.Ask("vacuum", "--retain", "7d");
        var verified = await _home.Ask("verify");

        Assert.Equal((0, 0, 0), (dry.ExitCode, done.ExitCode, verified.ExitCode));
        Assert.Equal((1, 1), (dry.Json.GetProperty("files").GetInt32(), done.Json.GetProperty("files").GetInt32()));
        Assert.True(wasThere);
        Assert.False(File.Exists(left));
    }

    [Theory]
    [InlineData("6d")]
    [InlineData("-1d")]
    [InlineData("soon")]
    [InlineData("99999999999d")]
    public async Task A_retention_that_could_break_readers_or_is_none_is_refused(string retain)
    {
        _home.PutGdp("东胜区.csv", "1030.51");
        await _home.Run();

        Assert.Equal(2, (await _home.Say("vacuum", "--retain", retain)).ExitCode);
    }
}
