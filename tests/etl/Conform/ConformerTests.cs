using Ordos.Etl.Conform;
using Ordos.Etl.Extract;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Conform;

public sealed class ConformerTests
{
    [Fact]
    public void A_figure_that_happened_becomes_an_observation_of_the_issuer_with_its_citation()
    {
        var conformed = Read.Of(Read.Communique, Read.Population);

        var observation = Assert.Single(conformed.Observations);
        Assert.Equal(("population", "150600", Period.OfYear(2023), null), (observation.Indicator, observation.Region, observation.Period, observation.Programme));
        Assert.Equal(Magnitude.Of(2_200_000), observation.Magnitude);
        Assert.Equal(new Citation(0, "line 1:10-15", "220万人", "人", "年末全市常住人口220万人。", "prose-level"), observation.Citation);
        Assert.Equal(("150600", 30, null), (conformed.Card.IssuerRegion, conformed.Card.Authority, conformed.Card.Plan));
    }

    [Fact]
    public void A_figure_that_is_planned_becomes_a_target_with_its_bound_and_plan()
    {
        var target = Assert.Single(Read.Of(Read.Plan, Read.Talent).Targets);

        Assert.Equal(("talent_plan", "talent", "150600", Cadence.ByDueDate, false), (target.Plan, target.Indicator, target.Region, target.Cadence, target.IsGroup));
        Assert.Equal((Period.OfYear(2025), Magnitude.Of(600_000, Bound.Gt)), (target.Due, target.Magnitude));
    }

    [Theory]
    [InlineData("全市常住人口")]
    [InlineData("年末全市“常住人口”")]
    [InlineData("常住人口数")]
    [InlineData("鄂尔多斯常住人口")]
    public void Wording_that_changes_nothing_does_not_hide_the_indicator(string label) =>
        Assert.Equal("population", Assert.Single(Read.Of(Read.Communique, Read.Population with { Label = label }).Observations).Indicator);

    [Theory]
    [InlineData("全市常住人口", "准旗", "150600")]
    [InlineData("全旗常住人口", "准旗", "150622")]
    [InlineData("全区常住人口", "鄂尔多斯市", "150000")]
    [InlineData("全省常住人口", "鄂尔多斯市", null)]
    public void A_whole_is_the_nearest_place_of_its_kind_around_the_one_that_is_read(string label, string place, string? region)
    {
        var conformed = Read.Of(Read.Communique, Read.Population with { Label = label, Places = [place] });

        Assert.Equal(region, conformed.Observations.SingleOrDefault()?.Region);
    }

    [Theory]
    [InlineData("地区生产总值")]
    [InlineData("地区生产总值增速")]
    [InlineData("地区生产总值增长率")]
    public void Growth_of_a_level_is_the_indicator_of_its_growth(string label)
    {
        var growth = Read.Population with { Label = label, Quantity = Quantity.Growth, Unit = "%", Magnitude = Magnitude.Of(8.9m) };

        Assert.Equal("gdp_growth", Assert.Single(Read.Of(Read.Communique, growth).Observations).Indicator);
    }

    [Theory]
    [InlineData("第二产业占地区生产总值比重", "share2")]
    [InlineData("第二产业占地区生产总值的比例", "share2")]
    [InlineData("第二产业占地区生产总值占比", "share2")]
    [InlineData("第二产业占地区生产总值", null)]
    public void The_words_for_a_share_are_all_alike(string label, string? indicator)
    {
        var share = Read.Population with { Label = label, Quantity = Quantity.Rate, Unit = "%", Magnitude = Magnitude.Of(60) };

        Assert.Equal(indicator, Read.Of(Read.Communique, share).Observations.SingleOrDefault()?.Indicator);
    }

    [Fact]
    public void A_label_that_names_its_quantity_is_believed_and_of_two_indicators_the_unit_decides()
    {
        var growth = Read.Population with { Label = "地区生产总值增长率", Quantity = Quantity.Rate, Unit = "%", Magnitude = Magnitude.Of(4) };
        var dollars = Read.Population with { Label = "地区生产总值", Unit = "美元", Magnitude = Magnitude.Of(8_000_000) };

        Assert.Equal(["gdp_growth", "gdp_usd"], Read.Of(Read.Communique, growth, dollars).Observations.Select(o => o.Indicator));
    }

    [Fact]
    public void A_park_in_front_of_the_label_is_the_place_and_a_programme_is_the_programme()
    {
        var park = Read.Talent with { Label = "高新区高新技术企业数", Unit = "家", Text = "90家", Magnitude = Magnitude.Of(90) };
        var programme = park with { Label = "高新区人才科创城高新技术企业" };

        var targets = Read.Of(Read.Plan, park, programme).Targets;

        Assert.Equal(("hightech", "1506P1", null), (targets[0].Indicator, targets[0].Region, targets[0].Programme));
        Assert.Equal(("hightech", "1506P1", "park_city"), (targets[1].Indicator, targets[1].Region, targets[1].Programme));
    }

