using Ordos.Etl.Extract;
using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Extract.Tables;

public sealed class TableCorpusTests
{
    [Theory]
    [InlineData("tables/nbs-gdp-5y.csv", 31 * 5, 31, "", "", 2019, 2023)]
    [InlineData("tables/nbs-gdp-by-province-2006-2024.csv", 31 * 19, 0, "地区生产总值", "元", 2006, 2024)]
    [InlineData("tables/nbs-population-sample-by-province.csv", 31 * 20, 93, "人口数(人口抽样调查)", "人", 2006, 2025)]
    [InlineData("tables/province-rd-exp-2017-2023.csv", 198, 0, "province_rd_exp", "", 2017, 2023)]
    [InlineData("tables/nbs-province.xls", 31 * 19, 0, "", "", 2005, 2023)]
    public void A_table_of_provinces_reads_completely(string name, int cells, int missing, string label, string unit, int first, int last)
    {
        var figures = Read(name).Figures;

        Assert.Equal(cells, figures.Count);
        Assert.Equal(missing, figures.Count(f => f.Refused == Reason.Missing));
        Assert.All(figures, f => Assert.True(f.Refused is null or Reason.Missing));
        Assert.Equal(31, figures.SelectMany(f => f.Places).Distinct().Count());
        Assert.All(figures, f => Assert.Single(f.Places));
        Assert.Equal([label], figures.Select(f => f.Label).Distinct());
        Assert.Equal([unit], figures.Select(f => f.Unit).Distinct());
        Assert.Equal(Enumerable.Range(first, last - first + 1).Select(Period.OfYear), figures.Select(f => f.Period!.Value).Distinct().Order());
    }

    [Fact]
    public void Rows_without_names_are_not_said_of_the_country_in_the_name_of_the_sheet()
    {
        var figures = Read("tables/valid-invention-patents.xlsx").Figures;

        Assert.Equal(31 * 13, figures.Count);
        Assert.All(figures, f => Assert.Empty(f.Places));
        Assert.Equal(1.4051m, figures[0].Magnitude?.Value);
        Assert.Equal(Period.OfYear(2012), figures[0].Period);
    }

    [Fact]
    public void A_monthly_table_without_a_year_keeps_its_months_in_the_label()
    {
        var text = Read("09-daqing-monthly-table.txt").Figures;
        var html = Read("09-daqing-monthly-table.html").Figures;

        var growth = text.Single(f => f.Locator is Locator.InLine { Line: 17, Start: 17 });
        Assert.Equal(("进出口贸易总值增长率（1-3月）", 62.2m, "%", FigureKind.Growth, (Period?)null), (growth.Label, growth.Magnitude?.Value, growth.Unit, growth.Kind, growth.Period));
        var change = text.Single(f => f.Locator is Locator.InLine { Line: 7, Start: 14 });
        Assert.Equal(("非金融企业存款比年初增量（3月末）", -2630000000m, "元", Quantity.Growth), (change.Label, change.Magnitude?.Value, change.Unit, change.Quantity));
        Assert.Equal(text.Select(f => (f.Label, f.Text)), html.Where(f => f.Refused is null).Select(f => (f.Label, f.Text)));
    }

    static Extraction Read(string name) =>
        new Extractor(Gazetteer.Of([], "")).Extract(Corpus.Report(name), TestContext.Current.CancellationToken);
}
