using LinqToDB;
using Ordos.Tests.Warehouse.Publish;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Query;
using Ordos.Warehouse.Star;
using Xunit;

namespace Ordos.Tests.Warehouse.Query;

public sealed class ProgressTests : IDisposable
{
    const int Talent = 1;
    const int Gdp = 2;
    const int Rate = 4;
    const int Growth = 5;
    const int City = 1;

    readonly StarFixture _star = new();

    public void Dispose() => _star.Dispose();

    [Theory]
    [InlineData(600_000, TargetState.Behind)] // 突破 60万 is more than 60万, and 2025 is over
    [InlineData(600_001, TargetState.Met)]
    public async Task A_number_to_be_exceeded_is_met_only_beyond_it(int value, TargetState state)
    {
        _star.Observe(StarFixture.Observation(Talent, City, Period.OfYear(2025), value));

        var progress = await Ask(StarFixture.Target(Talent, City, Period.OfYear(2025), Magnitude.Of(600_000, Bound.Gt)));

        Assert.Equal((state, TargetReason.Judged, value - 600_000), (progress.State, progress.Reason, progress.Gap));
    }

    [Theory]
    [InlineData(539_978, TargetState.Behind)]
    [InlineData(539_979, TargetState.OnTrack)]
    public async Task On_track_is_on_the_straight_line_from_the_value_before_the_plan(int value, TargetState state)
    {
        _star.Observe(
            StarFixture.Observation(Talent, City, Period.OfYear(2019), 1), StarFixture.Observation(Talent, City, Period.OfYear(2020), 500_000),
            StarFixture.Observation(Talent, City, Period.OfYear(2022), value));

        var progress = await Ask(StarFixture.Target(Talent, City, Period.OfYear(2025), Magnitude.Of(600_000, Bound.Ge)));

        Assert.Equal(state, progress.State);
        Assert.Equal(new Baseline(new DateOnly(2020, 12, 31), 500_000, false), progress.Baseline);
        Assert.Equal(539_978.09m, Math.Round(progress.Expected!.Value, 2));
    }

    [Fact]
    public async Task A_value_from_long_before_the_plan_is_no_baseline()
    {
        _star.Observe(StarFixture.Observation(Talent, City, Period.OfYear(2015), 400_000), StarFixture.Observation(Talent, City, Period.OfYear(2022), 540_000));

        var progress = await Ask(StarFixture.Target(Talent, City, Period.OfYear(2025), Magnitude.Of(600_000, Bound.Ge)));

        Assert.Equal((TargetState.NoData, TargetReason.NoBaseline, 540_000m), (progress.State, progress.Reason, progress.Latest!.Number));
    }

    [Fact]
    public async Task A_stated_baseline_goes_before_any_value()
    {
        _star.Observe(StarFixture.Observation(Rate, City, Period.OfYear(2020), 9), StarFixture.Observation(Rate, City, Period.OfYear(2023), 4.2m));

        var progress = await Ask(StarFixture.Target(Rate, City, Period.OfYear(2025), Magnitude.Of(4, Bound.Le)) with { Baseline = 4.5m });

        Assert.Equal(new Baseline(new DateOnly(2020, 12, 31), 4.5m, true), progress.Baseline);
        Assert.Equal(TargetState.OnTrack, progress.State);
    }

    [Theory]
    [InlineData(Bound.Le, 4.5, TargetState.Behind)]
    [InlineData(Bound.Le, 4.0, TargetState.Met)]
    [InlineData(Bound.Eq, 3.9, TargetState.Met)] // a rate that should fall, printed without a bound word
    [InlineData(Bound.Lt, 4.0, TargetState.Behind)]
    public async Task A_number_to_stay_under_is_met_below_it(Bound bound, double value, TargetState state)
    {
        _star.Observe(StarFixture.Observation(Rate, City, Period.OfYear(2025), (decimal)value));

        Assert.Equal(state, (await Ask(StarFixture.Target(Rate, City, Period.OfYear(2025), Magnitude.Of(4, bound)))).State);
    }

