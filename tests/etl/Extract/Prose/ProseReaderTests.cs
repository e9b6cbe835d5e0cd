using System.Globalization;
using CsCheck;
using Ordos.Etl.Extract;
using Ordos.Etl.Extract.Prose;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Extract.Prose;

public sealed class ProseReaderTests
{
    [Theory]
    [InlineData("地区生产总值完成6344.4亿元，同比增长7.3%。", "地区生产总值 6344.4亿元 = 634440000000 元 eq observed", "地区生产总值增长率 7.3% = 7.3 % eq growth")]
    [InlineData("一产、二产、三产增加值分别增长5%、6.2%、4.8%。", "第一产业增加值增长率 5% = 5 % eq growth", "第二产业增加值增长率 6.2% = 6.2 % eq growth", "第三产业增加值增长率 4.8% = 4.8 % eq growth")]
    [InlineData("三次产业结构调整为3.7：62.5：33.8。", "第一产业占地区生产总值比重 3.7 = 3.7 % eq share", "第二产业占地区生产总值比重 62.5 = 62.5 % eq share", "第三产业占地区生产总值比重 33.8 = 33.8 % eq share")]
    [InlineData("城镇登记失业率控制在3.5%以内。", "城镇登记失业率 3.5% = 3.5 % le observed")]
    [InlineData("粮食产量不超过200万吨，蔬菜产量不低于30万吨。", "粮食产量 200万吨 = 2000000 吨 le observed", "蔬菜产量 30万吨 = 300000 吨 ge observed")]
    [InlineData("单位GDP能耗下降15%左右。", "单位地区生产总值能耗增长率 15% = -15 % approx growth")]
    [InlineData("森林覆盖率27.1%，较上年下降0.3个百分点。", "森林覆盖率 27.1% = 27.1 % eq observed", "森林覆盖率增量 0.3个百分点 = -0.3 百分点 eq growth")]
    [InlineData("一产增加值增速高于全国1.7个百分点。", "第一产业增加值增速高于全国幅度 1.7个百分点 = 1.7 百分点 eq growth")]
    [InlineData("高新技术产业产值占工业总产值的比重达到三成。", "高新技术产业产值占工业总产值比重 三成 = 30 % eq share")]
    [InlineData("每千人口执业（助理）医师数3.5人，每万人发明专利拥有量突破10件。", "每千人口执业(助理)医师数 3.5人 = 3.5 人/千人 eq observed", "每万人发明专利拥有量 10件 = 10 件/万人 gt observed")]
    [InlineData("引进30余名博士，建成3—5家研发中心。", "博士引进数 30余名 = 30 人 gt observed", "研发中心建成数 3—5家 = 3..5 家 eq observed")]
    [InlineData("开工10亿元以上项目62个。", "10亿元以上项目开工数 62个 = 62 个 eq observed")]
    [InlineData("旅游收入翻一番，游客人次增长1.3倍。", "旅游收入增长倍数 翻一番 = 1 倍 eq growth", "游客人次增长倍数 1.3倍 = 1.3 倍 eq growth")]
    [InlineData("城市污水处理率、生活垃圾处理率均达98%以上。", "城市污水处理率 98% = 98 % ge observed", "生活垃圾处理率 98% = 98 % ge observed")]
    [InlineData("城乡居民人均可支配收入分别为34178元和14686元。", "城镇居民人均可支配收入 34178元 = 34178 元 eq observed", "农村居民人均可支配收入 14686元 = 14686 元 eq observed")]
    [InlineData("生产原煤8.4亿吨，占全国近五分之一。", "原煤产量 8.4亿吨 = 840000000 吨 eq observed", "原煤产量占全国比重 五分之一 = 20 % approx share")]
    [InlineData("产业投资占全部投资比重从26.7%提高到52.1%。", "产业投资占全部投资比重 26.7% = 26.7 % eq share", "产业投资占全部投资比重 52.1% = 52.1 % eq share")]
    [InlineData("城乡居民收入比由2.6：1缩小到2.4：1。", "城乡居民收入比 2.6：1 = 2.6 比值 eq observed", "城乡居民收入比 2.4：1 = 2.4 比值 eq observed")]
    [InlineData("人均预期寿命超过80岁，日照时数达3100小时，优良天数常年保持在320天以上。", "人均预期寿命 80岁 = 80 岁 gt observed", "日照时数 3100小时 = 3100 小时 eq observed", "优良天数 320天 = 320 天 ge observed")]
    [InlineData("城乡居民收入比值由3.27缩小至2.93。", "城乡居民收入比值 3.27 = 3.27 比值 eq observed", "城乡居民收入比值 2.93 = 2.93 比值 eq observed")]
    [InlineData("苹果、猕猴桃产量稳定在全国1/4、1/5。", "苹果产量占全国比重 1/4 = 25 % eq share", "猕猴桃产量占全国比重 1/5 = 20 % eq share")]
    [InlineData("接待游客17.5亿人次、旅游花费1.2万亿元，分别增长32.9%、41.6%。", "接待游客人次 17.5亿人次 = 1750000000 人次 eq observed", "旅游花费 1.2万亿元 = 1200000000000 元 eq observed", "接待游客增长率 32.9% = 32.9 % eq growth", "旅游花费增长率 41.6% = 41.6 % eq growth")]
    [InlineData("年平均风速3.2m/s以上。", "年平均风速 3.2m/s = 3.2 米/秒 ge observed")]
    [InlineData("技改投资增速分别高于全国12.7个、12个百分点。", "技改投资增速高于全国幅度 12.7个 = 12.7 百分点 eq growth", "技改投资增速高于全国幅度 12个百分点 = 12 百分点 eq growth")]
    [InlineData("工业投资、民间投资年均增长6%左右。", "工业投资年均增长率 6% = 6 % approx growth", "民间投资年均增长率 6% = 6 % approx growth")]
    [InlineData("每万人发明专利拥有量增长1.8倍，惠及300多万各族群众。", "每万人发明专利拥有量增长倍数 1.8倍 = 1.8 倍 eq growth", "群众惠及数 300多万 = 3000000 人 gt observed")]
    [InlineData("地区生产总值突破3万亿元，较“十三五”末净增1万亿元。", "地区生产总值 3万亿元 = 3000000000000 元 gt observed", "地区生产总值增量 1万亿元 = 1000000000000 元 eq growth")]
    public void A_sentence_states_these_figures(string sentence, params string[] figures) =>
        Assert.Equal(figures, Read(sentence).Select(Line));

