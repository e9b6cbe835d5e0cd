using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>A time that a header names only by what it is to the table's own.</summary>
enum TimeReference
{
    /// <summary>It states a time of its own.</summary>
    None,
    /// <summary>上年同期: that of the column before it, else of the table, a year earlier.</summary>
    SamePeriodLastYear,
    /// <summary>本月.</summary>
    ThisMonth,
    /// <summary>本月止累计: from January on.</summary>
    ToDate,
}

/// <summary>A time that a header or label states: a whole one (2024年1-3月), or one that still needs its year (1-3月, 上年).</summary>
/// <param name="Text">As the folded text has it.</param>
/// <param name="Whole">The time itself; null where it needs a year.</param>
/// <param name="InBaseYear">The time as it would be in <see cref="BaseYear"/>; null for a whole one.</param>
sealed record TimePart(string Text, Period? Whole, Period? InBaseYear)
{
    /// <summary>A year to read relative times in, so that they can be moved to the real one.</summary>
    const int BaseYear = 2000;

    /// <summary>Whether it is printed to the day. A title that does so says when it was published, not what it is about.</summary>
    public bool IsDay { get; init; }

    /// <summary>What it refers to, where it states no time of its own.</summary>
    public TimeReference Reference { get; init; }

    /// <summary>Last day, for telling the later of two times of one table.</summary>
    public DateOnly Order => (Whole ?? InBaseYear)?.EndDate ?? DateOnly.MinValue;

    /// <summary>The time at a place of a folded text; null where none starts there. Comparisons (比上年) are none; <paramref name="end"/> is where reading goes on.</summary>
    public static TimePart? TryRead(string text, int at, out int end)
    {
        end = at + 1;
        if (!Periods.TryRead(text, at, new Years(BaseYear, BaseYear), out var phrase))
        {
            return null;
        }
        end = phrase.End;
        if (phrase.Period is null || phrase.Sort is TimeSort.Against or TimeSort.Every or TimeSort.Since)
        {
            return null;
        }
        var whole = Periods.TryRead(text, at, default, out var alone) && alone.End == phrase.End ? alone.Period : null;
        return new TimePart(text[at..end], whole, whole is null ? phrase.Period : null) { IsDay = phrase.Sort == TimeSort.Date };
    }

    /// <summary>A bare year.</summary>
    public static TimePart OfYear(int year) => new(year.ToString(System.Globalization.CultureInfo.InvariantCulture), Period.OfYear(year), null);

    /// <summary>The day or month that a cell stores: the month it lies in.</summary>
    public static TimePart Of(DateOnly date, string text) => new(text, text.Contains('月') ? Period.OfMonth(date.Year, date.Month) : Period.OfYear(date.Year), null);

    /// <summary>Puts the times of banner, column and row together: a part of a year goes into the year beside it, else into the table's own.</summary>
    /// <param name="parts">From the outermost to the innermost.</param>
    /// <param name="tableYear">The year of the table; null where it states none.</param>
    /// <param name="tableTime">The time of the table, which 本月 and 累计 refer to; null where it states none.</param>
    /// <param name="undecided">The part that nothing decides; null where the time is decided.</param>
    public static Period? Combine(IReadOnlyList<TimePart> parts, int? tableYear, Period? tableTime, out TimePart? undecided)
    {
        Period? whole = null;
        TimePart? part = null;
        undecided = null;
        foreach (var next in parts)
        {
            if (next.Reference != TimeReference.None)
            {
                whole = next.Referred(whole ?? tableTime);
                undecided = whole is null ? next : null;
            }
            else
            {
                (whole, part) = next.Whole is { } stated ? (whole is { } outer && IsInside(outer, stated) ? outer : stated, part) : (whole, next);
            }
        }
        if (part?.InBaseYear is not { } template)
        {
            return whole;
        }
        var year = whole is { Frequency: Frequency.Year } own ? own.Year : tableYear;
        undecided = year is null && whole is null ? part : undecided;
        return year is { } known ? Moved(template, known - BaseYear) : whole;
    }

    /// <summary>The time referred to, seen from the time of the table; null where that does not decide it.</summary>
    Period? Referred(Period? table) => (Reference, table) switch
    {
        (_, null) => null,
        (TimeReference.SamePeriodLastYear, { } time) => Moved(time, -1),
        (TimeReference.ThisMonth, { Months: < 12 } time) => Period.OfMonth(time.Year, time.Month),
        (TimeReference.ToDate, { } time) => time.FirstYear == time.Year ? Period.Cumulative(time.Year, time.Month) : time,
        _ => null,
    };

    /// <summary>The same time a year earlier.</summary>
    public TimePart YearEarlier() => this with
    {
        Text = $"上年{Text}",
        Whole = Whole is { } whole ? Moved(whole, -1) : null,
        InBaseYear = InBaseYear is { } part ? Moved(part, -1) : null,
    };

    /// <summary>A time so many years later.</summary>
    public static Period Moved(Period period, int years) =>
        Period.OfMonths(period.StartDate.Year + years, period.StartDate.Month, period.Year + years, period.Month);

    static bool IsInside(Period inner, Period outer) => inner.StartDate >= outer.StartDate && inner.EndDate <= outer.EndDate;
}
