using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Prose;

/// <summary>Names things counted where their noun stands behind the number (引进20个高水平人才团队), before it, or on both sides.</summary>
static class Counted
{
    const int ShortThing = 2;

    static readonly WordTable<bool> NoObjects = WordTable.Of(
        "、 和 及 与 并 以及 , 左右 以上 以下 用于 其中 同比 比 较 分别 增长 下降 占 达 位居 居 列 排 为 是 均 都 全部 实现 连续 均为 稳居 继续 首次 得到 开工 建成 投产 落地 入选 至 到 由 从 的大关 大关 台阶 关口 规模 等 的规模 的目标 目标 / + - — “ ） ) 】 ] 跃升 提高 提升 增加 减少 降低 高于 低于 超过 惠及 带动 拉动 完成 累计 以来 位列 进位 每 不等 每年 不变 共 总 已");

    static readonly WordTable<bool> Behind = WordTable.Of(
        "全面 入选 获得 获评 获批 荣获 获 实现 全部 开工 落地 提供 补充 列入 纳入 达到 占 建成 投产 保供 完成 取得 成为 上榜 正在 加快 进入 通过 得到 均 投用 享受 参加 参与 位居 居 享有 开展 用于 降至 超额 顺利 基本 如期 有序 达 到 接入 挂牌 上市 并网 竣工 投运 签约 启动 启用 运行");

    // What they say is no property of the things counted.
    static readonly WordTable<bool> Results = WordTable.Of("全面 实现 全部 均 已 达 顺利 基本 如期 超额 占 完成 达到 提前 降至");

    static readonly WordTable<bool> Fillers = WordTable.Of("各族 各类 各级 一批 国内外 以上 多家 类 各 规模化 等 的");

    /// <summary>The noun behind the number; empty where what stands there is something else.</summary>
    public static string Object(string tail, bool another)
    {
        var text = tail.TrimStart('的', ' ');
        var joint = another ? text.LastIndexOfAny(['、', '和', '及']) : -1;
        text = joint >= 0 ? text[..joint] : another ? WithoutPredicate(text) : text;
        var of = text.LastIndexOf('的');
        if (Words.Predicates.Starts(text, out var predicate) > 1 && predicate == Predicate.Becomes)
        {
            return "";
        }
        if (text.Length == 0 || !(Characters.IsHan(text[0]) || text[0] == '“' || (char.IsAsciiDigit(text[0]) && Characters.IsHan(text[^1]))) || (NoObjects.Starts(text, out _) > 0 && text[0] != '“' && of < 0))
        {
            return text.StartsWith('“') ? text : "";
        }
        var cut = text.IndexOf('并');
        text = cut > 1 ? text[..cut] : text;
        var mark = text.IndexOf('、');
        return (mark > 0 && Says(text.AsSpan(mark)) ? text[..mark] : text).TrimEnd('的');
    }

    static string WithoutPredicate(string text)
    {
        var length = Words.Predicates.Ends(text, out var predicate);
        return length > 0 && predicate != Predicate.None ? text[..^length] : text;
    }

    // 省份、规模居全国前列: what follows the mark is a statement of its own.
    static bool Says(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] is '居' or '为' or '达' || Behind.Starts(text[at..], out _) > 1)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The stem of the label for a number with an object behind it.</summary>
    public static string Stem(string lead, string tail, string carried, string scheme, out string deed)
    {
        var purpose = tail.IndexOf("用于", StringComparison.Ordinal);
        var prefix = purpose > 0 ? tail[(purpose + 2)..].TrimEnd('的') : "";
        var thing = purpose > 0 ? tail[..purpose] : tail;
        var action = Action(ref thing);
        action = Results.Starts(action, out _) > 0 ? "" : action;
        thing = Bare(thing);
        var toward = lead.EndsWith('为') || lead.EndsWith('向') || lead.EndsWith('对') || lead.EndsWith('给') || lead.EndsWith('让');
        var subject = Subject.AtEnd(toward ? "" : lead);
        deed = subject.HasVerb ? subject.Deed : lead.Length == 0 ? carried : "";
        var adjunct = subject.Object;
        if (adjunct.Length > 0 && Words.Prepositions.Starts(adjunct, out _) > 0)
        {
            adjunct = "";
        }
        if (action.Length > 0 && (toward || !subject.HasVerb))
        {
            return action + thing;
        }
        if (scheme.Length > 0 && thing.Length <= ShortThing)
        {
            return scheme + thing;
        }
        var isExample = adjunct.EndsWith('等') || (adjunct.Contains('、') && !subject.HasVerb);
        return (adjunct.Length > 0 && !isExample) || prefix.Length > 0 ? adjunct + deed + prefix + thing : prefix + new Subject(thing, deed, true).CountName;
    }

    /// <summary>Whether the words say what became of the things over the time (50部作品获得国家大奖) rather than how many there are.</summary>
    public static bool Happens(string tail) => Array.Exists(Events, e => tail.Contains(e, StringComparison.Ordinal));

    static readonly string[] Events = ["获得", "荣获", "获评", "获文", "获国", "落地建", "建成投", "核准", "开工建设", "竣工"];

    /// <summary>A thing without what qualifies it: 拥有自主知识产权的高水平团队 is a 高水平团队; what stands before damaged print is left out too.</summary>
    public static string Bare(string thing)
    {
        var of = thing.LastIndexOfAny(['的', Characters.Damaged]);
        thing = of >= 0 && of + 1 < thing.Length ? thing[(of + 1)..] : thing.TrimEnd('的');
        var etc = thing.LastIndexOf('等');
        thing = etc > 0 && etc + 1 < thing.Length && thing.IndexOf('、') is > 0 and var mark && mark < etc ? thing[(etc + 1)..] : thing;
        for (var length = 1; length > 0 && thing.Length > length;)
        {
            length = Fillers.Starts(thing, out _);
            thing = thing[length..];
        }
        return thing;
    }

    // 农家书屋补充图书期刊: what the things counted do or what became of them.
    static string Action(ref string thing)
    {
        for (var at = 2; at < thing.Length - 1; at++)
        {
            if (Behind.Starts(thing.AsSpan(at), out _) > 0 && thing.IndexOf('的', at) < 0)
            {
                var action = thing[at..];
                thing = thing[..at];
                return action;
            }
        }
        return "";
    }
}