    [Theory]
    [InlineData("2020年5月22日，会议审议了“十四五”规划，推进“1+N”政策体系和5G应用。")]
    [InlineData("规模居全国第5位，连续6年增长，提升4位。")]
    [InlineData("打造千亿级产业集群，建设八个人才科创基地，实施“三清零”行动。")]
    [InlineData("依据《关于降低5%税率的通知》（鄂府发〔2024〕15号），联系电话0477-8588888。")]
    [InlineData("PM2.5、G20、M2和211高校不是指标。")]
    [InlineData("发布时间：2021-04-02　来源：东胜区统计局")]
    [InlineData("注：1.本公报中数据均为初步统计数。")]
    [InlineData("增速连续16个季度高于全国，成功举办十四届全运会，省道107项目竣工。")]
    [InlineData("推进400万吨煤制油和20亿立方米/年煤制气项目开工，年制氢8000吨的一体化项目落地。")]
    [InlineData("学科进入前千分之一，企业数量成倍增长，出台双10条。")]
    public void What_only_looks_like_a_figure_is_none(string sentence) => Assert.Empty(Read(sentence));

    [Theory]
    [InlineData("2023年末常住人口222万人。", "2023")]
    [InlineData("上半年地区生产总值3000亿元。", "2024-H1")]
    [InlineData("1—11月营业收入500亿元。", "2024-01/2024-11")]
    [InlineData("“十四五”期间累计新增就业12万人。", "2021/2025")]
    [InlineData("力争到2025年人才总量达到60万人。", "2025")]
    public void A_figure_stands_in_the_time_the_sentence_names(string sentence, string period) =>
        Assert.Equal(period, Assert.Single(Read(sentence)).Period?.ToString());

    [Fact]
    public void Where_nothing_names_a_year_the_period_stays_open()
    {
        var (figures, _) = new ProseReader(Corpus.Gazetteer).Read(new DocumentCard("", null, DocumentType.Other, null, null), [new Block.Paragraph(1, "常住人口222万人。")]);

        Assert.Null(Assert.Single(figures).Period);
    }

