using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>What the numbers of a group measure.</summary>
/// <param name="Stems">What is measured, before it is put into agreed words; one, or one for each number or body.</param>
/// <param name="Suffix">What the change or share adds to the name (增长率, 增量); empty for a level.</param>
/// <param name="Quantity">What sort of quantity the numbers are.</param>
/// <param name="Negative">Whether the words turn their sign (下降).</param>
/// <param name="Lasting">Whether it is a state at the end of its time rather than a sum over it.</param>
readonly record struct Naming(IReadOnlyList<string> Stems, string Suffix, Quantity Quantity, bool Negative = false, bool Lasting = false);

/// <summary>Names what a group of numbers measures, from its lead and tail and the subject read before.</summary>
static class Namings
{
    static readonly WordTable<bool> Shares = WordTable.Of("占比 比重 占有率 贡献率 份额 渗透率占比 构成比 结构占比");
    static readonly WordTable<bool> Verbs = WordTable.Of((true, "降低 提高 减少 压减 压缩 缩短 增加 提升 下调 上调 减免 降"));
    static readonly WordTable<bool> Falls = WordTable.Of("降低 减少 压减 压缩 缩短 下调 减免 降");

    /// <summary>Names numbers in per cent, percentage points and multiples, and changes in the unit of the level.</summary>
    public static Naming Change(Group group, Lead lead, string noun, IReadOnlyList<string> topic)
    {
        var stems = noun.Length == 0 ? topic : Stems(noun, lead, group, topic);
        var negative = lead.Predicate == Predicate.Down;
        var yearly = lead.PerYear || noun.EndsWith("年均", StringComparison.Ordinal);
        if (lead.Rival.Length > 0)
        {
            var word = lead.Predicate == Predicate.Below ? "低于" : "高于";
            var rate = lead.IsChange ? "增速" : "";
            return new Naming(stems, $"{rate}{word}{lead.Rival.TrimEnd('的')}幅度", Quantity.ChangePp);
        }
        return group.Sort switch
        {
            UnitSort.Multiple or UnitSort.Doubling => new Naming(stems, "增长倍数", Quantity.Multiple, negative),
            UnitSort.Point => new Naming(stems, yearly ? "年均增量" : "增量", Quantity.ChangePp, negative),
            UnitSort.Percent => new Naming(stems, yearly ? "年均增长率" : "增长率", Quantity.Growth, negative),
            _ => new Naming(stems, yearly ? "年均增量" : "增量", Quantity.Growth, negative),
        };
    }

    /// <summary>Whether the lead says a change.</summary>
    public static bool IsChange(Group group, Lead lead) =>
        lead.Rival.Length > 0 || group.Sort is UnitSort.Point or UnitSort.Doubling || lead.IsChange || lead.Predicate is Predicate.Up or Predicate.Down;

    /// <summary>Names a percentage that is no change: a share or a named rate, or a change whose verb stands before its noun (降低电价5%).</summary>
    public static Naming Percentage(Group group, Lead lead, string noun, IReadOnlyList<string> topic)
    {
        if ((Share(noun, topic) ?? PartOf(noun, group.Lead)) is { } share)
        {
            return new Naming(Parts(share, group.Amounts.Count), "", Quantity.Share, Lasting: true);
        }
        if (noun.Length == 0)
        {
            var tail = group.Tail.TrimStart('的', ' ');
            return tail.Length > 0 && Characters.IsHan(tail[0]) && group.Amounts.Count == 1 && !Moved(tail)
                ? new Naming([tail], "比重", Quantity.Share, Lasting: true)
                : new Naming(topic, "", topic.Count > 0 && IsShare(topic[0]) ? Quantity.Share : Quantity.Rate, Lasting: true);
        }
        if (Verbs.Starts(noun, out _) is var verb and > 0 && verb < noun.Length)
        {
            return new Naming([noun[verb..]], "增长率", Quantity.Growth, Falls.Starts(noun, out _) > 0);
        }
        var quantity = Shares.Ends(noun, out _) > 0 ? Quantity.Share : Quantity.Rate;
        var behind = Object(group);
        return behind.Length > 0 && quantity == Quantity.Rate
            ? new Naming([noun + behind], "比例", quantity, Lasting: true)
            : new Naming(Stems(noun, lead, group, topic), "", quantity, Lasting: true);
    }

