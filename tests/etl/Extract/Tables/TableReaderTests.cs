using System.Globalization;
using System.Text;
using Ordos.Etl.Extract;
using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Extract.Tables;

/// <summary>One small table for every layout that offices print.</summary>
public sealed class TableReaderTests
{
    static readonly Gazetteer Places = Gazetteer.Of(["鄂尔多斯市", "东胜区", "康巴什区", "达拉特旗", "准格尔旗"], "鄂尔多斯市");

    [Fact]
    public void Region_rows_and_year_columns_with_indicator_and_unit_in_the_title() => Reads(
        """
        各旗区地区生产总值（亿元）
        地区,2022年,2023年
        全市,5613.44,5849.86
        东胜区,936.85,990.1
        """,
        "地区生产总值|鄂尔多斯市|2022|561344000000|元", "地区生产总值|鄂尔多斯市|2023|584986000000|元",
        "地区生产总值|东胜区|2022|93685000000|元", "地区生产总值|东胜区|2023|99010000000|元");

    [Fact]
    public void Indicator_rows_and_region_columns_with_a_unit_column() => Reads(
        """
        2023年各旗区主要指标
        指标,单位,东胜区,康巴什区
        常住人口,万人,57.81,12.34
        城镇化率,%,97.6,98.1
        """,
        "常住人口|东胜区|2023|578100|人", "常住人口|康巴什区|2023|123400|人",
        "城镇化率|东胜区|2023|97.6|%", "城镇化率|康巴什区|2023|98.1|%");

    [Fact]
    public void Region_rows_and_indicator_columns_with_units_in_the_header() => Reads(
        """
        2023年主要指标
        旗区,常住人口（万人）,"地区生产总值（亿元）",增长（%）
        东胜区,57.81,990.1,5.9
        """,
        "常住人口|东胜区|2023|578100|人", "地区生产总值|东胜区|2023|99010000000|元", "地区生产总值增长率|东胜区|2023|5.9|%");

    [Fact]
    public void A_year_banner_over_quarters_that_is_not_merged() => Reads(
        """
        鄂尔多斯市规模以上工业增加值
        单位：亿元
        指标,2023年,,2024年,
        ,一季度,上半年,一季度,上半年
        规模以上工业增加值,600.1,1300,650,1400.5
        """,
        "规模以上工业增加值|鄂尔多斯市|2023-Q1|60010000000|元", "规模以上工业增加值|鄂尔多斯市|2023-H1|130000000000|元",
        "规模以上工业增加值|鄂尔多斯市|2024-Q1|65000000000|元", "规模以上工业增加值|鄂尔多斯市|2024-H1|140050000000|元");

    [Fact]
    public void The_long_form() => Reads(
        """
        地区,指标,年份,数值,单位
        东胜区,常住人口,2022,57.5,万人
        准格尔旗,地区生产总值,2023,1331.18,亿元
        """,
        "常住人口|东胜区|2022|575000|人", "地区生产总值|准格尔旗|2023|133118000000|元");

    [Fact]
    public void Years_as_rows() => Reads(
        """
        东胜区主要指标
        年份,地区生产总值（亿元）,常住人口（万人）
        2022,936.85,57.5
        2023,990.1,57.81
        """,
        "地区生产总值|东胜区|2022|93685000000|元", "常住人口|东胜区|2022|575000|人",
        "地区生产总值|东胜区|2023|99010000000|元", "常住人口|东胜区|2023|578100|人");

    [Fact]
    public void A_header_over_two_rows_with_level_and_growth() => Reads(
        """
        2023年鄂尔多斯市各旗区主要经济指标
        地区,地区生产总值,,一般公共预算收入,
        ,总量（亿元）,同比增长（%）,总量（亿元）,比上年增减（%）
        东胜区,990.1,5.9,70.2,-1.1
        """,
        "地区生产总值|东胜区|2023|99010000000|元", "地区生产总值增长率|东胜区|2023|5.9|%",
        "一般公共预算收入|东胜区|2023|7020000000|元", "一般公共预算收入增长率|东胜区|2023|-1.1|%");

    [Fact]
    public void Several_tables_in_one_sheet_each_with_its_own_unit() => Reads(
        """
        2024年鄂尔多斯市月报
        金融
        单位：亿元
        指标,3月末,比年初增减额
        住户存款,1490.8,44.9

        外贸
        单位：万美元
        指标,1-3月,增长（%）
        出口,6939.2,-39.5
        """,
        "住户存款|鄂尔多斯市|2024-03|149080000000|元", "住户存款比年初增量|鄂尔多斯市|2024-03|4490000000|元",
        "出口|鄂尔多斯市|2024-Q1|69392000|美元", "出口增长率|鄂尔多斯市|2024-Q1|-39.5|%");