    [Theory]
    [InlineData("初步核算，全年地区生产总值5802亿元，增长7.8%。", "初步核算")]
    [InlineData("最终核实，全年地区生产总值5849亿元，增长7.8%。", "")]
    public void A_sentence_says_how_final_its_figures_are(string sentence, string stage) =>
        Assert.All(Read(sentence), f => Assert.Equal(stage, f.StageText));

    [Fact]
    public void The_place_of_a_heading_ends_with_the_next_heading_beside_it()
    {
        var (figures, _) = new ProseReader(Corpus.Gazetteer).Read(
            new DocumentCard("", "鄂尔多斯市", DocumentType.Other, null, Period.OfYear(2024)),
            [new(1, "达拉特旗", 2), new(2, "常住人口33万人。"), new(3, "专利", 2), new(4, "专利授权3701件。")]);

        Assert.Equal(["达拉特旗", "鄂尔多斯市"], figures.SelectMany(f => f.Places));
    }

    [Fact]
    public void Each_place_of_a_list_has_its_own_number()
    {
        var figures = Read("达拉特旗、准格尔旗规模以上工业增加值分别增长10.1%和8.3%。");

        Assert.Equal(["达拉特旗 10.1%", "准格尔旗 8.3%"], figures.Select(f => $"{string.Join(';', f.Places)} {f.Text}"));
    }

    [Fact]
    public void A_fall_of_at_least_so_much_is_a_growth_of_at_most_the_negative()
    {
        var magnitude = Assert.Single(Read("一般性支出压减50%以上。")).Magnitude;

        Assert.Equal((-50m, null, -50m, Bound.Ge), (magnitude?.Value, magnitude?.Low, magnitude?.High, magnitude?.Bound));
    }

    [Fact]
    public void A_sentence_broken_by_line_ends_is_read_as_one()
    {
        const string Text = "2024年，面对复杂形势，全市上下顶压前行、砥砺奋进，全年一般公共预\n算收入完成850.2亿元，比上年下降0.9%。";

        var figures = Corpus.Read(Text, "ordos.txt").Figures;

        Assert.Equal(["一般公共预算收入 850.2亿元 line 2:5-12", "一般公共预算收入增长率 0.9% line 2:18-22"], figures.Select(f => $"{f.Label} {f.Text} {f.Locator}"));
    }

    [Fact]
    public void A_line_that_only_names_a_place_sets_it_for_what_follows()
    {
        Assert.Equal("东胜区", Assert.Single(Assert.Single(Read("东胜区：完成地区生产总值1056.3亿元。")).Places));
    }

    [Theory]
    [InlineData("2024年，全市常住人口222万人。", "")]
    [InlineData("2024年，全市常住人口222万人，包头市代表团来访。", "")]
    [InlineData("2024年，全市常住人口222万人。鄂尔多斯获评先进。", "鄂尔多斯市")]
    [InlineData("2024年，全市常住人口222万人。康巴什区举办赛事。", "鄂尔多斯市")]
    [InlineData("2024年，全市常住人口222万人。包头正在前进，包头大桥通车。", "包头市")]
    public void Whose_text_it_is_is_taken_from_the_places_it_names_and_never_invented(string text, string place) =>
        Assert.Equal(place, string.Join(';', Assert.Single(Corpus.Read(text, "x.txt").Figures).Places));

    [Theory]
    [InlineData("新增百亿县区26个。")]
    [InlineData("紧密型县域医共体占比达90%。")]
    [InlineData("棚户区改造4.5万户。")]
    [InlineData("设立干旱区实验室5个。")]
    [InlineData("全国文明城市达到13个。")]
    [InlineData("占全区规上工业总产值60%。")]
    [InlineData("兰州新区经济总量500亿元。")]
    public void Words_that_only_end_like_a_place_are_none(string sentence) =>
        Assert.All(Read(sentence), f => Assert.Equal(["鄂尔多斯市"], f.Places));

    [Fact]
    public void An_unlisted_county_is_a_place_where_the_text_or_the_measure_vouches_for_it()
    {
        Assert.Equal(["青山县"], Assert.Single(Read("青山县地区生产总值50亿元。")).Places);
        Assert.Equal(["青山县"], Corpus.Read("青山县概况\n2024年，青山县辖7镇。", "x.txt").Figures[^1].Places);
    }

