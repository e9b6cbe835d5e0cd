using CsCheck;
using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Extract.Language;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("建設(shè)極具吸引力的", "建设极具吸引力的")]
    [InlineData("人才資源總量６０萬人", "人才资源总量60万人")]
    [InlineData("到 2025 年，增 长 5.6 ％", "到2025年,增长5.6%")]
    [InlineData("住户存款   1490.8   44.9", "住户存款\t1490.8\t44.9")]
    [InlineData("占GDP(现价)比重", "占GDP(现价)比重")]
    [InlineData("　　一、综合", "一、综合")]
    [InlineData("显著增长", "显著增长")]
    public void Folding_gives_one_spelling(string printed, string folded) => Assert.Equal(folded, Folded.Of(printed).Text);

    [Fact]
    public void Every_folded_character_leads_back_to_its_print() =>
        Gen.String[Gen.Char["全市人才資源總量達到60萬 人（shè)(shè)，増长　５．２％\t?jié)"], 0, 60].Sample(printed =>
        {
            var folded = Folded.Of(printed);
            for (var at = 0; at < folded.Text.Length; at++)
            {
                var print = folded.Print(at, at + 1);
                Assert.Equal(folded.StartOf(at) + 1, folded.EndOf(at + 1));
                Assert.True(folded.Text[at] == '\t' || Folded.Of("x" + print + "x").Text == "x" + folded.Text[at] + "x");
            }
        });

    [Theory]
    [InlineData("2023年", "2023")]
    [InlineData("二〇二三年", "2023")]
    [InlineData("2023年上半年", "2023-H1")]
    [InlineData("2023年一季度", "2023-Q1")]
    [InlineData("2023年1—11月", "2023-01/2023-11")]
    [InlineData("2023年6月末", "2023-06")]
    [InlineData("2022年年底", "2022")]
    [InlineData("2021—2025年", "2021/2025")]
    [InlineData("十四五期间", "2021/2025")]
    [InlineData("“十四五”末", "2025")]
    [InlineData("“十三五”时期", "2016/2020")]
    [InlineData("去年", "2023")]
    [InlineData("今年上半年", "2024-H1")]
    [InlineData("前三季度", "2023-01/2023-09")]
    [InlineData("1-3月", "2023-Q1")]
    [InlineData("全年", "2023")]
    [InlineData("过去五年", "2019/2023")]
    [InlineData("上年同期", "2022")]
    public void A_time_is_read_against_the_years_of_the_text(string text, string period) =>
        Assert.Equal(Period.Parse(period), Periods.Parse(text, new Years(2024, 2023)));

    [Theory]
    [InlineData("到2025年", TimeSort.By)]
    [InlineData("2022年年底前", TimeSort.By)]
    [InlineData("自2024年起", TimeSort.Since)]
    [InlineData("每年", TimeSort.Every)]
    [InlineData("比上年", TimeSort.Against)]
    [InlineData("截至6月底", TimeSort.At)]
    [InlineData("2020年5月22日", TimeSort.Date)]
    public void A_time_says_what_it_is_for(string text, TimeSort sort)
    {
        Assert.True(Periods.TryRead(text, 0, new Years(2024, 2023), out var phrase));

        Assert.Equal((text.Length, sort), (phrase.End, phrase.Sort));
    }

    [Fact]
    public void Without_a_year_of_its_own_a_text_leaves_relative_times_undecided()
    {
        Assert.True(Periods.TryRead("去年", 0, default, out var phrase));

        Assert.Null(phrase.Period);
    }

    [Theory]
    [InlineData("万元", "元", UnitSort.Money, 10_000)]
    [InlineData("亿千瓦时", "千瓦时", UnitSort.Energy, 100_000_000)]
    [InlineData("千瓦", "千瓦", UnitSort.Power, 1)]
    [InlineData("万美元", "美元", UnitSort.Money, 10_000)]
    [InlineData("件/万人", "件/万人", UnitSort.Rate, 1)]
    [InlineData("微克/立方米", "微克/立方米", UnitSort.Rate, 1)]
    [InlineData("%", "%", UnitSort.Percent, 1)]
    [InlineData("个百分点", "百分点", UnitSort.Point, 1)]
    [InlineData("萬畝", "亩", UnitSort.Area, 10_000)]
    [InlineData("名", "人", UnitSort.Person, 1)]
    public void A_unit_is_split_from_its_scale(string printed, string unit, UnitSort sort, int scale)
    {
        var found = Units.Parse(printed);

        Assert.Equal((unit, sort, (decimal)scale), (found?.Unit, found?.Sort, found?.Scale));
    }

    [Theory]
    [InlineData("02-daqing-2014-agriculture.txt", "大庆市")]
    [InlineData("ordos_2025.txt", "鄂尔多斯市")]
    [InlineData("report-hainan-2026.txt", "海南省")]
    [InlineData("report.txt", null)]
    public void A_file_name_may_spell_a_place(string fileName, string? place) =>
        Assert.Equal(place, Gazetteer.Of([], "鄂尔多斯市").FindPinyin(fileName));

    [Theory]
    [InlineData("沽源县位于", "沽源县")]
    [InlineData("塞北管理区前身", "塞北管理区")]
    [InlineData("全县平均海拔", null)]
    public void A_county_is_known_by_the_form_of_its_name(string text, string? place) =>
        Assert.Equal(place, Gazetteer.TryReadFree(text, 0, out var match) ? match.Name : null);
}