    [Fact]
    public void Two_tables_side_by_side() => Reads(
        """
        东胜区2023年主要指标
        指标,单位,数值,指标,单位,数值
        常住人口,万人,57.81,出生率,‰,6.1
        地区生产总值,亿元,990.1,原煤产量,万吨,4497
        """,
        "常住人口|东胜区|2023|578100|人", "出生率|东胜区|2023|6.1|‰",
        "地区生产总值|东胜区|2023|99010000000|元", "原煤产量|东胜区|2023|44970000|吨");

    [Fact]
    public void Totals_belong_to_the_whole_and_notes_are_no_figures() => Reads(
        """
        鄂尔多斯市各旗区常住人口（万人）
        旗区,2023年
        合计,222.03
        东胜区①,57.81
        注：①含康巴什区2010年前数据。
        数据来源：鄂尔多斯市统计局
        """,
        "常住人口|鄂尔多斯市|2023|2220300|人", "常住人口|东胜区|2023|578100|人");

    [Fact]
    public void Every_sign_for_a_missing_number_is_named_and_zero_is_a_number() => Reads(
        """
        各旗区发电量（亿千瓦时）
        地区,2019年,2020年,2021年,2022年,2023年,2024年
        东胜区,…,—,,0,（保密）,x
        """,
        "发电量|东胜区|2019|Missing|千瓦时", "发电量|东胜区|2020|Missing|千瓦时", "发电量|东胜区|2021|Missing|千瓦时",
        "发电量|东胜区|2022|0|千瓦时", "发电量|东胜区|2023|Missing|千瓦时", "发电量|东胜区|2024|Missing|千瓦时");

    [Fact]
    public void Words_where_a_number_should_stand_are_refused_as_unreadable() => Reads(
        """
        各旗区发电量（亿千瓦时）
        地区,2022年,2023年
        东胜区,114.47,详见附件
        康巴什区,2.39,2.4
        """,
        "发电量|东胜区|2022|11447000000|千瓦时", "发电量|东胜区|2023|Unreadable|千瓦时", "发电量|康巴什区|2022|239000000|千瓦时", "发电量|康巴什区|2023|240000000|千瓦时");

    [Fact]
    public void A_growth_row_belongs_to_the_level_above_it() => Reads(
        """
        鄂尔多斯市主要指标
        指标,2022年,2023年
        地区生产总值（亿元）,5613.44,5849.86
        增长（%）,5.2,7.3
        """,
        "地区生产总值|鄂尔多斯市|2022|561344000000|元", "地区生产总值|鄂尔多斯市|2023|584986000000|元",
        "地区生产总值增长率|鄂尔多斯市|2022|5.2|%", "地区生产总值增长率|鄂尔多斯市|2023|7.3|%");

    [Fact]
    public void Parts_are_named_after_their_whole() => Reads(
        """
        2023年鄂尔多斯市主要指标
        指标,单位,数值
        地区生产总值,亿元,5849.86
        　　其中：第一产业,亿元,174.41
        　　　　　第二产业,亿元,3757.9
        常住人口,万人,222.03
        　　#城镇,万人,170.68
        """,
        "地区生产总值|鄂尔多斯市|2023|584986000000|元", "第一产业增加值|鄂尔多斯市|2023|17441000000|元", "第二产业增加值|鄂尔多斯市|2023|375790000000|元",
        "常住人口|鄂尔多斯市|2023|2220300|人", "城镇常住人口|鄂尔多斯市|2023|1706800|人");

    [Fact]
    public void The_same_period_of_the_year_before() => Reads(
        """
        鄂尔多斯市2024年1—9月主要指标
        指标,单位,1—9月,上年同期,同比增长（%）
        社会消费品零售总额,亿元,616.69,591.8,4.2
        """,
        "社会消费品零售总额|鄂尔多斯市|2024-01/2024-09|61669000000|元", "社会消费品零售总额|鄂尔多斯市|2023-01/2023-09|59180000000|元",
        "社会消费品零售总额增长率|鄂尔多斯市|2024-01/2024-09|4.2|%");