    [Theory]
    [InlineData("到2025年，体系基本形成。森林覆盖率达到24.1%；蓄积量达到180万立方米。", "2025 target", "2025 target")]
    [InlineData("2023年，全市生产总值5800亿元。工业增加值增长8%。", "2023 observed", "2023 growth")]
    [InlineData("一季度，投资增长5%。用电量50亿千瓦时。", "2024-Q1 growth", "2024-Q1 observed")]
    [InlineData("2023年6月，大会召开。2023年建校3所。用电量50亿千瓦时。", "2023 observed", "2024 observed")]
    [InlineData("“十四五”时期，面貌一新。新增就业40万人。城镇化率达到65%。", "2021/2025 observed", "2025 observed")]
    [InlineData("“十四五”时期利润为“十三五”时期的2.2倍。", "2021/2025 growth")]
    [InlineData("“十四五”期间，城镇化率升到57%，生产总值较“十三五”末的932亿元增加400亿元。", "2025 observed", "2020 observed", "2021/2025 growth")]
    [InlineData("每年城镇新增就业40万人以上，居民收入年均增长5.3%。", " observed", "2024 growth")]
    public void A_time_holds_until_another_takes_its_place(string text, params string[] times) =>
        Assert.Equal(times, Read(text).Select(f => $"{f.Period} {Code.Of(f.Kind)}"));

    [Fact]
    public void A_change_keeps_where_it_starts_from()
    {
        var figures = Read("研发投入占比由0.5%提高到1.5%以上。");

        Assert.Equal(0.5m, figures[1].Baseline);
    }

    [Fact]
    public void A_work_report_tells_last_year_from_this_years_goals()
    {
        const string Report = "2026年政府工作报告\n一、2025年工作回顾\n全年地区生产总值增长5.3%。\n二、2026年重点工作\n主要预期目标是：地区生产总值增长5%左右。";

        var figures = Corpus.Read(Report, "report.txt").Figures;

        Assert.Equal(["2025 Observed", "2026 Planned"], figures.Select(f => $"{f.Period} {f.Modality}"));
    }

    [Fact]
    public void Noise_around_a_sentence_changes_nothing() =>
        Gen.Select(Gen.OneOf(Gen.Const("首页"), Gen.Const("【字号：大 中 小】"), Gen.Const("打印 收藏"), Gen.Const(""), Gen.Const("来源：日报")).Array[0, 4], Gen.Int[1, 99_999], Gen.Int[0, 99]).Sample((noise, whole, cents) =>
        {
            var printed = string.Create(CultureInfo.InvariantCulture, $"{whole}.{cents:00}");
            var sentence = $"2024年全市一般公共预算收入{printed}亿元，增长{cents}.5%。";

            var figures = Corpus.Read(string.Join('\n', noise.Append(sentence).Concat(noise)), "ordos.txt").Figures;

            Assert.Equal(
                [$"一般公共预算收入 {printed}亿元 2024", $"一般公共预算收入增长率 {cents}.5% 2024"],
                figures.Select(f => $"{f.Label} {f.Text} {f.Period}"));
            Assert.Equal(decimal.Parse(printed, CultureInfo.InvariantCulture) * 100_000_000, figures[0].Magnitude?.Value);
        });

    [Fact]
    public void Every_span_of_the_corpus_slices_back_to_its_text()
    {
        foreach (var name in new[] { "01-ordos-talent-plan", "02-daqing-2014-agriculture", "04-ningxia-2026", "08-yunnan-2026", "10-guyuan-saibei-2022" })
        {
            var text = Corpus.Text($"reports/{name}.txt");
            var lines = text.Split('\n');

            Assert.All(Corpus.Read(text, name + ".txt").Figures, figure =>
            {
                var place = Assert.IsType<Locator.InLine>(figure.Locator);
                Assert.Equal(figure.Text, lines[place.Line - 1][place.Start..place.End]);
            });
        }
    }

    static IReadOnlyList<Figure> Read(string sentence) =>
        new ProseReader(Corpus.Gazetteer).Read(new DocumentCard("", "鄂尔多斯市", DocumentType.Other, null, Period.OfYear(2024)), [new Block.Paragraph(1, sentence)]).Figures;

    static string Line(Figure figure)
    {
        var magnitude = figure.Magnitude ?? throw new InvalidOperationException(figure.Text);
        string Number(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
        var value = magnitude.Value is { } one ? Number(one) : $"{Number(magnitude.Low)}..{Number(magnitude.High)}";
        return $"{figure.Label} {figure.Text} = {value} {figure.Unit} {Code.Of(magnitude.Bound)} {Code.Of(figure.Kind)}";
    }
}
