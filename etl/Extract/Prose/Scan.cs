using System.Buffers;
using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Prose;

/// <summary>The times and figures of a sentence, in reading order, without what only looks like a figure.</summary>
/// <param name="Times">Times, with their prepositions.</param>
/// <param name="Amounts">Amounts that are figures.</param>
sealed record Scan(IReadOnlyList<TimePhrase> Times, IReadOnlyList<Amount> Amounts)
{
    static readonly SearchValues<char> Starts = SearchValues.Create(
        "0123456789零一二三四五六七八九十百千万亿两半壹贰叁肆伍陆柒捌玖拾佰仟〇到至截自从由比较与同对相力今本新去上过刚前明未每年逐第首下全当环这近“《”》目现翻倍");

    /// <summary>Scans the text from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public static Scan Of(string text, int start, int end, Years years)
    {
        List<TimePhrase> times = [];
        List<Amount> amounts = [];
        var quotes = 0;
        for (var at = start; at < end;)
        {
            var skip = text.AsSpan(at, end - at).IndexOfAny(Starts);
            if (skip < 0)
            {
                break;
            }
            at += skip;
            if (Periods.TryRead(text, at, years, out var time) && time.End <= end && !NotFigures.IsNamed(text, time))
            {
                times.Add(Anchored(text, start, time));
                at = time.End;
            }
            else if (Language.Amounts.TryRead(text, at, out var amount) && amount.End <= end)
            {
                if (quotes == 0 && NotFigures.IsFigure(text, start, end, amount))
                {
                    amounts.Add(amount);
                }
                at = amount.End;
            }
            else
            {
                quotes += text[at] is '“' or '《' ? 1 : text[at] is '”' or '》' && quotes > 0 ? -1 : 0;
                at++;
            }
        }
        return new Scan(times, amounts);
    }

    // 提高到2025年的7.4万元: 到 belongs to the verb before it, not to the time. 为“十三五”时期的2.2倍: the time is what it is compared with.
    static TimePhrase Anchored(string text, int start, TimePhrase time)
    {
        if (time.Sort == TimeSort.By && text[time.Start] is '到' or '至' && Words.Predicates.Ends(text.AsSpan(start, time.Start + 1 - start), out var predicate) > 1 && predicate == Predicate.Becomes)
        {
            return time with { Start = time.Start + 1, Sort = TimeSort.At };
        }
        var compares = text.AsSpan(time.End) is ['的', >= '0' and <= '9', ..] && Language.Amounts.TryRead(text, time.End + 1, out var amount) && amount.Sort == UnitSort.Multiple;
        return compares ? time with { Sort = TimeSort.Against } : time;
    }
}
