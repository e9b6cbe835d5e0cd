using Ordos.Warehouse.Events;
using Xunit;

namespace Ordos.Tests.Schedules;

public sealed class WithdrawCommandTests : IDisposable
{
    readonly RealHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_withdrawn_report_no_longer_counts_and_the_next_run_leaves_it_so()
    {
        _home.PutGdp("东胜区.csv", "1030.51");
        await _home.Run();

        var result = await _home.Ask("withdraw", "东胜区.csv", "--reason", "统计局来函更正");
        var values = await Values();
        var run = await _home.Run();

        Assert.Equal((0, 0), (result.ExitCode, run.ExitCode));
        Assert.True(result.Json.GetProperty("new_release").GetBoolean());
        Assert.Empty(values);
        Assert.Empty(await Values());
        var withdrawal = Assert.Single(new EventLog(_home.Home, TimeProvider.System).ReadAll().OfType<Withdrawal>());
        Assert.Equal((Environment.UserName, "统计局来函更正"), (withdrawal.By, withdrawal.Why));
    }

    [Fact]
    public async Task What_another_report_says_stands_in_its_place()
    {
        _home.PutGdp("甲.csv", "1030.51");
        await _home.Run();
        _home.PutGdp("乙.csv", "1041.9");
        await _home.Run();

        await _home.Ask("withdraw", "乙.csv", "--reason", "误报");

        Assert.Equal(["103051000000"], await Values());
    }

    [Fact]
    public async Task A_withdrawn_report_that_arrives_under_another_name_counts_again()
    {
        _home.PutGdp("东胜区.csv", "1030.51");
        await _home.Run();
        await _home.Ask("withdraw", "东胜区.csv", "--reason", "误撤");
        _home.PutGdp("东胜区（复报）.csv", "1030.51");
        await _home.Run();

        Assert.Equal(["103051000000"], await Values());
    }

    [Fact]
    public async Task A_rebuilt_warehouse_publishes_the_same_after_a_withdrawal()
    {
        _home.PutGdp("东胜区.csv", "1030.51");
        await _home.Run();
        await _home.Ask("withdraw", "东胜区.csv", "--reason", "误报");

        Assert.False((await _home.Ask("rebuild")).Json.GetProperty("new_release").GetBoolean());
    }

    [Fact]
    public async Task A_name_of_several_reports_is_refused_with_their_hashes_and_the_digits_decide()
    {
        _home.PutGdp("东胜区.csv", "1030.51");
        await _home.Run();
        _home.PutGdp("东胜区.csv", "1041.9");
        await _home.Run();
        var sha256 = ReceivedReports.Find(new EventLog(_home.Home, TimeProvider.System).ReadAll(), "东胜区.csv").Select(r => r.Sha256).ToList();

        var byName = await _home.Say("withdraw", "东胜区.csv", "--reason", "误报");
        var replaced = await _home.Say("withdraw", sha256[0][..12], "--reason", "误报");
        var byDigits = await _home.Say("withdraw", sha256[1][..12], "--reason", "误报");

        Assert.Equal((2, 2, 0), (byName.ExitCode, replaced.ExitCode, byDigits.ExitCode));
        Assert.All(sha256, one => Assert.Contains(one[..12], byName.Errors));
        Assert.Single(new EventLog(_home.Home, TimeProvider.System).ReadAll().OfType<Withdrawal>());
    }

    [Theory]
    [InlineData("withdraw 东胜区.csv")]
    [InlineData("withdraw 没有.csv --reason 误报")]
    [InlineData("withdraw abc --reason 误报")]
    public async Task Without_a_reason_or_a_report_nothing_is_withdrawn(string arguments)
    {
        _home.PutGdp("东胜区.csv", "1030.51");
        await _home.Run();

        var result = await _home.Say(arguments.Split(' '));

        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Errors.Trim());
        Assert.Empty(new EventLog(_home.Home, TimeProvider.System).ReadAll().OfType<Withdrawal>());
    }

    async Task<IEnumerable<string?>> Values() => (await _home.Ask("trend", "地区生产总值", "--region", "东胜区")).Json.GetProperty("points")
        .EnumerateArray().Select(p => p.GetProperty("value").GetProperty("value").GetString());
}
