using Ordos.Tests.Warehouse.Publish;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Query;
using Xunit;

namespace Ordos.Tests.Warehouse.Query;

public sealed class TrendTests : IDisposable
{
    const int Talent = 1;
    const int Gdp = 2;
    const int Share = 3;
    const int Rate = 4;
    const int City = 1;
    const int Dongsheng = 2;
    const int Jungar = 3;

    readonly StarFixture _star = new();

    public void Dispose() => _star.Dispose();

    [Fact]
    public async Task A_trend_gives_values_by_year_with_change_and_source()
    {
        _star.Observe(
            StarFixture.Observation(Talent, City, Period.OfYear(2022), 500_000), StarFixture.Observation(Talent, City, Period.OfYear(2023), 550_000),
            StarFixture.Observation(Talent, City, Period.OfYear(2024), 600_000));

        var trend = await Ask(Talent, City, from: 2023);

        Assert.Equal([2023, 2024], trend.Points.Select(p => p.Value.Period.Year));
        Assert.Equal([550_000, 600_000], trend.Points.Select(p => p.Value.Number));
        Assert.Equal([50_000, 50_000], trend.Points.Select(p => p.Change));
        Assert.Equal([10m, 9.0909m], trend.Points.Select(p => p.ChangePercent));
        Assert.Equal(("甲.xlsx", "表1!B2", "人"), (trend.Points[0].Value.Source!.FileName, trend.Points[0].Value.Source!.Locator, trend.UnitZh));
    }

    [Fact]
    public async Task A_share_changes_in_points_and_not_in_per_cent()
    {
        _star.Observe(StarFixture.Observation(Share, City, Period.OfYear(2023), 1.2m), StarFixture.Observation(Share, City, Period.OfYear(2024), 1.5m));

        var point = (await Ask(Share, City)).Points[^1];

        Assert.Equal((0.3m, null), (point.Change, point.ChangePercent));
    }

    [Fact]
    public async Task A_bounded_value_has_no_change()
    {
        _star.Observe(StarFixture.Observation(Talent, City, Period.OfYear(2023), 550_000), StarFixture.Observation(Talent, City, Period.OfYear(2024), 600_000, bound: Bound.Gt));

        var point = (await Ask(Talent, City)).Points[^1];

        Assert.Equal(Bound.Gt, point.Value.Magnitude.Bound);
        Assert.Null(point.Change);
    }

    [Theory]
    [InlineData("2025-03-01", null, 0)]
    [InlineData("2025-03-02", 100, 1)]
    [InlineData("2025-04-09", 100, 1)]
    [InlineData("2025-04-10", 120, 2)]
    public async Task As_of_means_at_the_end_of_that_day_in_Shanghai(string day, int? value, int vintages)
    {
        // Known from 2 March, 00:00 in Shanghai; revised on 10 April, 23:59 there.
        var (known, revised) = (new DateTime(2025, 3, 1, 16, 0, 0), new DateTime(2025, 4, 10, 15, 59, 0));
        _star.Observe(
            StarFixture.Observation(Talent, City, Period.OfYear(2024), 100, known, revised), StarFixture.Observation(Talent, City, Period.OfYear(2024), 120, revised));

        var points = (await Ask(Talent, City, asOf: DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))).Points;