    [Fact]
    public void Goals_are_planned_and_what_was_reached_is_not()
    {
        var figures = Figures(
            """
            鄂尔多斯市“十四五”规划主要指标
            指标,2020年实际,2025年目标,单位
            人才资源总量,38.9,60以上,万人
            研发投入强度,0.5,≥1.5,%
            """);

        Assert.Equal(
            ["人才资源总量 2020 389000 人 eq observed", "人才资源总量 2025 600000 人 ge target", "研发投入强度 2020 0.5 % eq observed", "研发投入强度 2025 1.5 % ge target"],
            figures.Select(f => $"{f.Label} {f.Period} {Plain(f)} {f.Unit} {Code.Of(f.Magnitude!.Bound)} {Code.Of(f.Kind)}"));
    }

    [Fact]
    public void What_is_only_called_a_plan_is_not_planned()
    {
        var figure = Assert.Single(Figures(
            """
            鄂尔多斯市2024年主要指标
            指标,单位,2024年
            国家、自治区科技计划项目数,项,56
            """));

        Assert.Equal(Modality.Observed, figure.Modality);
    }

    [Fact]
    public void A_header_repeated_on_the_next_page_is_no_data() => Reads(
        """
        各旗区常住人口（万人）
        地区,2022年,2023年
        东胜区,57.5,57.81
        地区,2022年,2023年
        康巴什区,12.1,12.34
        """,
        "常住人口|东胜区|2022|575000|人", "常住人口|东胜区|2023|578100|人", "常住人口|康巴什区|2022|121000|人", "常住人口|康巴什区|2023|123400|人");

    [Fact]
    public void Places_that_no_list_knows_are_places_under_a_header_that_says_so() => Reads(
        """
        2023年工业总产值（亿元）
        园区,工业总产值,从业人员（人）
        云上工业园,12.5,300
        """,
        "工业总产值|云上工业园|2023|1250000000|元", "从业人员|云上工业园|2023|300|人");

    [Fact]
    public void A_row_of_column_numbers_and_order_numbers_are_no_figures() => Reads(
        """
        2023年各旗区常住人口（万人）
        序号,地区,常住人口,备注
        甲,乙,1,2
        1,东胜区,57.81,
        2,康巴什区,12.34,含高新区
        """,
        "常住人口|东胜区|2023|578100|人", "常住人口|康巴什区|2023|123400|人");

    [Fact]
    public void Sections_name_the_rows_below_them()
    {
        var figures = Figures(
            """
            东胜区2023年主要指标
            指标,单位,数值
            一、人口,,
            总量,万人,57.81
            二、科技,,
            专利授权量,件,100
            """);

        Assert.Equal(["一、人口", "二、科技"], figures.Select(f => f.Headings[^1]));
    }

    [Fact]
    public void Shares_changes_in_points_and_ranks_are_what_they_are()
    {
        var figures = Figures(
            """
            2023年各旗区地区生产总值
            地区,地区生产总值（亿元）,占比（%）,比上年提高（百分点）,位次
            东胜区,990.1,16.9,0.2,3
            """);

        Assert.Equal(
            ["地区生产总值 level 元", "地区生产总值占比 share %", "地区生产总值增量 change_pp 百分点", "地区生产总值位次 level 位"],
            figures.Select(f => $"{f.Label} {Code.Of(f.Quantity)} {f.Unit}"));
    }

    [Fact]
    public void This_month_and_the_year_to_date_follow_from_the_title() => Reads(
        """
        鄂尔多斯市2024年6月主要指标
        指标,单位,本月,本月止累计,累计增长（%）
        原煤产量,万吨,7300,43800,4.1
        """,
        "原煤产量|鄂尔多斯市|2024-06|73000000|吨", "原煤产量|鄂尔多斯市|2024-H1|438000000|吨", "原煤产量增长率|鄂尔多斯市|2024-H1|4.1|%");

    [Fact]
    public void The_same_period_of_the_year_before_without_a_year_stays_undecided() => Reads(
        """
        指标,本期,上年同期
        原煤产量（万吨）,7300,7100
        """,
        "原煤产量|||73000000|吨", "原煤产量（上年同期）|||71000000|吨");

    [Fact]
    public void A_growth_column_under_the_banner_of_a_year_has_the_part_of_it_that_its_level_has() => Reads(
        """
        东胜区主要指标
        指标,2023年,,2024年,
        ,1-3月,增长（%）,1-3月,增长（%）
        发电量（亿千瓦时）,28.1,3.0,29.5,5.0
        """,
        "发电量|东胜区|2023-Q1|2810000000|千瓦时", "发电量增长率|东胜区|2023-Q1|3|%", "发电量|东胜区|2024-Q1|2950000000|千瓦时", "发电量增长率|东胜区|2024-Q1|5|%");

