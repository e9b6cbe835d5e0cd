using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Language;

/// <summary>A time without its preposition.</summary>
/// <param name="End">Where it ends in the folded text.</param>
/// <param name="Sort">What it says by itself.</param>
/// <param name="Period">The time; null where the text's years do not decide it.</param>
/// <param name="Day">The day, where it is printed to the day.</param>
readonly record struct TimeWord(int End, TimeSort Sort, Period? Period, DateOnly? Day = null);

/// <summary>Reads times without prepositions: a year in digits or words, then the part of it.</summary>
static class TimeWords
{
    const int FirstPlan = 1953;

    // First and last year of the span, relative to the year reported on where it is said of that, else to the year of writing.
    static readonly WordTable<(int First, int Last, bool Own)?> Relative = WordTable.Of<(int, int, bool)?>(
        ((-1, -1, true), "上年 上年度 上一年 上一年度"),
        ((0, 0, true), "目前 截至目前 现在 当前"),
        ((0, 0, false), "今年 本年 本年度 今年以来 新的一年 今年内"),
        ((-1, -1, false), "去年 去年全年 过去一年 过去的一年 刚刚过去的一年"),
        ((-2, -2, false), "前年"),
        ((1, 1, false), "明年"),
        ((0, 1, false), "今明两年 今后两年 未来两年"),
        ((-5, -1, false), "过去五年 过去5年 五年来 5年来 这五年 这5年 近五年 近5年 五年间 5年间 过去的五年 五年 5年"),
        ((0, 4, false), "今后五年 今后5年 未来五年 未来5年"),
        ((0, 2, false), "今后三年 今后3年 未来三年 未来3年"),
        (null, "每年 每年度"));

    // The part of a year: first and last month.
    static readonly WordTable<(int First, int Last)> Parts = WordTable.Of(
        ((1, 3), "一季度 第一季度 首季度 1季度"),
        ((4, 6), "二季度 第二季度 2季度"),
        ((7, 9), "三季度 第三季度 3季度"),
        ((10, 12), "四季度 第四季度 4季度"),
        ((1, 6), "上半年"),
        ((7, 12), "下半年"),
        ((1, 9), "前三季度 前3季度"),
        ((1, 12), "全年 年末 年底 年内 当年 全年度 年终 末 底 全年累计"),
        ((0, 0), "初 年初"));

    static readonly string[] Comparisons = ["上年同期", "去年同期", "同期", "同比", "环比"];

    /// <summary>The time at <paramref name="at"/>; false where there is none.</summary>
    public static bool TryRead(string text, int at, Years years, out TimeWord word)
    {
        word = default;
        if (at >= text.Length)
        {
            return false;
        }
        return TryReadYears(text, at, out word) || TryReadAgo(text, at, years, out word) || TryReadPlan(text, at, out word)
            || TryReadComparison(text, at, years, out word) || TryReadRelative(text, at, years, out word) || TryReadPart(text, at, years.OwnYear, out word);
    }

    static bool TryReadYears(string text, int at, out TimeWord word)
    {
        word = default;
        if (!TryReadYear(text, at, out var end, out var first))
        {
            return false;
        }
        if (end < text.Length && text[end] is '—' or '-' or '~' or '至' or '到' && TryReadYear(text, end + 1, out var lastEnd, out var last) && last > first && lastEnd < text.Length && text[lastEnd] == '年')
        {
            word = new TimeWord(lastEnd + 1, TimeSort.At, Period.OfYears(first, last));
            return true;
        }
        if (end >= text.Length || text[end] != '年')
        {
            return false;
        }
        end++;
        var rest = text.AsSpan(end);
        if (rest.Length > 2 && rest[0] is '—' or '-' or '至' or '到' && TryReadYear(text, end + 1, out lastEnd, out last) && last > first && lastEnd < text.Length && text[lastEnd] == '年')
        {
            word = new TimeWord(lastEnd + 1, TimeSort.At, Period.OfYears(first, last));
            return true;
        }
        if (rest.StartsWith("度"))
        {
            end++;
        }
        word = TryReadPart(text, end, first, out var part) || (end < text.Length && text[end] is '的' && TryReadPart(text, end + 1, first, out part))
            ? part with { Sort = part.Sort == TimeSort.Date ? TimeSort.Date : TimeSort.At }
            : new TimeWord(end, TimeSort.At, Period.OfYear(first));
        return true;
    }

    static bool TryReadYear(string text, int at, out int end, out int year)
    {
        (end, year) = (at, 0);
        if (at + 4 > text.Length || !Numerals.TryRead(text, at, out var numeral) || numeral.End != at + 4 || numeral.Value is < 1900 or > 2100)
        {
            return false;
        }
        (end, year) = (numeral.End, (int)numeral.Value);
        return true;
    }

    static bool TryReadPlan(string text, int at, out TimeWord word)
    {
        word = default;
        var quoted = text[at] == '“';
        var start = quoted ? at + 1 : at;
        if (start + 2 >= text.Length || text[start] != '十' || text[start + 2] != '五' || !Numerals.TryRead(text[..(start + 2)], start, out var number) || number.Value is < 11 or > 19)
        {
            return false;
        }
        var end = start + 3;
        if (quoted && (end >= text.Length || text[end] != '”'))
        {
            return false;
        }
        end += quoted ? 1 : 0;
        var first = FirstPlan + (((int)number.Value - 1) * 5) + (number.Value > 5 ? 3 : 0);
        var rest = text.AsSpan(end);
        var period = Period.OfYears(first, first + 4);
        foreach (var (suffix, atEnd) in PlanParts)
        {
            if (rest.StartsWith(suffix))
            {
                word = new TimeWord(end + suffix.Length, TimeSort.At, atEnd ? Period.OfYear(first + 4) : period);
                return true;
            }
        }
        word = new TimeWord(end, TimeSort.At, period);
        return true;
    }

