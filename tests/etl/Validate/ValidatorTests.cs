using Ordos.Etl.Conform;
using Ordos.Etl.Extract;
using Ordos.Etl.Validate;
using Ordos.Tests.Etl.Conform;
using Ordos.Tests.Warehouse.Catalogues;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Validate;

public sealed class ValidatorTests
{
    static readonly Figure _gdp = Read.Population with { Label = "地区生产总值", Unit = "元", Text = "6344.4亿元", Magnitude = Magnitude.Of(634_440_000_000) };

    [Theory]
    [InlineData("6344.4亿元", 634_440_000_000, Bound.Eq)]
    [InlineData("6344亿元", 634_400_000_000, Bound.Eq)]
    [InlineData("6300亿元", 630_000_000_000, Bound.Gt)]
    [InlineData("6400亿元", 640_000_000_000, Bound.Lt)]
    [InlineData("6300亿元", 630_000_000_000, Bound.Approx)]
    public void What_repeats_a_figure_less_precisely_is_a_duplicate_of_it(string text, long value, Bound bound)
    {
        var loose = _gdp with { Text = text, Magnitude = Magnitude.Of(value, bound) };

        var validated = Validated(loose, _gdp);

        var standing = Assert.Single(validated.Observations);
        var duplicate = Assert.Single(validated.Duplicates);
        Assert.Equal(_gdp.Magnitude, standing.Magnitude);
        Assert.Equal(standing.Citation.Figure, duplicate.Stands);
        Assert.Empty(validated.Rejected);
    }

    [Theory]
    [InlineData("6344.5亿元", 634_450_000_000, Bound.Eq)]
    [InlineData("6345亿元", 634_500_000_000, Bound.Eq)]
    [InlineData("6400亿元", 640_000_000_000, Bound.Gt)]
    [InlineData("5000亿元", 500_000_000_000, Bound.Approx)]
    public void Two_figures_that_cannot_both_be_true_are_both_refused_and_a_finding_names_them(string text, long value, Bound bound)
    {
        var other = _gdp with { Text = text, Magnitude = Magnitude.Of(value, bound), Locator = new Locator.InLine(7, 3, 9) };

        var validated = Validated(_gdp, other);

        Assert.Empty(validated.Observations);
        Assert.Equal([Reason.Contradiction, Reason.Contradiction], validated.Rejected.Select(r => r.Reason));
        var finding = Assert.Single(validated.Findings);
        Assert.Equal(("contradiction", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.All(["6344.4亿元", text, "line 1:10-15", "line 7:3-9"], part => Assert.Contains(part, finding.Message.Zh, StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_of_other_periods_places_or_quantities_do_not_meet()
    {
        var earlier = _gdp with { Period = Period.OfYear(2022), Text = "5613.44亿元", Magnitude = Magnitude.Of(561_344_000_000) };
        var banner = _gdp with { Places = ["准旗"], Text = "1500亿元", Magnitude = Magnitude.Of(150_000_000_000) };

        Assert.Equal(3, Validated(_gdp, earlier, banner).Observations.Count);
    }

    [Fact]
    public void Two_targets_bounded_the_same_way_are_a_contradiction_and_two_observations_are_not()
    {
        var more = Read.Talent with { Text = "65万人", Magnitude = Magnitude.Of(650_000, Bound.Gt) };
        var planned = Validator.Validate(Read.Of(Read.Plan, Read.Talent, more), TestCatalogue.Valid);
        var observed = Validated(Read.Talent with { Modality = Modality.Observed }, more with { Modality = Modality.Observed });

        Assert.Equal(2, planned.Rejected.Count);
        Assert.Equal(650_000, Assert.Single(observed.Observations).Magnitude.Low);
    }

    [Theory]
    [InlineData("城镇化率", "%", 100.1)]
    [InlineData("城镇化率", "%", -0.1)]
    [InlineData("常住人口", "人", 3_000_000_000)]
    public void A_value_outside_the_plausible_range_is_refused(string label, string unit, double value)
    {
        var validated = Validated(Read.Population with { Label = label, Unit = unit, Magnitude = Magnitude.Of((decimal)value) });

        Assert.Equal(Reason.OutOfRange, Assert.Single(validated.Rejected).Reason);
        Assert.Empty(validated.Observations);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_value_at_the_edge_of_the_range_is_not(int value) =>
        Assert.Empty(Validated(Read.Population with { Label = "城镇化率", Unit = "%", Magnitude = Magnitude.Of(value) }).Rejected);

    [Theory]
    [InlineData(1000, true)]
    [InlineData(996, false)]
    public void Banners_that_do_not_sum_to_their_city_are_a_finding_and_stay(int city, bool isSound)
    {
        Figure At(string place, decimal value) => _gdp with { Places = [place], Text = $"{value}元", Magnitude = Magnitude.Of(value) };

        var validated = Validated(At("鄂尔多斯市", isSound ? city : 900), At("康巴什区", 300), At("达旗", 300), At("准旗", 400));

        Assert.Equal(4, validated.Observations.Count);
        Assert.Equal(isSound ? [] : ["parts-do-not-sum"], validated.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void A_value_of_a_place_before_it_existed_is_a_finding()
    {
        var validated = Validated(_gdp with { Places = ["康巴什区"], Period = Period.OfYear(2015) });

        Assert.Equal("region-not-yet", Assert.Single(validated.Findings).Rule);
        Assert.Single(validated.Observations);
    }

    [Fact]
    public void The_same_promise_twice_is_one_milestone()
    {
        var promise = new Promise(new Locator.InLine(9, 0, 12), "2023年建成", "建成", new(2023, 12, 31), [], "2023年建成。", []);

        var validated = Validator.Validate(Read.Of(Read.Plan, promise, promise), TestCatalogue.Valid);

        Assert.Single(validated.Milestones);
        Assert.True(Assert.Single(validated.Duplicates).IsPromise);
        Assert.True(Balance.Of(validated).IsClosed);
    }

    [Fact]
    public void A_reading_keeps_the_counts_and_refuses_a_balance_that_does_not_close()
    {
        var validated = Validated(_gdp, _gdp, _gdp with { Label = "无" });

        var reading = Readings.Assemble("aa", "1", TestCatalogue.Valid.Version, validated);

        Assert.Equal((3, 1, 1, 1), (reading.Figures, reading.Observations.Count, reading.Duplicates.Count, reading.Rejected.Count));
        Assert.Throws<InvalidOperationException>(() => Readings.Assemble("aa", "1", "2", validated with { Rejected = [] }));
    }

    static Conformed Validated(params Figure[] figures) => Validator.Validate(Read.Of(Read.Communique, figures), TestCatalogue.Valid);
}
