using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Tables;

/// <summary>Takes times out of headers and titles.</summary>
static class Times
{
    /// <summary>Whole headers that refer to the table's own time. Inside a longer text the same words name an indicator (累计认定).</summary>
    static readonly Dictionary<string, TimeReference> References = new(StringComparer.Ordinal)
    {
        ["上年同期"] = TimeReference.SamePeriodLastYear,
        ["去年同期"] = TimeReference.SamePeriodLastYear,
        ["上年同期数"] = TimeReference.SamePeriodLastYear,
        ["去年同期数"] = TimeReference.SamePeriodLastYear,
        ["上年同期值"] = TimeReference.SamePeriodLastYear,
        ["同期"] = TimeReference.SamePeriodLastYear,
        ["同期数"] = TimeReference.SamePeriodLastYear,
        ["本月"] = TimeReference.ThisMonth,
        ["当月"] = TimeReference.ThisMonth,
        ["本月数"] = TimeReference.ThisMonth,
        ["当月数"] = TimeReference.ThisMonth,
        ["本月实际"] = TimeReference.ThisMonth,
        ["累计"] = TimeReference.ToDate,
        ["累计数"] = TimeReference.ToDate,
        ["本月止累计"] = TimeReference.ToDate,
        ["1至本月"] = TimeReference.ToDate,
        ["1-本月"] = TimeReference.ToDate,
        ["1-本月累计"] = TimeReference.ToDate,
        ["自年初累计"] = TimeReference.ToDate,
        ["年初至今"] = TimeReference.ToDate,
        ["本年累计"] = TimeReference.ToDate,
        ["累计完成"] = TimeReference.ToDate,
    };

    /// <summary>The time in a text, and the text without it. A time in brackets stands where the text itself has none.</summary>
    public static TimePart? Take(string text, TimePart? inBrackets, out string rest)
    {
        rest = text;
        if (References.TryGetValue(text, out var reference))
        {
            rest = "";
            return new TimePart(text, null, null) { Reference = reference };
        }
        if (text.Length == 4 && Numerals.Parse(text) is >= 1949 and <= 2100 and var year && char.IsAsciiDigit(text[0]))
        {
            rest = "";
            return TimePart.OfYear((int)year);
        }
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (at > 0 && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
            else if (TimePart.TryRead(text, start, out at) is { } time)
            {
                rest = text[..start] + text[at..];
                return time;
            }
        }
        return inBrackets;
    }
}
