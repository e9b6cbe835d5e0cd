using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Warehouse;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024", 202412012, Frequency.Year)]
    [InlineData("2024-H1", 202406006, Frequency.Half)]
    [InlineData("2024-Q3", 202409003, Frequency.Quarter)]
    [InlineData("2024-06", 202406001, Frequency.Month)]
    [InlineData("2024-01/2024-09", 202409009, Frequency.Cumulative)]
    [InlineData("2021/2025", 202512060, Frequency.Years)]
    public void A_period_reads_back_what_it_writes_and_has_the_documented_key(string text, long key, Frequency frequency)
    {
        var period = Period.Parse(text);

        Assert.Equal(text, period.ToString());
        Assert.Equal(key, period.Key);
        Assert.Equal(frequency, period.Frequency);
        Assert.Equal(period, Period.FromKey(key));
    }

    [Fact]
    public void Two_spellings_of_the_same_months_are_one_period()
    {
        Assert.Equal(Period.OfQuarter(2024, 1), Period.Cumulative(2024, 3));
        Assert.Equal(Period.OfYear(2024), Period.Cumulative(2024, 12));
        Assert.Equal(Period.OfYear(2024), Period.OfYears(2024, 2024));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-13")]
    [InlineData("2024-Q5")]
    [InlineData("2025/2021")]
    [InlineData("annual")]
    public void What_is_no_period_is_not_read_as_one(string text) => Assert.False(Period.TryParse(text, out _));
}