    [Fact]
    public async Task A_value_after_the_due_date_does_not_count()
    {
        _star.Observe(StarFixture.Observation(Talent, City, Period.OfYear(2025), 590_000), StarFixture.Observation(Talent, City, Period.OfYear(2026), 700_000));

        var progress = await Ask(StarFixture.Target(Talent, City, Period.OfYear(2025), Magnitude.Of(600_000, Bound.Ge)));

        Assert.Equal((TargetState.Behind, 2025), (progress.State, progress.Latest!.Period.Year));
    }

    [Fact]
    public async Task The_growth_of_one_year_says_nothing_of_a_goal_for_another()
    {
        _star.Observe(StarFixture.Observation(Growth, City, Period.OfYear(2025), 6));

        var progress = await Ask(StarFixture.Target(Growth, City, Period.OfYear(2026), Magnitude.Of(5, Bound.Ge)));

        Assert.Equal((TargetState.NoData, TargetReason.NotYet, null), (progress.State, progress.Reason, progress.Gap));
        Assert.Equal(2025, progress.Latest!.Period.Year);
    }

    [Fact]
    public async Task A_level_that_was_there_before_the_goal_was_set_is_on_track_but_not_met()
    {
        _star.Observe(StarFixture.Observation(Gdp, City, Period.OfYear(2025), 120));

        var progress = await Ask(StarFixture.Target(Gdp, City, Period.OfYear(2026), Magnitude.Of(100, Bound.Ge)) with { PlanKey = 0 });

        Assert.Equal((TargetState.OnTrack, 20m), (progress.State, progress.Gap));
    }

    [Fact]
    public async Task Nine_months_are_not_held_against_a_year()
    {
        _star.Observe(StarFixture.Observation(Gdp, City, Period.Cumulative(2025, 9), 5000));

        var progress = await Ask(StarFixture.Target(Gdp, City, Period.OfYear(2025), Magnitude.Of(6000, Bound.Ge)));

        Assert.Equal((TargetState.NoData, TargetReason.NoObservation), (progress.State, progress.Reason));
    }

    [Theory]
    [InlineData(3, TargetState.Met, TargetReason.Judged)]
    [InlineData(0.3, TargetState.NoData, TargetReason.Undecided)]
    [InlineData(4, TargetState.NoData, TargetReason.Undecided)]
    public async Task Beside_a_number_of_which_no_side_is_better_nothing_is_judged(double value, TargetState state, TargetReason reason)
    {
        _star.Db.Insert(StarFixture.Indicator(6, "price_change", "rate", "stock", "none", "neutral"));
        _star.Observe(StarFixture.Observation(6, City, Period.OfYear(2025), (decimal)value));

        var progress = await Ask(StarFixture.Target(6, City, Period.OfYear(2025), Magnitude.Of(3, Bound.Approx)));

        Assert.Equal((state, reason), (progress.State, progress.Reason));
    }

    [Fact]
    public async Task A_flow_promised_for_several_years_is_the_sum_of_them_so_far()
    {
        _star.Observe([.. Enumerable.Range(2021, 3).Select(year => StarFixture.Observation(Gdp, City, Period.OfYear(year), 1000))]);

        var progress = await Ask(StarFixture.Target(Gdp, City, Period.OfYears(2021, 2025), Magnitude.Of(5000, Bound.Ge)));

        Assert.Equal((3000m, Period.OfYears(2021, 2023), true), (progress.Latest!.Number, progress.Latest.Period, progress.Latest.IsDerived));
        Assert.InRange(progress.Expected!.Value, 2998, 3000);
        Assert.Equal(TargetState.OnTrack, progress.State);
    }

    [Fact]
    public async Task A_target_for_every_year_is_judged_year_by_year()
    {
        _star.Observe(StarFixture.Observation(Gdp, City, Period.OfYear(2023), 120), StarFixture.Observation(Gdp, City, Period.OfYear(2024), 90));

        var progress = await Ask(StarFixture.Target(Gdp, City, Period.OfYears(2023, 2025), Magnitude.Of(100, Bound.Ge), Cadence.EveryYear));

        Assert.Equal([TargetState.Met, TargetState.Behind, TargetState.NoData], progress.Years.Select(y => y.State));
        Assert.Equal((TargetState.Behind, -10m), (progress.State, progress.Gap));
    }

