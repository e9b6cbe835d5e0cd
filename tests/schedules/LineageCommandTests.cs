using System.Text.Json;
using Xunit;

namespace Ordos.Tests.Schedules;

public sealed class LineageCommandTests : IDisposable
{
    const string Sentence = "2023年东胜区实现地区生产总值1030.51亿元，增长6.5%。";

    readonly RealHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_number_leads_to_its_file_place_sentence_and_rule()
    {
        _home.Put("东胜区2023年国民经济和社会发展统计公报.txt", $"东胜区2023年国民经济和社会发展统计公报\n{Sentence}\n");
        await _home.Run();

        var result = await _home.Ask("lineage", "地区生产总值", "--region", "东胜区", "--period", "2023");
        var said = await _home.Say("lineage", "地区生产总值", "--region", "东胜区");

        var printed = Assert.Single(Fact(result).GetProperty("vintages").EnumerateArray()).GetProperty("printed");
        Assert.Equal("1030.51亿元", Text(printed, "text"));
        Assert.StartsWith("line 2:", Text(printed, "locator"));
        var (context, start) = (Text(printed, "context"), printed.GetProperty("start").GetInt32());
        Assert.Equal("1030.51亿元", context[start..(start + "1030.51亿元".Length)]);
        Assert.Contains("地区生产总值【1030.51亿元】", said.Output);
        Assert.Contains("东胜区2023年国民经济和社会发展统计公报.txt", said.Output);
        Assert.Equal("stands", Text(Assert.Single(Fact(result).GetProperty("claims").EnumerateArray()), "outcome"));
    }

    [Fact]
    public async Task A_revision_shows_both_values_and_since_when_each_was_known()
    {
        _home.PutGdp("东胜区.csv", "1030.51");
        await _home.Run();
        _home.PutGdp("东胜区.csv", "1041.9");
        await _home.Run();

        var fact = Fact(await _home.Ask("lineage", "地区生产总值", "--region", "东胜区"));

        var vintages = fact.GetProperty("vintages").EnumerateArray().ToList();
        Assert.Equal(["103051000000", "104190000000"], vintages.Select(v => Text(v.GetProperty("value"), "value")));
        Assert.Equal(vintages[0].GetProperty("known_to").GetDateTimeOffset(), vintages[1].GetProperty("known_from").GetDateTimeOffset());
        Assert.Equal(JsonValueKind.Null, vintages[1].GetProperty("known_to").ValueKind);
        Assert.Equal(["stands", "stood"], fact.GetProperty("claims").EnumerateArray().Select(c => Text(c, "outcome")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_claim_that_lost_is_shown_with_what_it_lost_to()
    {
        _home.PutGdp("甲.csv", "1030.51");
        await _home.Run();
        _home.PutGdp("乙.csv", "1041.9");
        await _home.Run();

        var claims = Fact(await _home.Ask("lineage", "地区生产总值", "--region", "东胜区")).GetProperty("claims").EnumerateArray().ToList();
        var said = await _home.Say("lineage", "地区生产总值", "--region", "东胜区");

        Assert.Equal(["stands", "lost"], claims.Select(c => Text(c, "outcome")));
        Assert.Equal(["乙.csv", "甲.csv"], claims.Select(c => Text(c.GetProperty("printed"), "file")));
        Assert.Contains("乙.csv", Text(claims[1], "verdict_zh"));
        Assert.Contains("未采用", said.Output);
    }

    [Fact]
    public async Task Without_the_database_the_published_part_is_shown_and_said_to_be_all()
    {
        _home.PutGdp("东胜区.csv", "1030.51");
        await _home.Run();
        File.Delete(_home.Home.Database);

        var result = await _home.Ask("lineage", "地区生产总值", "--region", "东胜区");
        var said = await _home.Say("lineage", "地区生产总值", "--region", "东胜区");

        Assert.Equal((0, 0), (result.ExitCode, said.ExitCode));
        Assert.False(result.Json.GetProperty("claims_known").GetBoolean());
        Assert.Equal("东胜区.csv", Text(Fact(result).GetProperty("vintages")[0].GetProperty("printed"), "file"));
        Assert.Contains("只显示了已发布的部分", said.Output);
    }

    [Fact]
    public async Task A_report_leads_to_every_fact_that_it_fed_in_its_own_order_by_name_or_first_digits()
    {
        _home.Put("东胜区.csv", "年份,地区,地区生产总值（亿元）\n2023,东胜区,1030.51\n2022,东胜区,990.1\n");
        _home.PutGdp("甲.csv", "1");
        await _home.Run();

        var byName = await _home.Ask("lineage", "--report", "东胜区.csv");
        var sha256 = byName.Json.GetProperty("report").GetString() ?? "";
        var byDigits = await _home.Ask("lineage", "--report", sha256[..8]);
        var said = await _home.Say("lineage", "--report", "东胜区.csv");

        Assert.Equal(["2023", "2022"], byName.Json.GetProperty("facts").EnumerateArray().Select(f => Text(f, "period")));
        Assert.Equal(byName.Output, byDigits.Output);
        Assert.Contains("990.1", said.Output);
    }

    [Theory]
    [InlineData("lineage")]
    [InlineData("lineage 地区生产总值 --report 甲.csv")]
    [InlineData("lineage 地区生产总值 --period soon")]
    [InlineData("lineage --report 没有.csv")]
    public async Task What_cannot_be_answered_is_refused_with_a_reason(string arguments)
    {
        _home.PutGdp("甲.csv", "1030.51");
        await _home.Run();

        var result = await _home.Say(arguments.Split(' '));

        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Errors.Trim());
    }

    static JsonElement Fact(CommandLine.Result result) => Assert.Single(result.Json.GetProperty("facts").EnumerateArray());

    static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";
}
