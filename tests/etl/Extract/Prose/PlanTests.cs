using System.Globalization;
using System.Text.RegularExpressions;
using Ordos.Etl.Extract;
using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Extract.Prose;

public sealed partial class PlanTests
{
    const string Plan = "reports/01-ordos-talent-plan.txt";

    [Fact]
    public void Every_figure_of_the_plan_is_read_as_people_read_it()
    {
        var figures = Corpus.Read(Corpus.Text(Plan), "plan.txt").Figures.Select(Line).ToList();
        var gold = Corpus.Text("gold/01-ordos-talent-plan.gold.tsv").Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')).ToList();

        Assert.Equal(41, figures.Count);
        Assert.All(figures.Zip(gold), pair =>
        {
            var (figure, row) = pair;
            Assert.Equal((row[0], row[1]), (figure.Line, figure.Text));
            Assert.Equal(row[4], figure.Period);
            Assert.Equal((row[5], row[6], row[8], row[9]), (figure.Low, figure.High, figure.Bound, figure.Kind));
            Assert.Contains(figure.Unit, row[7].Split('|'));
        });
    }

    [Fact]
    public void Every_promise_of_the_plan_is_read_with_its_day_and_its_subject()
    {
        var promises = Corpus.Read(Corpus.Text(Plan), "plan.txt").Promises;

        Assert.Equal(
            ["2022-12-31 苏木乡镇乡土人才孵化中心全覆盖", "2022-12-31 人才科创中心启动运行", "2023-06-30 零碳产业园人才科创城服务平台体系基本形成", "2023-12-31 驻外科技研发中心建成投用", "2025-12-31 规模以上工业企业“三清零”目标"],
            promises.Select(p => $"{p.DueOn:yyyy-MM-dd} {p.What}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_plan_with_other_numbers_places_years_and_order_of_lines_is_read_as_well(int seed)
    {
        var plan = Corpus.Text(Plan);
        var before = Corpus.Read(plan, "plan.txt");

        var after = Corpus.Read(Rewritten(plan, seed), "plan.txt", Gazetteer.Of(["高新区", "零碳产业园", .. Swapped.Select(s => s.To), "鄂托克經濟開發區", "杭錦經濟開發區"], "乌兰察布市"));

        var expected = before.Figures.Select(f => Rewritten(f, seed)).ToList();
        var actual = after.Figures.Select(f => Line(f).All).ToList();
        Assert.Equal([], expected.Except(actual));
        Assert.Equal([], actual.Except(expected));
        Assert.Equal(
            before.Promises.Select(p => $"{p.DueOn.AddYears(seed):yyyy-MM-dd} {p.What}").Order(StringComparer.Ordinal),
            after.Promises.Select(p => $"{p.DueOn:yyyy-MM-dd} {p.What}").Order(StringComparer.Ordinal));
    }

    static readonly (string From, string To)[] Swapped =
    [
        ("鄂爾多斯", "烏蘭察布"), ("康巴什區", "集寧區"), ("達拉特經濟開發區", "察哈爾經濟開發區"), ("準格爾經濟開發區", "豐鎮經濟開發區"),
    ];

    // Numbers with 7 in front, years later by the seed, other places, and the lines under each heading turned round.
    static string Rewritten(string plan, int seed)
    {
        var text = Years().Replace(plan, m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + seed).ToString(CultureInfo.InvariantCulture));
        text = Numbers().Replace(text, m => "7" + m.Value);
        text = Swapped.Aggregate(text, (t, s) => t.Replace(s.From, s.To, StringComparison.Ordinal));
        var lines = new List<string>();
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            var isBody = line.EndsWith('。') && !line.StartsWith('—');
            at = isBody ? at : lines.Count + 1;
            lines.Insert(isBody ? at : lines.Count, line);
        }
        return string.Join('\n', lines);
    }

    static string Rewritten(Figure figure, int seed)
    {
        decimal? Changed(decimal? number) => number is not { } n ? null : n switch
        {
            _ when figure.Text.Contains("萬人", StringComparison.Ordinal) || figure.Text.Contains("萬名", StringComparison.Ordinal) || figure.Text.Contains("萬元", StringComparison.Ordinal) => Prefix(n / 10_000) * 10_000,
            _ when figure.Text.Contains('億') => Prefix(n / 100_000_000) * 100_000_000,
            _ => Prefix(n),
        };
        var magnitude = figure.Magnitude ?? throw new InvalidOperationException(figure.Text);
        var moved = figure with
        {
            Period = figure.Period is { } period ? Period.OfYear(period.Year + seed) : null,
            Since = figure.Since + seed,
            Magnitude = magnitude with { Value = Changed(magnitude.Value), Low = Changed(magnitude.Low), High = Changed(magnitude.High) },
            Places = [.. figure.Places.Select(p => Swapped.Aggregate(Folded.Of(p).Text, (t, s) => t.Replace(Folded.Of(s.From).Text, Folded.Of(s.To).Text, StringComparison.Ordinal)))],
        };
        return Line(moved).All;
    }

    static decimal Prefix(decimal number) => decimal.Parse("7" + number.ToString("0.####", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    static (string Line, string Text, string Period, string Low, string High, string Bound, string Kind, string Unit, string All) Line(Figure figure)
    {
        var locator = Assert.IsType<Locator.InLine>(figure.Locator);
        var magnitude = figure.Magnitude ?? throw new InvalidOperationException(figure.Text);
        string Number(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
        var period = figure.EveryYear ? "annual" : figure.Period?.ToString() ?? "";
        var value = Number(magnitude.Value ?? magnitude.Low);
        return (
            locator.Line.ToString(CultureInfo.InvariantCulture), figure.Text, period, value, magnitude.Value is null ? Number(magnitude.High) : "", Code.Of(magnitude.Bound), Code.Of(figure.Kind), figure.Unit,
            $"{figure.Label} {string.Join(';', figure.Places)} {period} {figure.Since} {figure.Each} {value} {Number(magnitude.High)} {figure.Unit} {magnitude.Bound} {figure.Quantity} {figure.Modality}");
    }

    [GeneratedRegex("(?<!\\d)20[2-9]\\d(?=年)", RegexOptions.None, 1000)]
    private static partial Regex Years();

    [GeneratedRegex("(?<![\\d.]|20)\\d+(?:\\.\\d+)?(?!年|月|\\d|\\.)", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