    [Fact]
    public async Task One_value_short_of_the_bound_makes_no_path()
    {
        _star.Observe(StarFixture.Observation(Talent, City, Period.OfYear(2023), 500_000));

        var progress = await Ask(StarFixture.Target(Talent, City, Period.OfYear(2025), Magnitude.Of(600_000, Bound.Ge)));

        Assert.Equal((TargetState.NoData, TargetReason.NoBaseline, -100_000m), (progress.State, progress.Reason, progress.Gap));
    }

    [Theory]
    [InlineData(Bound.Gt, 600_000, TargetState.Met, TargetReason.Judged)] // more than 60万 is at least 60万
    [InlineData(Bound.Gt, 590_000, TargetState.NoData, TargetReason.Undecided)] // more than 59万 may or may not be
    [InlineData(Bound.Lt, 600_000, TargetState.Behind, TargetReason.Judged)]
    public async Task A_bounded_value_decides_only_what_it_says(Bound bound, int value, TargetState state, TargetReason reason)
    {
        _star.Observe(StarFixture.Observation(Talent, City, Period.OfYear(2025), value, bound: bound));

        var progress = await Ask(StarFixture.Target(Talent, City, Period.OfYear(2025), Magnitude.Of(600_000, Bound.Ge)));

        Assert.Equal((state, reason), (progress.State, progress.Reason));
    }

    [Fact]
    public async Task A_range_is_reached_from_the_side_that_is_better()
    {
        _star.Observe(StarFixture.Observation(Talent, City, Period.OfYear(2025), 3));

        Assert.Equal(TargetState.Met, (await Ask(StarFixture.Target(Talent, City, Period.OfYear(2025), Magnitude.Range(3, 5)))).State);
    }

    [Fact]
    public async Task A_target_of_a_group_is_not_judged()
    {
        _star.Observe(StarFixture.Observation(Talent, City, Period.OfYear(2025), 3));

        var progress = await Ask(StarFixture.Target(Talent, City, Period.OfYear(2025), Magnitude.Of(3)) with { IsGroup = true });

        Assert.Equal((TargetState.NoData, TargetReason.Group), (progress.State, progress.Reason));
    }

    [Fact]
    public async Task A_programme_is_not_measured_by_what_the_whole_region_has()
    {
        _star.Db.Insert(new DimProgramme { ProgrammeKey = 5, ProgrammeCode = "centre", PlanCode = "talent", ParentCode = "", NameZh = "中心", NameEn = "", PathZh = "中心", RegionCode = "", Kind = "centre" });
        _star.Observe(StarFixture.Observation(Talent, City, Period.OfYear(2025), 600_000));

        var progress = await Ask(StarFixture.Target(Talent, City, Period.OfYear(2025), Magnitude.Of(100, Bound.Ge)) with { ProgrammeKey = 5 });

        Assert.Equal(("centre", TargetState.NoData), (progress.Programme!.Code, progress.State));
    }

    [Fact]
    public async Task A_chapter_of_the_plan_is_measured_by_what_the_region_reports()
    {
        _star.Db.Insert(new DimProgramme { ProgrammeKey = 5, ProgrammeCode = "chapter", PlanCode = "talent", ParentCode = "", NameZh = "引育机制", NameEn = "", PathZh = "引育机制", RegionCode = "", Kind = "project" });
        _star.Observe(StarFixture.Observation(Talent, City, Period.OfYear(2025), 120));

        var progress = await Ask(StarFixture.Target(Talent, City, Period.OfYear(2025), Magnitude.Of(100, Bound.Ge)) with { ProgrammeKey = 5 });

        Assert.Equal(("chapter", TargetState.Met), (progress.Programme!.Code, progress.State));
    }

    async Task<TargetProgress> Ask(FactTarget target)
    {
        _star.Db.Insert(target);
        await _star.Publish();
        using var lake = _star.Open();
        return Assert.Single(lake.Progress(null));
    }
}
