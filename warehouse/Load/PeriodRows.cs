using System.Globalization;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>Rows of dim_period.</summary>
static class PeriodRows
{
    static readonly string[] Ordinals = ["一", "二", "三", "四"];

    public static DimPeriod Unknown { get; } = new()
    {
        PeriodKey = 0,
        PeriodCode = "",
        Frequency = "",
        Year = 0,
        Quarter = 0,
        Month = 0,
        Months = 0,
        LabelZh = "未知",
        LabelEn = "Unknown",
    };

    public static DimPeriod Of(Period period) => new()
    {
        PeriodKey = period.Key,
        PeriodCode = period.ToString(),
        Frequency = Code.Of(period.Frequency),
        Year = period.Year,
        Quarter = Quarter(period),
        Month = period.Month,
        Months = period.Months,
        StartDate = period.StartDate,
        EndDate = period.EndDate,
        LabelZh = LabelZh(period),
        LabelEn = LabelEn(period),
    };

    static int Quarter(Period period) => (period.Month + 2) / 3;

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    static string LabelZh(Period period)
    {
        var (start, year, month) = (period.StartDate, period.Year, period.Month);
        return period.Frequency switch
        {
            Frequency.Year => Text($"{year}年"),
            Frequency.Half => Text($"{year}年{(month == 6 ? "上" : "下")}半年"),
            Frequency.Quarter => Text($"{year}年{Ordinals[Quarter(period) - 1]}季度"),
            Frequency.Month => Text($"{year}年{month}月"),
            Frequency.Years => Text($"{start.Year}—{year}年"),
            _ when start.Year == year => Text($"{year}年{start.Month}—{month}月"),
            _ => Text($"{start.Year}年{start.Month}月—{year}年{month}月"),
        };
    }

    static string LabelEn(Period period)
    {
        var (start, end, year) = (period.StartDate, period.EndDate, period.Year);
        return period.Frequency switch
        {
            Frequency.Year => Text($"{year}"),
            Frequency.Half => Text($"{year} H{(period.Month + 5) / 6}"),
            Frequency.Quarter => Text($"{year} Q{Quarter(period)}"),
            Frequency.Month => Text($"{end:MMM yyyy}"),
            Frequency.Years => Text($"{start.Year}–{year}"),
            _ when start.Year == year => Text($"{start:MMM}–{end:MMM yyyy}"),
            _ => Text($"{start:MMM yyyy}–{end:MMM yyyy}"),
        };
    }
}