    [Fact]
    public void The_nearest_heading_gives_the_programme_and_the_programme_its_place()
    {
        var figure = Read.Talent with { Headings = ["主要任务", "大力实施“筑巢强基”工程", "建设高新区人才科创城"] };
        var outer = Read.Talent with { Headings = ["大力实施“筑巢强基”工程", "其他"] };
        var elsewhere = figure with { Places = ["达旗"] };
        var goal = Read.Talent with { Headings = ["主要目标"] };

        var targets = Read.Of(Read.Plan, figure, outer, elsewhere, goal).Targets;

        Assert.Equal(
            [("park_city", "1506P1"), ("strong_base", "150600"), ("park_city", "150621"), (null, "150600")],
            targets.Select(t => (t.Programme, t.Region)));
    }

    [Fact]
    public void A_programme_that_the_sentence_names_is_more_exact_than_the_heading_it_belongs_to()
    {
        var figure = Read.Talent with { Headings = ["大力实施“筑巢强基”工程"], Context = "到2025年，高新区人才科创城人才突破60万人。" };

        Assert.Equal("park_city", Assert.Single(Read.Of(Read.Plan, figure).Targets).Programme);
    }

    [Fact]
    public void A_programme_that_another_clause_of_the_sentence_names_is_not_meant()
    {
        var figure = Read.Talent with
        {
            Headings = ["大力实施“筑巢强基”工程"],
            Context = "到2023年，高新区人才科创城建成；到2025年，人才突破60万人；离岸科创中心投用。",
        };

        Assert.Equal("strong_base", Assert.Single(Read.Of(Read.Plan, figure).Targets).Programme);
    }

    [Fact]
    public void Each_of_several_places_has_a_row_of_its_own()
    {
        var each = Read.Talent with { Places = ["各旗区"], Each = true };

        var targets = Read.Of(Read.Plan, each).Targets;

        Assert.Equal(["150603", "150621", "150622"], targets.Select(t => t.Region));
        Assert.All(targets, t => Assert.False(t.IsGroup));
    }

    [Fact]
    public void Several_places_without_each_are_one_group_target_and_no_observation()
    {
        var planned = Read.Talent with { Places = ["康巴什区", "达拉特旗"] };
        var observed = Read.Population with { Places = ["各旗区"] };

        var conformed = Read.Of(Read.Plan, planned, observed);

        var target = Assert.Single(conformed.Targets);
        Assert.Equal(("150600", true), (target.Region, target.IsGroup));
        Assert.Equal(Reason.UnknownRegion, Assert.Single(conformed.Rejected).Reason);
    }

    [Fact]
    public void Each_centre_of_a_programme_has_a_row_of_its_own_every_year()
    {
        var figure = Read.Talent with
        {
            Label = "每个离岸科创中心人才资源总量",
            Each = true,
            Period = null,
            EveryYear = true,
            Since = 2024,
            Headings = ["建设离岸科创中心"],
        };

        var targets = Read.Of(Read.Plan, figure).Targets;

        Assert.Equal(["offshore_beijing", "offshore_shanghai"], targets.Select(t => t.Programme));
        Assert.All(targets, t => Assert.Equal((Period.OfYears(2024, 2025), Cadence.EveryYear, "150600"), (t.Due, t.Cadence, t.Region)));
    }

    [Fact]
    public void A_target_of_every_year_runs_over_the_years_of_the_plan()
    {
        var figure = Read.Talent with { Period = null, EveryYear = true };

        var target = Assert.Single(Read.Of(Read.Plan, figure).Targets);

        Assert.Equal((Period.OfYears(2022, 2025), Cadence.EveryYear), (target.Due, target.Cadence));
    }

    [Theory]
    [InlineData("220万人", "元", Reason.WrongUnit)]
    [InlineData("220万", "", Reason.WrongUnit)]
    [InlineData("常住户数", "人", Reason.UnknownIndicator)]
    public void What_does_not_fit_is_rejected_with_what_was_expected_and_found(string text, string unit, Reason reason)
    {
        var figure = Read.Population with { Text = text, Unit = unit, Label = reason == Reason.UnknownIndicator ? "常住人口总户数" : "常住人口" };

        var rejected = Assert.Single(Read.Of(Read.Communique, figure).Rejected);

        Assert.Equal(reason, rejected.Reason);
        Assert.Equal(text, rejected.Citation.Text);
        Assert.NotEmpty(rejected.Message.Zh);
        Assert.NotEmpty(rejected.Message.En);
    }

    [Fact]
    public void A_similar_label_is_only_ever_a_suggestion()
    {
        var rejected = Assert.Single(Read.Of(Read.Communique, Read.Population with { Label = "常住流动人口" }).Rejected);

        Assert.Equal((Reason.UnknownIndicator, "常住人口 (population)"), (rejected.Reason, rejected.Suggestion));
    }

