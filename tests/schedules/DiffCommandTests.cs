using System.Globalization;
using System.Text;
using System.Text.Json;
using Ordos.Etl.Collect;
using Ordos.Warehouse.Events;
using Xunit;

namespace Ordos.Tests.Schedules;

public sealed class DiffCommandTests : IDisposable
{
    readonly RealHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task What_was_added_revised_and_withdrawn_between_two_days_is_listed_and_what_is_only_cited_elsewhere_is_not()
    {
        await Receive("甲.csv", "2020,东胜区,1", "2020-01-10");
        await Receive("乙.csv", "2021,东胜区,2", "2020-01-11");
        await Receive("丙.csv", "2022,东胜区,3", "2020-01-12");
        await Receive("甲.csv", "2020,东胜区,1.5", "2020-02-10");
        await Receive("乙.csv", "2023,东胜区,4", "2020-02-11");
        await Receive("丙.csv", "2022,东胜区,3.00", "2020-02-12");
        await _home.Run();

        var changes = await Changes("2020-01-31", "2020-02-28");

        Assert.Equal(["revised 2020 100000000>150000000", "withdrawn 2021 200000000>", "added 2023 >400000000"], changes);
    }

    [Fact]
    public async Task A_day_ends_at_midnight_in_Shanghai()
    {
        await Receive("甲.csv", "2020,东胜区,1", "2020-01-10T15:59:59Z");
        await Receive("乙.csv", "2021,东胜区,2", "2020-01-10T16:00:00Z");
        await _home.Run();

        Assert.Equal(["added 2020 >100000000"], await Changes("2020-01-09", "2020-01-10"));
        Assert.Equal(["added 2021 >200000000"], await Changes("2020-01-10", "2020-01-11"));
        Assert.Empty(await Changes("2020-01-11", "2020-01-11"));
    }

    [Fact]
    public async Task A_person_reads_counts_and_a_line_for_each_change()
    {
        await Receive("甲.csv", "2020,东胜区,1", "2020-01-10");
        await _home.Run();

        var said = await _home.Say("diff", "2020-01-01", "2020-02-01");

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("新增 1，修订 0，撤回 0", said.Output);
        Assert.Contains("地区生产总值  东胜区  2020", said.Output);
        Assert.Contains("甲.csv", said.Output);
    }

    [Theory]
    [InlineData("diff 2020-01-01")]
    [InlineData("diff 2020-01-01 soon")]
    [InlineData("diff 2020-02-01 2020-01-01")]
    [InlineData("diff 2020-01-01 9999-12-31")]
    public async Task Days_that_are_none_or_in_the_wrong_order_are_refused(string arguments)
    {
        _home.PutGdp("甲.csv", "1");
        await _home.Run();

        Assert.Equal(2, (await _home.Say(arguments.Split(' '))).ExitCode);
    }

    /// <summary>A file that arrived on an earlier day, as a backfill states it.</summary>
    async Task Receive(string name, string row, string at)
    {
        var content = Encoding.UTF8.GetBytes($"年份,地区,地区生产总值（亿元）\n{row}\n");
        var sha256 = (await new Archive(_home.Home).Put(new MemoryStream(content), TestContext.Current.CancellationToken)).Sha256;
        var instant = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        new EventLog(_home.Home, TimeProvider.System).Append(new Receipt(instant, TimeProvider.System.GetUtcNow(), "test", "", sha256, $"inbox/{name}", name, content.Length));
    }

    async Task<IEnumerable<string>> Changes(string from, string to)
    {
        var result = await _home.Ask("diff", from, to);
        Assert.Equal(0, result.ExitCode);
        return result.Json.GetProperty("changes").EnumerateArray().Select(c =>
            $"{c.GetProperty("change").GetString()} {c.GetProperty("period").GetString()} {Value(c, "before")}>{Value(c, "after")}");
    }

    static string? Value(JsonElement change, string side) =>
        change.GetProperty(side) is { ValueKind: JsonValueKind.Object } there ? there.GetProperty("value").GetProperty("value").GetString() : "";
}
