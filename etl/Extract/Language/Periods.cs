using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Language;

/// <summary>The years that a text means by 今年 and 全年.</summary>
/// <param name="ThisYear">The year in which it was written; null where that is not known.</param>
/// <param name="OwnYear">The year it reports on; null where that is not known.</param>
public readonly record struct Years(int? ThisYear, int? OwnYear);

/// <summary>What a time expression says.</summary>
public enum TimeSort
{
    /// <summary>A time at or over which something is (2023年, 上半年, 年末).</summary>
    At,
    /// <summary>A time by the end of which something is to be (到2025年).</summary>
    By,
    /// <summary>A first time (自2024年起).</summary>
    Since,
    /// <summary>Every year (每年).</summary>
    Every,
    /// <summary>What something is compared with (比上年, 同比, 较2005年).</summary>
    Against,
    /// <summary>A date of an act or document, to the day (2020年5月22日).</summary>
    Date,
}

/// <summary>A time expression found in a folded text.</summary>
/// <param name="Start">Where it starts, its preposition included.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Sort">What it says.</param>
/// <param name="Period">The time itself; null where the text does not decide it.</param>
/// <param name="DueOn">For a time to the day or with 底, 末, 前: the last day; null elsewhere.</param>
public readonly record struct TimePhrase(int Start, int End, TimeSort Sort, Period? Period, DateOnly? DueOn = null);

/// <summary>Reads times: years, quarters, months, five-year plans, spans, and words such as 去年 relative to the text's own years.</summary>
public static class Periods
{
    static readonly WordTable<TimeSort> Prepositions = WordTable.Of(
        (TimeSort.By, "到 至 截至 截止 截止到 截至到 力争到"),
        (TimeSort.Since, "自 从 由"),
        (TimeSort.Against, "比 较 与 同 对比 相比"));

    /// <summary>The time expression that starts at <paramref name="at"/>, its preposition included; false where none does.</summary>
    public static bool TryRead(string text, int at, Years years, out TimePhrase phrase)
    {
        phrase = default;
        if (at >= text.Length || !MayStart(text[at]))
        {
            return false;
        }
        var preposition = Prepositions.Starts(text.AsSpan(at), out var sort);
        if (TimeWords.TryRead(text, at, years, out var word))
        {
            phrase = Finish(text, at, word, null);
            return true;
        }
        if (preposition > 0 && TimeWords.TryRead(text, at + preposition, years, out word))
        {
            phrase = Finish(text, at, word, sort);
            return true;
        }
        return false;
    }

    /// <summary>A time that stands alone, as in a title or the header of a table (2024年, 1-3月, 一季度, 3月末); null where the text is none.</summary>
    public static Period? Parse(string text, Years years)
    {
        var folded = Folded.Of(text.Trim()).Text;
        return TryRead(folded, 0, years, out var phrase) && phrase.End == folded.Length ? phrase.Period : null;
    }

    static bool MayStart(char character) => char.IsAsciiDigit(character) || Characters.IsHan(character) || character == '“';

    static TimePhrase Finish(string text, int start, TimeWord word, TimeSort? preposition)
    {
        var sort = preposition ?? word.Sort;
        var end = word.End;
        var rest = text.AsSpan(end);
        if (preposition == TimeSort.Since && (rest.StartsWith("起") || rest.StartsWith("以来") || rest.StartsWith("开始")))
        {
            end += rest[0] == '起' ? 1 : 2;
        }
        else if (sort == TimeSort.At && (rest.StartsWith("前") || rest.StartsWith("之前") || rest.StartsWith("以前")) && !rest.StartsWith("前三"))
        {
            (sort, end) = (TimeSort.By, end + (rest[0] == '前' ? 1 : 2));
        }
        else if (preposition == TimeSort.By && text[start] == '截')
        {
            sort = TimeSort.At; // a state as of that time
        }
        return new TimePhrase(start, end, sort, word.Period, word.Period?.EndDate is { } last ? word.Day ?? last : word.Day);
    }
}