    /// <summary>Subjects behind one another, the generic ones completed from the subject before.</summary>
    public static IReadOnlyList<string> Stems(string noun, Lead lead, Group group, IReadOnlyList<string> topic)
    {
        if (group.Amounts.Count == 1 && !lead.Each && !Whole(noun))
        {
            return [Complete(noun, topic)];
        }
        var parts = Lists.Split(noun);
        return lead.Each || group.Amounts.Count == 1 || parts.Count == group.Amounts.Count ? [.. parts.Select(p => Complete(p, topic))] : topic.Count == group.Amounts.Count && noun.Length < 3 ? topic : [Complete(noun, topic)];
    }

    // 工业投资、民间投资 are two measures, each with its own head; 小麦、玉米产量 is one.
    static bool Whole(string noun)
    {
        var mark = noun.IndexOf('、');
        return mark > 0 && noun.Split('、') is var parts && Array.TrueForAll(parts, p => Words.Heads.Ends(p, out _) is var head && head > 1 && head < p.Length);
    }

    /// <summary>A noun that measures nothing by itself, completed from the subject read before (产量 of 棚室果蔬类播种面积 is 棚室果蔬类产量).</summary>
    public static string Complete(string noun, IReadOnlyList<string> topic)
    {
        if (topic.Count == 0 || Words.Generic.Starts(noun, out _) != noun.Length)
        {
            return noun;
        }
        var before = topic[0];
        if (noun is "出口" or "进口" && before.Contains("进出口", StringComparison.Ordinal))
        {
            return noun;
        }
        if (noun is "增速" or "增幅" or "涨幅")
        {
            return before + "增速";
        }
        var head = Words.Heads.Ends(before, out _);
        return (head < before.Length ? before[..^head] : before) + noun;
    }

    static bool IsShare(string label) => Shares.Ends(label, out _) > 0 || label.Contains('占');

    // X占Y的比重; X is the subject before where the clause starts with 占.
    static string? Share(string noun, IReadOnlyList<string> topic)
    {
        for (var at = noun.LastIndexOf('占'); at >= 0; at = at == 0 ? -1 : noun.LastIndexOf('占', at - 1))
        {
            var next = at + 1 < noun.Length ? noun[at + 1] : ' ';
            if (next is '比' or '有' or '用' or '地' or '领' or '据' or '线' or ' ' || (at > 0 && noun[at - 1] is '抢' or '侵' or '强' or '独' or '挤'))
            {
                continue;
            }
            var whole = noun[(at + 1)..].TrimEnd('的');
            var part = noun[..at].TrimEnd('约', '已', '均', '仅', '约');
            part = part.Length == 0 ? topic.Count > 0 ? topic[0] : "" : Complete(part, topic);
            var named = whole.EndsWith("比重", StringComparison.Ordinal) || whole.EndsWith("比例", StringComparison.Ordinal) || whole.EndsWith("份额", StringComparison.Ordinal);
            return $"{part}占{(named ? whole : whole + "比重")}".Replace("的比", "比");
        }
        return null;
    }

    // 苹果、猕猴桃产量占全国1/4、1/3: a part each.
    static List<string> Parts(string share, int count)
    {
        var at = share.IndexOf('占');
        var parts = count > 1 && at > 0 ? Lists.Split(share[..at]) : [];
        return parts.Count == count ? parts.ConvertAll(p => p + share[at..]) : [share];
    }

    // 高标准农田达到耕地总面积的64%.
    static string? PartOf(string noun, string lead)
    {
        var at = noun.IndexOf("达到", StringComparison.Ordinal);
        at = at < 0 ? noun.IndexOf("相当于", StringComparison.Ordinal) : at;
        return at > 0 && lead.Contains('的') && at + 3 < noun.Length ? $"{noun[..at]}占{noun[(at + (noun[at] == '达' ? 2 : 3))..]}比重" : null;
    }

    static string Object(Group group)
    {
        var tail = group.Tail;
        return tail.StartsWith('的') && tail.Length > 2 ? Counted.Object(tail, false) : "";
    }

    static bool Moved(string tail) => Words.Predicates.Starts(tail, out _) > 0 || tail[0] is '、' or '和' or '并';
}
