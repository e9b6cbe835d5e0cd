using System.Globalization;
using Ordos.Schedules.Cli;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Schedules;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("634440000000", "元", "6344.4亿元")]
    [InlineData("600000", "人", "60万人")]
    [InlineData("30120", "人", "3.012万人")]
    [InlineData("122634", "元", "122634元")]
    [InlineData("-3600000", "人", "-360万人")]
    [InlineData("80", "人", "80人")]
    [InlineData("2.50", "%", "2.5%")]
    public void A_Chinese_number_is_written_in_wan_and_yi_where_that_is_short_and_exact(string value, string unit, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");

        Assert.Equal(expected, Amounts.Text(decimal.Parse(value, CultureInfo.InvariantCulture), unit));
    }

    [Fact]
    public void Bounds_and_ranges_show()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");

        Assert.Equal(">60万人", Amounts.Text(Magnitude.Of(600000m, Bound.Gt), "人"));
        Assert.Equal("≈80人", Amounts.Text(Magnitude.Of(80m, Bound.Approx), "人"));
        Assert.Equal("3–5家", Amounts.Text(Magnitude.Range(3m, 5m), "家"));
    }
}
