using System.Globalization;
using nietras.SeparatedValues;
using Ordos.Etl;
using Ordos.Etl.Conform;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl;

/// <summary>The sample reports, read once by the real stages with the built-in catalogue.</summary>
public sealed class Samples
{
    /// <summary>Reads every report of the folder.</summary>
    public Samples()
    {
        Catalogue = Catalogue.Load(null);
        var reader = new ReportReader(Catalogue);
        Reports = Files.ToDictionary(
            file => file,
            file => reader.Read(File.ReadAllBytes(Path.Combine(Folder, file)), Path.GetFileName(file), TestContext.Current.CancellationToken).Validated);
    }

    /// <summary>Where they are copied to.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Their paths below the folder, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Where(f => f is not "README.md" and not "receipts.csv")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The built-in catalogue.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>What became of each file.</summary>
    public IReadOnlyDictionary<string, Conformed> Reports { get; }
}

public sealed class SamplesTests(Samples samples) : IClassFixture<Samples>
{
    const string City = "150600";

    static readonly Period[] Years = [.. Enumerable.Range(2019, 6).Select(Period.OfYear)];

    string[] Banners => [.. samples.Catalogue.Regions.Where(r => r.Parent == City && r.Level == RegionLevel.Banner).Select(r => r.Code)];

    IEnumerable<Observation> Observations => samples.Reports.Values.SelectMany(r => r.Observations);

    [Fact]
    public void Every_indicator_of_the_catalogue_is_measured_by_a_sample()
    {
        var measured = Observations.Select(o => o.Indicator).Concat(samples.Reports.Values.SelectMany(r => r.Targets).Select(t => t.Indicator)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], samples.Catalogue.Indicators.Select(i => i.Code).Except(measured));
    }

    [Fact]
    public void Only_missing_values_and_one_unknown_indicator_are_refused()
    {
        var refused = samples.Reports
            .SelectMany(r => r.Value.Rejected.Select(x => (File: r.Key, x.Reason, x.Label, x.Citation.Text)))
            .Where(r => r.Reason != Reason.Missing && (r.Reason, r.Label) != (Reason.UnknownIndicator, "城市公共自行车投放数"));

        Assert.Equal([], refused);
    }

    [Fact]
    public void Every_banner_and_the_city_have_a_product_and_a_population_for_six_years()
    {
        var known = Observations.Select(o => (o.Indicator, o.Region, o.Period)).ToHashSet();

        Assert.Equal(9, Banners.Length);
        Assert.Empty(
            from region in Banners.Append(City)
            from year in Years
            from indicator in (string[])["gdp", "gdp_growth", "permanent_population", "budget_revenue", "retail_sales", "talent_total", "high_tech_firms"]
            where !known.Contains((indicator, region, year))
            select $"{indicator} {region} {year}");
    }

    [Theory]
    [InlineData("gdp")]
    [InlineData("permanent_population")]
    [InlineData("budget_revenue")]
    [InlineData("talent_total")]
    public void Banners_add_up_to_the_city(string indicator)
    {
        var totals =
            from report in samples.Reports
            from period in report.Value.Observations.Where(o => o.Indicator == indicator).GroupBy(o => o.Period)
            let values = period.DistinctBy(o => o.Region).ToDictionary(o => o.Region, o => o.Magnitude.Value)
            where values.ContainsKey(City) && Banners.All(values.ContainsKey)
            select (report.Key, period.Key, City: values[City], Sum: Banners.Sum(b => values[b]));

        Assert.True(totals.Count() >= 5);
        Assert.All(totals, t => Assert.Equal(t.Sum, t.City));
    }

    [Fact]
    public void Reports_are_received_at_stated_instants_each()
    {
        using var rows = Sep.New(',').Reader(o => o with { Unescape = true }).FromFile(Path.Combine(Samples.Folder, "receipts.csv"));
        var stated = rows.Enumerate(row => row["file"].ToString()).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(Samples.Files, stated);
    }

    [Fact]
    public void A_revision_of_2023_is_newer_and_of_higher_authority_than_the_first_value()
    {
        var product = samples.Reports.Values
            .SelectMany(r => r.Observations.Where(o => (o.Indicator, o.Region, o.Period) == ("gdp", City, Period.OfYear(2023))).Select(o => (r.Card.Authority, o.Magnitude.Value, o.Stage)))
            .Distinct().OrderByDescending(o => o.Authority).ToList();

        Assert.Equal(Stage.Final, product[0].Stage);
        Assert.Contains(product, o => o.Stage == Stage.Preliminary && o.Authority < product[0].Authority && o.Value < product[0].Value);
    }

    [Fact]
    public void The_plan_gives_every_target_and_promise()
    {
        var plan = samples.Reports.Single(r => r.Key.EndsWith("行动方案.docx", StringComparison.Ordinal)).Value;

        Assert.Equal("ordos_talent_2022_2025", plan.Card.Plan);
        Assert.Equal(41, plan.Figures);
        Assert.Empty(plan.Rejected);
        Assert.Equal(41, plan.Targets.Select(t => t.Citation.Figure).Distinct().Count());
        Assert.Equal(
            ["2022-12-31", "2022-12-31", "2023-06-30", "2023-12-31", "2025-12-31"],
            plan.Milestones.Select(m => m.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Order());
    }
}
