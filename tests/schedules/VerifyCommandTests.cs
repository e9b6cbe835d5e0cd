using Xunit;

namespace Ordos.Tests.Schedules;

public sealed class VerifyCommandTests : IDisposable
{
    readonly RealHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task An_untouched_home_is_proven_and_counted()
    {
        await Received();

        var result = await _home.Ask("verify");

        Assert.Equal(0, result.ExitCode);
        Assert.True(result.Json.GetProperty("intact").GetBoolean());
        Assert.Equal((1, 2), (result.Json.GetProperty("archived_files").GetInt32(), result.Json.GetProperty("events").GetInt32()));
        Assert.True(result.Json.GetProperty("published_files").GetInt32() > 3);
    }

    [Theory]
    [InlineData("archive", "archived-file-changed")]
    [InlineData("events", "event-log-unreadable")]
    [InlineData("lake/fact_observation", "published-file-changed")]
    [InlineData("lake/_releases", "release-chain-broken")]
    public async Task One_changed_byte_anywhere_is_found(string folder, string rule)
    {
        await Received();
        var path = Directory.EnumerateFiles(Path.Combine(_home.Home.Folder, folder), "*", SearchOption.AllDirectories)
            .Where(p => !p.Contains("_delta_log", StringComparison.Ordinal)).Order(StringComparer.Ordinal).First();
        File.SetAttributes(path, FileAttributes.Normal);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        var result = await _home.Ask("verify");
        var said = await _home.Say("verify");

        Assert.Equal((1, 1), (result.ExitCode, said.ExitCode));
        Assert.Contains(rule, result.Json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()));
        Assert.Contains("✗", said.Output);
    }

    [Fact]
    public async Task A_lost_archived_file_is_named()
    {
        await Received();
        Directory.Delete(_home.Home.Archive, recursive: true);

        var result = await _home.Say("verify");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("东胜区.csv", result.Output);
    }

    [Fact]
    public async Task A_folder_without_a_warehouse_is_no_proof() => Assert.Equal(2, (await _home.Say("verify")).ExitCode);

    async Task Received()
    {
        _home.PutGdp("东胜区.csv", "1030.51");
        await _home.Run();
    }
}
