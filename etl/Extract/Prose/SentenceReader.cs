using System.Text;
using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>Numbers of a clause that stand in one list (5%、8%以上), and what stands around them.</summary>
/// <param name="Amounts">The numbers, unit and scale of the last one given to those without.</param>
/// <param name="Bounds">The bound printed behind each.</param>
/// <param name="End">Behind the last one's bound word.</param>
/// <param name="Lead">What stands before, times cut out.</param>
/// <param name="Tail">What stands behind, up to the next number or the end of the clause.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Moment">The time it stands in.</param>
sealed record Group(IReadOnlyList<Amount> Amounts, IReadOnlyList<Bound> Bounds, int End, string Lead, string Tail, Clause Clause, Moment Moment)
{
    /// <summary>What the numbers measure.</summary>
    public UnitSort Sort => Amounts[^1].Sort;

    /// <summary>Where the list starts.</summary>
    public int Start => Amounts[0].Start;
}

/// <summary>Cuts a sentence into clauses and its numbers into groups, and hands each group on with what stands around it.</summary>
static class SentenceReader
{
    /// <summary>The groups of a sentence, in reading order.</summary>
    public static IEnumerable<Group> Groups(string text, int start, int end, Scan scan, Moment moment)
    {
        Moment? opening = null;
        foreach (var clause in Clauses.Of(text, start, end, scan.Amounts))
        {
            var from = clause.Start;
            var amounts = scan.Amounts.Where(a => a.Start >= clause.Start && a.End <= clause.End).ToList();
            for (var first = 0; first < amounts.Count;)
            {
                var last = first;
                var bounds = new List<Bound>();
                var groupEnd = Behind(text, amounts[last], clause.End, bounds);
                while (last + 1 < amounts.Count && IsListed(text, groupEnd, amounts[last + 1].Start) && Match(amounts[last], amounts[last + 1]))
                {
                    last++;
                    groupEnd = Behind(text, amounts[last], clause.End, bounds);
                }
                var before = Between(scan.Times, from, amounts[first].Start).ToList();
                moment = moment.After(before.Where(t => !IsFrom(text, t)));
                moment = moment.Every && text.AsSpan(from, amounts[first].Start - from).Contains("年均", StringComparison.Ordinal) ? moment with { Every = false, Since = null } : moment;
                opening ??= moment;
                var until = last + 1 < amounts.Count ? amounts[last + 1].Start : clause.End;
                yield return new Group(
                    Shared(amounts[first..(last + 1)]), bounds, groupEnd, Cut(text, from, amounts[first].Start, scan.Times), Cut(text, groupEnd, until, scan.Times), clause, moment.From(before.Where(t => IsFrom(text, t))));
                from = AfterObject(text, groupEnd, until, last + 1 < amounts.Count);
                first = last + 1;
            }
            moment = moment.After(Between(scan.Times, from, clause.End).Where(t => !IsFrom(text, t)));
            moment = clause.Mark == ';' ? moment.Closed(opening) : moment;
        }
    }

    /// <summary>The text between two places with its times cut out.</summary>
    public static string Cut(string text, int start, int end, IReadOnlyList<TimePhrase> times)
    {
        StringBuilder? rest = null;
        var from = start;
        foreach (var time in times)
        {
            if (time.Start >= from && time.End <= end)
            {
                rest = (rest ?? new StringBuilder()).Append(text, from, time.Start - from);
                from = time.End;
                if (IsFrom(text, time))
                {
                    rest.Append('由');
                }
            }
        }
        return rest is null ? text[start..end] : rest.Append(text, from, end - from).ToString();
    }

    // 由上年729万人增加到732万人, 较“十三五”末的9323.1亿元增加.
    static bool IsFrom(string text, TimePhrase time) =>
        (time.Sort == TimeSort.Since && text[time.Start] is '由' or '从' && text[time.End - 1] is not ('起' or '来' or '始'))
        || (time.Sort == TimeSort.Against && text[time.Start] is '较' or '比' && text.AsSpan(time.End) is ['的', >= '0' and <= '9', ..]);

    // 集聚1000名紧缺人才、10000名青年人才: what stands behind a number up to the mark belongs to it, not to the next.
    static int AfterObject(string text, int start, int end, bool another)
    {
        var joint = another && start < end && text[start] is not ('、' or '和' or '及' or '与') ? text.AsSpan(start, end - start).LastIndexOf('、') : -1;
        return joint > 0 ? start + joint : start;
    }

    static IEnumerable<TimePhrase> Between(IReadOnlyList<TimePhrase> times, int start, int end) => times.Where(t => t.Start >= start && t.End <= end);

    static int Behind(string text, Amount amount, int end, List<Bound> bounds)
    {
        var behind = Math.Min(end, Language.Bounds.After(text, amount.End, out var bound));
        bounds.Add(amount.More ? Bound.Gt : behind > amount.End ? bound : Bound.Eq);
        return behind;
    }

    // 4镇、10乡 are two things counted, 5%、8% two numbers of one sort.
    static bool Match(Amount one, Amount other) => one.Unit == other.Unit || (one.Unit == "个" && other.Sort == UnitSort.Point) || one.Sort == UnitSort.None || other.Sort == UnitSort.None;

    static bool IsListed(string text, int from, int to) => (to - from) switch
    {
        1 => text[from] is '、' or '和' or '及' or '与' or ':',
        2 => text.AsSpan(from, 2) is "以及" or "、和",
        _ => false,
    };

    // 0.2、0.3个百分点, 12.7个、12个百分点 and 1、2、3亿元: the last number's unit and scale are said of all.
    static List<Amount> Shared(List<Amount> amounts)
    {
        var last = amounts[^1];
        return last.Sort == UnitSort.None ? amounts : amounts.ConvertAll(a => a.Sort != UnitSort.None && !(a.Unit == "个" && last.Sort == UnitSort.Point) ? a
            : a with { Unit = last.Unit, Sort = last.Sort, Low = a.Scale == 1 ? a.Low * last.Scale : a.Low });
    }
}