    static readonly (string Suffix, bool AtEnd)[] PlanParts =
        [("期间", false), ("时期", false), ("以来", false), ("五年", false), ("期末", true), ("末期", true), ("末", true), ("收官", true)];

    static bool TryReadComparison(string text, int at, Years years, out TimeWord word)
    {
        foreach (var comparison in Comparisons)
        {
            if (text.AsSpan(at).StartsWith(comparison))
            {
                word = new TimeWord(at + comparison.Length, TimeSort.Against, years.OwnYear is { } own ? Period.OfYear(own - 1) : null);
                return true;
            }
        }
        word = default;
        return false;
    }

    static bool TryReadRelative(string text, int at, Years years, out TimeWord word)
    {
        word = default;
        var length = Relative.Starts(text.AsSpan(at), out var meaning);
        if (length == 0)
        {
            return false;
        }
        var end = at + length;
        if (length == 2 && text[end - 1] == '年' && text[at] is '五' or '5' && !IsSpan(text, at, end))
        {
            return false;
        }
        if (meaning is not { } span)
        {
            word = new TimeWord(end, TimeSort.Every, null);
            return true;
        }
        int? first = (span.Own ? years.OwnYear : years.ThisYear) + span.First;
        if (span.First == span.Last && TryReadPart(text, end, first, out var part))
        {
            word = part with { Sort = part.Sort == TimeSort.Date ? TimeSort.Date : TimeSort.At };
            return true;
        }
        word = new TimeWord(end, TimeSort.At, first is { } year ? Period.OfYears(year, year + span.Last - span.First) : null);
        return true;
    }

    // 五年生产原煤 is a span; 五年规划, 连续五年 and 十五年 are not.
    static bool IsSpan(string text, int start, int end) =>
        (start == 0 || text[start - 1] is ',' or '。' or ';' or ' ' || (Characters.IsHan(text[start - 1]) && text[start - 1] is not ('续' or '第' or '近' or '个' or '十' or '百' or '满' or '每' or '上')))
        && end < text.Length && text[end] is not ('规' or '计' or '行' or '期' or '制' or '以' or '内' or '前' or '后' or '级' or '的' or '过' or '左' or '多' or '一' or '目');

    // 十年前: so many years before the text's own year.
    static bool TryReadAgo(string text, int at, Years years, out TimeWord word)
    {
        word = default;
        if (!Numerals.TryRead(text, at, out var number) || number.Value is < 1 or > 99 || !text.AsSpan(number.End).StartsWith("年前"))
        {
            return false;
        }
        word = new TimeWord(number.End + 2, TimeSort.At, years.OwnYear is { } own ? Period.OfYear(own - (int)number.Value) : null);
        return true;
    }

    static bool TryReadPart(string text, int at, int? year, out TimeWord word)
    {
        if (at < text.Length && TryReadMonths(text, at, year, out word))
        {
            return true;
        }
        var length = at < text.Length ? Parts.Starts(text.AsSpan(at), out var part) : Parts.Starts("", out part);
        word = default;
        if (length == 0 || (length == 1 && !IsYearEnd(text, at)))
        {
            return false;
        }
        if (part.First == 0)
        {
            word = new TimeWord(at + length, TimeSort.Against, year is { } y ? Period.OfYear(y - 1) : null);
            return true;
        }
        var end = at + length;
        Period? period = year is { } own ? Period.OfMonths(own, part.First, own, part.Last) : null;
        word = new TimeWord(end, TimeSort.At, period);
        return true;
    }

    // 末 and 底 alone are a part only right behind a year: 2023年末, 2022年年底 is a word of its own.
    static bool IsYearEnd(string text, int at) => at > 0 && text[at - 1] is '年' or '度';

    static bool TryReadMonths(string text, int at, int? year, out TimeWord word)
    {
        word = default;
        if (!TryReadMonth(text, at, out var end, out var first))
        {
            return false;
        }
        var last = first;
        var cumulative = end < text.Length && text[end] is '—' or '-' or '~' or '至' or '到' && TryReadMonth(text, end + 1, out end, out last) && last > first;
        if (end >= text.Length || text[end] != '月')
        {
            return false;
        }
        end++;
        DateOnly? day = null;
        if (!cumulative && TryReadDay(text, end, year, first, out var dayEnd, out day))
        {
            end = dayEnd;
        }
        else if (text.AsSpan(end) is ['份' or '末' or '底', ..])
        {
            end++;
        }
        Period? period = year is { } own ? Period.OfMonths(own, first, own, last) : null;
        word = new TimeWord(end, day is null ? TimeSort.At : TimeSort.Date, period, day);
        return true;
    }

    static bool TryReadMonth(string text, int at, out int end, out int month)
    {
        var found = Numerals.TryRead(text, at, out var numeral) && numeral.Value is >= 1 and <= 12 && !numeral.More && decimal.IsInteger(numeral.Value);
        (end, month) = found ? (numeral.End, (int)numeral.Value) : (at, 0);
        return found;
    }

    static bool TryReadDay(string text, int at, int? year, int month, out int end, out DateOnly? day)
    {
        (end, day) = (at, null);
        if (!Numerals.TryRead(text, at, out var numeral) || numeral.Value is < 1 or > 31 || numeral.End >= text.Length || text[numeral.End] is not ('日' or '号'))
        {
            return false;
        }
        end = numeral.End + 1;
        var number = (int)numeral.Value;
        day = year is { } known && number <= DateTime.DaysInMonth(known, month) ? new DateOnly(known, month, number) : null;
        return true;
    }
}