    [Fact]
    public void A_row_without_a_name_is_not_what_the_title_says() => Reads(
        """
        各旗区常住人口（万人）
        地区,2023年
        东胜区,57.81
        ,164.22
        """,
        "常住人口|东胜区|2023|578100|人", "||2023|1642200|人");

    [Fact]
    public void Counts_that_look_like_years_are_counts() => Reads(
        """
        2023年各旗区学校和专利
        地区,学校数（所）,专利数（件）
        东胜区,2013,1998
        康巴什区,45,2001
        """,
        "学校数|东胜区|2023|2013|所", "专利数|东胜区|2023|1998|件", "学校数|康巴什区|2023|45|所", "专利数|康巴什区|2023|2001|件");

    [Fact]
    public void A_row_of_units_under_the_names_belongs_to_the_header() => Reads(
        """
        2023年主要指标
        地区,人口,地区生产总值
        ,万人,亿元
        东胜区,57.81,990.1
        """,
        "人口|东胜区|2023|578100|人", "地区生产总值|东胜区|2023|99010000000|元");

    [Fact]
    public void A_title_with_the_unit_at_the_end_of_its_row_is_no_header() => Reads(
        """
        2023年各旗区地区生产总值,,单位：亿元
        地 区,总 量,±%
        东胜区,990.1,5.9
        """,
        "地区生产总值|东胜区|2023|99010000000|元", "地区生产总值增长率|东胜区|2023|5.9|%");

    [Fact]
    public void Growth_belongs_to_the_later_of_the_years_before_it() => Reads(
        """
        东胜区主要指标
        指标,2023年,2022年,增减（%）
        常住人口（万人）,57.81,57.5,0.5
        """,
        "常住人口|东胜区|2023|578100|人", "常住人口|东胜区|2022|575000|人", "常住人口增长率|东胜区|2023|0.5|%");

    [Fact]
    public void The_office_that_issues_a_table_does_not_lend_it_its_place() => Reads(
        """
        东胜区2023年主要指标
        鄂尔多斯市统计局
        数据来源：鄂尔多斯市统计局
        指标,数值
        常住人口（万人）,57.81
        """,
        "常住人口|东胜区|2023|578100|人");

    [Fact]
    public void Aligned_text_reads_like_a_table()
    {
        const string text = "2023年各旗区主要指标\n单位：亿元\n地区          地区生产总值      一般公共预算收入\n东胜区            990.10             70.20\n康巴什区          140.00             12.30\n注：快报数。\n";

        var figures = new Extractor(Places).Extract(Encoding.UTF8.GetBytes(text), "表.txt", TestContext.Current.CancellationToken).Figures;

        Assert.Equal(["990.10", "70.20", "140.00", "12.30"], figures.Select(f => f.Text));
        Assert.Equal(["地区生产总值|东胜区|2023|99010000000|元", "一般公共预算收入|东胜区|2023|7020000000|元"], figures.Take(2).Select(Line));
        Assert.All(figures, f => Assert.Equal(f.Text, text.Split('\n')[((Locator.InLine)f.Locator).Line - 1][((Locator.InLine)f.Locator).Start..((Locator.InLine)f.Locator).End]));
    }

    [Theory]
    [InlineData("9000000000000000000000000000")]
    [InlineData("-9000000000000000000000000000")]
    [InlineData("9000000000000000000万亿")]
    [InlineData("3—9000000000000000000万亿")]
    public void A_number_beyond_all_measure_is_refused_and_the_rest_read(string number)
    {
        var figures = Figures($"各旗区地区生产总值（亿元）\n地区,2022年,2023年\n全市,5613.44,5849.86\n东胜区,{number},990.1\n");

        Assert.Equal([null, null, Reason.Unreadable, null], figures.Select(f => f.Refused));
        Assert.All(figures, f => Assert.Equal(f.Refused is null, f.Magnitude is not null));
    }

    static void Reads(string csv, params string[] expected) => Assert.Equal(expected, Figures(csv).Select(Line));

    static IReadOnlyList<Figure> Figures(string csv) =>
        new Extractor(Places).Extract(Encoding.UTF8.GetBytes(csv), "表.csv", TestContext.Current.CancellationToken).Figures;

    static string Line(Figure figure) =>
        $"{figure.Label}|{string.Join(';', figure.Places)}|{figure.Period}|{figure.Refused?.ToString() ?? Plain(figure)}|{figure.Unit}";

    static string Plain(Figure figure) => figure.Magnitude?.Value?.ToString("0.########", CultureInfo.InvariantCulture) ?? "";
}