        Assert.Equal(value, points.SingleOrDefault()?.Value.Number);
        Assert.Equal(vintages, points.SingleOrDefault()?.Value.Vintages ?? 0);
        Assert.Equal(vintages == 2 ? 100 : null, points.SingleOrDefault()?.Value.First?.Value);
    }

    [Fact]
    public async Task A_withdrawn_value_leaves_no_point()
    {
        _star.Observe(StarFixture.Observation(Talent, City, Period.OfYear(2024), 100, to: StarFixture.Known.AddDays(1)));

        Assert.Empty((await Ask(Talent, City)).Points);
    }

    [Fact]
    public async Task A_city_that_no_report_gives_is_the_sum_of_its_banners_and_says_so()
    {
        _star.Observe(StarFixture.Observation(Talent, Dongsheng, Period.OfYear(2024), 200), StarFixture.Observation(Talent, Jungar, Period.OfYear(2024), 300));

        var value = Assert.Single((await Ask(Talent, City)).Points).Value;

        Assert.Equal((500m, true, 2), (value.Number, value.IsDerived, value.DerivedFrom));
        Assert.Null(value.Source);
    }

    [Fact]
    public async Task A_reported_city_value_stands_before_the_sum_of_its_banners()
    {
        _star.Observe(
            StarFixture.Observation(Talent, Dongsheng, Period.OfYear(2024), 200), StarFixture.Observation(Talent, Jungar, Period.OfYear(2024), 300),
            StarFixture.Observation(Talent, City, Period.OfYear(2024), 510));

        var value = Assert.Single((await Ask(Talent, City)).Points).Value;

        Assert.Equal((510m, false), (value.Number, value.IsDerived));
    }

    [Fact]
    public async Task A_sum_with_a_banner_missing_is_no_value()
    {
        _star.Observe(StarFixture.Observation(Talent, Dongsheng, Period.OfYear(2024), 200));

        Assert.Empty((await Ask(Talent, City)).Points);
    }

    [Fact]
    public async Task A_rate_is_never_summed()
    {
        _star.Observe(StarFixture.Observation(Rate, Dongsheng, Period.OfYear(2024), 3), StarFixture.Observation(Rate, Jungar, Period.OfYear(2024), 4));

        Assert.Empty((await Ask(Rate, City)).Points);
    }

    [Fact]
    public async Task A_weighted_share_is_weighed_by_its_weight_and_missing_without_it()
    {
        _star.Observe(
            StarFixture.Observation(Share, Dongsheng, Period.OfYear(2024), 1), StarFixture.Observation(Share, Jungar, Period.OfYear(2024), 2),
            StarFixture.Observation(Gdp, Dongsheng, Period.OfYear(2024), 300), StarFixture.Observation(Gdp, Jungar, Period.OfYear(2024), 100),
            StarFixture.Observation(Share, Dongsheng, Period.OfYear(2023), 1), StarFixture.Observation(Share, Jungar, Period.OfYear(2023), 2));

        var value = Assert.Single((await Ask(Share, City)).Points).Value;

        Assert.Equal((2024, 1.25m, true), (value.Period.Year, value.Number, value.IsDerived));
    }

    [Fact]
    public async Task A_bounded_part_makes_no_sum()
    {
        _star.Observe(StarFixture.Observation(Talent, Dongsheng, Period.OfYear(2024), 200, bound: Bound.Gt), StarFixture.Observation(Talent, Jungar, Period.OfYear(2024), 300));

        Assert.Empty((await Ask(Talent, City)).Points);
    }

    [Fact]
    public async Task Periods_of_another_length_stay_out_of_a_yearly_trend()
    {
        _star.Observe(StarFixture.Observation(Gdp, City, Period.OfYear(2023), 400), StarFixture.Observation(Gdp, City, Period.OfQuarter(2024, 1), 120));

        Assert.Equal([Period.OfYear(2023)], (await Ask(Gdp, City, frequency: Frequency.Year)).Points.Select(p => p.Value.Period));
        Assert.Equal(2, (await Ask(Gdp, City)).Points.Count);
    }

    [Fact]
    public void Nothing_published_is_no_lake() => Assert.Null(Lake.Open(_star.Home));

    async Task<Trend> Ask(int indicator, int region, int? from = null, DateOnly? asOf = null, Frequency? frequency = null)
    {
        await _star.Publish();
        using var lake = _star.Open();
        return lake.Trend(lake.Dimensions.Indicators[indicator], lake.Dimensions.Regions[region], from, null, asOf, frequency);
    }
}