    [Fact]
    public void A_quantity_never_passes_for_another()
    {
        var points = Read.Population with { Label = "城镇化率", Quantity = Quantity.ChangePp, Unit = "百分点" };
        var growth = Read.Population with { Quantity = Quantity.Growth, Unit = "%" };
        var share = Read.Population with { Label = "城镇化率", Quantity = Quantity.Share, Unit = "%", Magnitude = Magnitude.Of(78) };

        var conformed = Read.Of(Read.Communique, points, growth, share);

        Assert.Equal([Reason.WrongQuantity, Reason.WrongQuantity], conformed.Rejected.Select(r => r.Reason));
        Assert.Equal("urban_share", Assert.Single(conformed.Observations).Indicator);
    }

    [Fact]
    public void Growth_over_several_years_is_not_growth_against_the_year_before()
    {
        var growth = Read.Talent with { Label = "地区生产总值增长率", Quantity = Quantity.Growth, Unit = "%", Magnitude = Magnitude.Of(25) };

        var conformed = Read.Of(Read.Plan, growth with { Period = Period.OfYears(2021, 2025) }, growth with { Period = null, EveryYear = true });

        Assert.Equal(Reason.WrongQuantity, Assert.Single(conformed.Rejected).Reason);
        Assert.Equal(Cadence.EveryYear, Assert.Single(conformed.Targets).Cadence);
    }

    [Fact]
    public void What_the_text_leaves_open_is_rejected()
    {
        var conformed = Read.Of(
            Read.Communique,
            Read.Population with { Period = null },
            Read.Population with { Modality = Modality.Undetermined },
            Read.Population with { Places = ["某旗"] },
            Read.Population with { Magnitude = null, Refused = Reason.Missing, Text = "…" },
            Read.Talent with { Period = null });

        Assert.Equal(
            [Reason.UndeterminedPeriod, Reason.UndeterminedModality, Reason.UnknownRegion, Reason.Missing, Reason.UndeterminedPeriod],
            conformed.Rejected.Select(r => r.Reason));
    }

    [Fact]
    public void Units_are_converted_exactly_or_refused()
    {
        var hectares = Read.Population with { Label = "粮食播种面积", Unit = "公顷", Magnitude = Magnitude.Of(10.5m, Bound.Gt) };
        var patents = Read.Population with { Label = "每万人发明专利拥有量", Unit = "件", Magnitude = Magnitude.Of(10), Quantity = Quantity.Rate };
        var income = Read.Population with { Label = "人均地区生产总值", Unit = "元", Magnitude = Magnitude.Of(228710), Quantity = Quantity.Rate };
        var tooFine = Read.Population with { Magnitude = Magnitude.Of(0.000000001m) };

        var conformed = Read.Of(Read.Communique, hectares, patents, income, tooFine);

        Assert.Equal(
            [Magnitude.Of(157.5m, Bound.Gt), Magnitude.Of(10), Magnitude.Of(228710)],
            conformed.Observations.Select(o => o.Magnitude));
        Assert.Equal(Reason.InexactConversion, Assert.Single(conformed.Rejected).Reason);
    }

    [Theory]
    [InlineData("初步核算", Stage.Preliminary, "P")]
    [InlineData("预计", Stage.Preliminary, "E")]
    [InlineData("经济普查修订数", Stage.CensusRevised, "A")]
    [InlineData("", Stage.Final, "A")]
    public void Words_on_a_provisional_value_give_stage_and_status(string words, Stage stage, string status)
    {
        var observation = Assert.Single(Read.Of(Read.Communique, Read.Population with { StageText = words }).Observations);

        Assert.Equal((stage, status), (observation.Stage, observation.Status));
    }

    [Fact]
    public void A_promise_becomes_a_milestone_of_its_programme_and_place()
    {
        var promise = new Promise(
            new Locator.InLine(9, 0, 12), "2023年6月基本形成", "服务平台体系基本形成", new(2023, 6, 30), [], "到2023年6月，服务平台体系基本形成。", ["建设高新区人才科创城"]);

        var conformed = Read.Of(Read.Plan, promise, promise with { Places = ["某旗"] });

        var milestone = Assert.Single(conformed.Milestones);
        Assert.Equal(("talent_plan", "park_city", "1506P1", new DateOnly(2023, 6, 30)), (milestone.Plan, milestone.Programme, milestone.Region, milestone.DueOn));
        Assert.True(Assert.Single(conformed.Rejected).IsPromise);
    }

    [Fact]
    public void A_plan_without_title_is_known_by_the_programmes_in_its_headings_and_a_report_is_never_a_plan()
    {
        var untitled = Read.Plan with { Title = "" };
        var figure = Read.Talent with { Headings = ["“筑巢强基”工程"] };

        Assert.Equal("talent_plan", Read.Of(untitled, figure).Card.Plan);
        Assert.Null(Read.Of(untitled, Read.Talent with { Headings = ["主要目标"] }).Card.Plan);
        Assert.Null(Read.Of(Read.Plan with { Type = DocumentType.WorkReport }, figure).Card.Plan);
    }

    [Fact]
    public void The_built_in_catalogue_is_one_that_can_be_conformed_to() =>
        Assert.Single(new Conformer(Ordos.Warehouse.Catalogue.Catalogue.Load(null)).Conform(new(Read.Communique, [Read.Population], [], []), "a.txt").Observations);
}
