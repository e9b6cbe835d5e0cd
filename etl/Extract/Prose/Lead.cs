using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>What stands before a number in its clause, taken apart from the number outwards.</summary>
/// <param name="Noun">What is left: the subject, with its verb where it has one.</param>
/// <param name="Predicate">The word between subject and number.</param>
/// <param name="Bound">The bound word just before the number.</param>
/// <param name="Each">The number holds for each of the subjects (均, 双双).</param>
/// <param name="Respectively">Several numbers belong to several subjects in turn (分别).</param>
/// <param name="PerYear">On average over the years (年均).</param>
/// <param name="Sum">Summed up over the period (累计).</param>
/// <param name="Rival">What the number compares with (全国 in 高于全国1.7个百分点); empty elsewhere.</param>
/// <param name="IsChange">A noun of change (增速, 涨幅) ends the subject and has been taken off.</param>
/// <param name="Reaches">The words say that a level is reached (达到, 突破, 为).</param>
/// <param name="From">It is where a change starts (由 … 提高到).</param>
readonly record struct Lead(
    string Noun, Predicate Predicate, Bound Bound, bool Each, bool Respectively, bool PerYear, bool Sum, string Rival, bool IsChange, bool Reaches, bool From)
{
    static readonly string[] Comparers = ["高于", "低于", "快于", "超过", "超", "好于", "高出", "领先于", "领先", "优于", "慢于", "大于", "小于"];
    static readonly string[] Lower = ["低于", "慢于", "小于"];

    /// <summary>Takes a lead apart; times have been cut out of it.</summary>
    public static Lead Of(string text, UnitSort sort)
    {
        var lead = Peel(sort == UnitSort.Percent ? PartOfWhole(text) : text);
        if (sort == UnitSort.Point && Compares(lead.Noun, out var noun, out var rival, out var predicate))
        {
            var each = noun.EndsWith("分别", StringComparison.Ordinal);
            lead = lead with { Noun = each ? noun[..^2] : noun, Rival = rival, Predicate = predicate, Respectively = lead.Respectively || each };
        }
        lead = lead.Bound == Bound.Eq && lead.Noun.Contains("约占", StringComparison.Ordinal) ? lead with { Bound = Bound.Approx } : lead;
        if (sort is UnitSort.Percent or UnitSort.Point && !lead.Noun.EndsWith("自然增长率", StringComparison.Ordinal))
        {
            var length = Words.ChangeNouns.Ends(lead.Noun, out var change);
            var isMeasure = sort == UnitSort.Point && lead.Rival.Length == 0;
            if (length > 0 && !isMeasure && lead.Predicate is not (Predicate.Up or Predicate.Down))
            {
                lead = Peel(lead.Noun[..^length]) with
                {
                    Bound = lead.Bound,
                    Rival = lead.Rival,
                    IsChange = true,
                    Each = lead.Each,
                    Respectively = lead.Respectively,
                    PerYear = lead.PerYear,
                    Predicate = lead.Rival.Length > 0 ? lead.Predicate : change,
                };
            }
        }
        return lead.Predicate is Predicate.Up or Predicate.Down ? lead with { Noun = WithoutComparison(lead.Noun) } : lead;
    }

    // 产量稳定在全国1/4 says what part of the whole it is.
    static string PartOfWhole(string text)
    {
        var at = text.Length - 2;
        return at > 0 && text[at - 1] is '在' or '达' or '到' && text.AsSpan(at) is "全国" or "全省" or "全市" or "全区" ? $"{Peel(text[..at]).Noun}占{text[at..]}" : text;
    }

    // 规模比年度计划增长: what it is compared with is no part of the subject.
    static string WithoutComparison(string noun)
    {
        var at = noun.LastIndexOf('比');
        return at < 0 || at + 1 >= noun.Length || noun[at + 1] is '重' or '例' or '率' or '值' || (at > 0 && noun[at - 1] is '占' or '对' or '之' or '收') ? noun : noun[..at];
    }

    static Lead Peel(string text)
    {
        var lead = new Lead("", Predicate.None, Bound.Eq, false, false, false, false, "", false, false, false);
        var end = text.Length;
        while (end > 0)
        {
            var start = lead.Predicate == Predicate.None || lead.Bound == Bound.Eq ? Bounds.Before(text, 0, end, out var bound) : Bounds.Before(text, end, end, out bound);
            if (start < end && lead.Bound == Bound.Eq && !(lead.Predicate is Predicate.Up or Predicate.Down))
            {
                lead = lead with { Bound = bound, Reaches = lead.Reaches || bound != Bound.Approx };
                end = start;
                continue;
            }
            var rest = text.AsSpan(0, end);
            var length = Words.Predicates.Ends(rest, out var predicate);
            if (length == 1 && Words.Adverbs.Ends(rest, out var part) > 1 && part == Adverb.Part)
            {
                break;
            }
            if (length > 0 && predicate != Predicate.None && lead.Predicate == Predicate.None && !(rest[^length] == '占' && length == 1))
            {
                lead = lead with { Predicate = predicate, Reaches = lead.Reaches || predicate is Predicate.Becomes || IsReaching(rest[^length..]) };
                lead = Mark(lead, rest[^length..]);
                end -= length;
                continue;
            }
            if (predicate == Predicate.None && length > 0)
            {
                break;
            }
            length = Words.Adverbs.Ends(rest, out var adverb);
            length = length > 0 ? length : Running(rest);
            if (length == 0 || adverb == Adverb.Part)
            {
                break;
            }
            lead = Mark(lead, adverb) with { From = lead.From || (rest[^1] is '由' or '从') };
            end -= length;
        }
        return lead with { Noun = text[..end] };
    }

    // 连续5年突破: how long it has been so.
    static int Running(ReadOnlySpan<char> text)
    {
        var at = text.EndsWith("年") ? text.LastIndexOf("连续") : -1;
        return at >= 0 && text.Length - at <= 6 ? text.Length - at : 0;
    }

    static bool IsReaching(ReadOnlySpan<char> word) => word.EndsWith("达") || word.EndsWith("达到") || word is "为" or "稳定在" or "保持在" or "控制在" or "维持在";

    // 分别达到 is one word that says both.
    static Lead Mark(Lead lead, ReadOnlySpan<char> word)
    {
        var length = Words.Adverbs.Starts(word, out var adverb);
        return length > 0 && length < word.Length ? Mark(lead, adverb) : lead;
    }

    static Lead Mark(Lead lead, Adverb adverb) => adverb switch
    {
        Adverb.Each => lead with { Each = true },
        Adverb.Respectively => lead with { Respectively = true },
        Adverb.PerYear => lead with { PerYear = true },
        Adverb.Sum => lead with { Sum = true },
        _ => lead,
    };

    static bool Compares(string text, out string noun, out string rival, out Predicate predicate)
    {
        (noun, rival, predicate) = (text, "", Predicate.None);
        foreach (var word in Comparers)
        {
            var at = text.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && at + word.Length < text.Length)
            {
                (noun, rival) = (text[..at], text[(at + word.Length)..]);
                predicate = Array.IndexOf(Lower, word) >= 0 ? Predicate.Below : Predicate.Above;
                return true;
            }
        }
        return false;
    }
}
