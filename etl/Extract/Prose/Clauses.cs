using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Prose;

/// <summary>A clause of a sentence.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where its text ends, before the mark that closes it.</param>
/// <param name="Mark">The mark that closes it.</param>
readonly record struct Clause(int Start, int End, char Mark);

/// <summary>Splits a paragraph into sentences and a sentence into clauses.</summary>
static class Clauses
{
    /// <summary>The sentences: up to 。! ? and line end.</summary>
    public static IEnumerable<(int Start, int End)> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || text[at] is '。' or '!' or '?')
            {
                if (at > start)
                {
                    yield return (start, at);
                }
                start = at + 1;
            }
        }
    }

    /// <summary>The clauses of a sentence. Brackets that hold a figure are clauses of their own; commas inside figures and quotation marks part nothing.</summary>
    public static List<Clause> Of(string text, int start, int end, IReadOnlyList<Amount> amounts)
    {
        List<Clause> clauses = [];
        var (from, quotes, next) = (start, 0, 0);
        for (var at = start; at < end; at++)
        {
            while (next < amounts.Count && amounts[next].End <= at)
            {
                next++;
            }
            if (next < amounts.Count && at >= amounts[next].Start)
            {
                continue;
            }
            quotes += text[at] == '“' ? 1 : text[at] == '”' && quotes > 0 ? -1 : 0;
            var parts = text[at] is ',' or ';' or '\t' || (text[at] == ':' && !IsRatio(text, at)) || (text[at] is '(' or ')' && HoldsFigure(text, at, end, amounts));
            if (parts && quotes == 0)
            {
                clauses.Add(new Clause(from, at, text[at]));
                from = at + 1;
            }
        }
        clauses.Add(new Clause(from, end, '。'));
        return clauses;
    }

    static bool IsRatio(string text, int at) => at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    static bool HoldsFigure(string text, int bracket, int end, IReadOnlyList<Amount> amounts)
    {
        var open = text[bracket] == '(' ? bracket : text.LastIndexOf('(', bracket);
        var close = text[bracket] == ')' ? bracket : text.IndexOf(')', bracket, end - bracket);
        if (open < 0 || close < 0)
        {
            return true;
        }
        foreach (var amount in amounts)
        {
            if (amount.Start > open && amount.End <= close)
            {
                return true;
            }
        }
        return false;
    }
}
