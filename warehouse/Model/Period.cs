using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ordos.Warehouse.Model;

/// <summary>How long a period is and where it starts, in the words of <c>dim_period.frequency</c>.</summary>
public enum Frequency
{
    /// <summary>A calendar year.</summary>
    Year,
    /// <summary>January to June or July to December.</summary>
    Half,
    /// <summary>A calendar quarter.</summary>
    Quarter,
    /// <summary>One month.</summary>
    Month,
    /// <summary>Any other run of months, usually January to some month (1—9月).</summary>
    Cumulative,
    /// <summary>Several whole calendar years (十四五: 2021/2025).</summary>
    Years,
}

/// <summary>
/// The months a figure is about: a last month and a length. Two spellings of the same months (一季度, 1—3月) are one period,
/// so a key never depends on how the report put it.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    readonly int _end; // months since year 0, zero-based: year * 12 + month - 1

    Period(int end, int months)
    {
        _end = end;
        Months = months;
    }

    /// <summary>Length in months, 1 or more.</summary>
    public int Months { get; }

    /// <summary>Year in which the period ends. Observations are partitioned by it.</summary>
    public int Year => _end / 12;

    /// <summary>Last month, 1 to 12.</summary>
    public int Month => (_end % 12) + 1;

    /// <summary>Year in which the period starts.</summary>
    public int FirstYear => Start / 12;

    /// <summary>First day.</summary>
    public DateOnly StartDate => new(Start / 12, (Start % 12) + 1, 1);

    /// <summary>Last day.</summary>
    public DateOnly EndDate => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <summary>End yyyymm × 1000 + months covered: 2024 is 202412012, its third quarter 202409003, its 1—9月 202409009.</summary>
    public long Key => ((((long)Year * 100) + Month) * 1000) + Months;

    /// <summary>What kind of period it is, derived from its length and where it starts.</summary>
    public Frequency Frequency => Months switch
    {
        1 => Frequency.Month,
        3 when Start % 3 == 0 => Frequency.Quarter,
        6 when Start % 6 == 0 => Frequency.Half,
        12 when Start % 12 == 0 => Frequency.Year,
        _ when Months % 12 == 0 && Start % 12 == 0 => Frequency.Years,
        _ => Frequency.Cumulative,
    };

    int Start => _end - Months + 1;

    /// <summary>The calendar year <paramref name="year"/>.</summary>
    public static Period OfYear(int year) => OfMonths(year, 1, year, 12);

    /// <summary>Half 1 or 2 of a year.</summary>
    public static Period OfHalf(int year, int half) => OfMonths(year, (half * 6) - 5, year, half * 6);

    /// <summary>Quarter 1 to 4 of a year.</summary>
    public static Period OfQuarter(int year, int quarter) => OfMonths(year, (quarter * 3) - 2, year, quarter * 3);

    /// <summary>One month.</summary>
    public static Period OfMonth(int year, int month) => OfMonths(year, month, year, month);

    /// <summary>January to <paramref name="lastMonth"/> of a year (1—9月).</summary>
    public static Period Cumulative(int year, int lastMonth) => OfMonths(year, 1, year, lastMonth);

    /// <summary>Whole years from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static Period OfYears(int first, int last) => OfMonths(first, 1, last, 12);

    /// <summary>All months from the first to the last, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A month outside 1 to 12, a year outside 1 to 9999, or an end before the start.</exception>
    public static Period OfMonths(int firstYear, int firstMonth, int lastYear, int lastMonth)
    {
        CheckMonth(firstYear, firstMonth);
        CheckMonth(lastYear, lastMonth);
        var start = (firstYear * 12) + firstMonth - 1;
        var end = (lastYear * 12) + lastMonth - 1;
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start, nameof(lastMonth));
        return new Period(end, end - start + 1);
    }

    /// <summary>The period whose <see cref="Key"/> this is.</summary>
    public static Period FromKey(long key)
    {
        var months = (int)(key % 1000);
        var last = OfMonth((int)(key / 100_000), (int)(key / 1000 % 100));
        return new Period(last._end, months);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is no period.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period such as 2024, 2024-H1, 2024-Q3, 2024-06, 2024-01/2024-09 or 2021/2025.");

    /// <summary>Reads what <see cref="ToString"/> writes; false where the text is no period.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        var parts = (text ?? "").Split('/');
        if (parts.Length == 2 && TryParseOne(parts[0], out var first) && TryParseOne(parts[1], out var last) && last._end >= first.Start)
        {
            period = new Period(last._end, last._end - first.Start + 1);
            return true;
        }
        return parts.Length == 1 && TryParseOne(parts[0], out period);
    }

    /// <summary><c>2024</c>, <c>2024-H1</c>, <c>2024-Q3</c>, <c>2024-06</c>, <c>2024-01/2024-09</c> or <c>2021/2025</c>.</summary>
    public override string ToString() => Frequency switch
    {
        Frequency.Year => Number(Year, 4),
        Frequency.Half => $"{Number(Year, 4)}-H{(Month + 5) / 6}",
        Frequency.Quarter => $"{Number(Year, 4)}-Q{(Month + 2) / 3}",
        Frequency.Month => $"{Number(Year, 4)}-{Number(Month, 2)}",
        Frequency.Years => $"{Number(FirstYear, 4)}/{Number(Year, 4)}",
        _ => $"{Number(FirstYear, 4)}-{Number((Start % 12) + 1, 2)}/{Number(Year, 4)}-{Number(Month, 2)}",
    };

    /// <summary>By last month, then shorter before longer.</summary>
    public int CompareTo(Period other) => (_end, Months).CompareTo((other._end, other.Months));

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    static string Number(int value, int digits) => value.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    static void CheckMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
    }

    static bool TryParseOne(string text, out Period period)
    {
        period = default;
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1)
        {
            return false;
        }
        var rest = text.AsSpan(4);
        if (rest.IsEmpty)
        {
            period = OfYear(year);
            return true;
        }
        if (rest.Length != 3 || rest[0] != '-')
        {
            return false;
        }
        var digits = rest[1] is 'H' or 'Q' ? rest[2..] : rest[1..];
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }
        Period? found = rest[1] switch
        {
            'H' when number is 1 or 2 => OfHalf(year, number),
            'Q' when number is >= 1 and <= 4 => OfQuarter(year, number),
            not 'H' and not 'Q' when number is >= 1 and <= 12 => OfMonth(year, number),
            _ => null,
        };
        period = found ?? default;
        return found is not null;
    }
}
