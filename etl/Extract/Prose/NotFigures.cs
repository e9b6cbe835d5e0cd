using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Prose;

/// <summary>
/// Tells figures from what only looks like them: durations, ranks, order numbers, names (5G, “1+N”, 千亿级产业), grades and specifications.
/// </summary>
static class NotFigures
{
    // Behind these words a length of time is the figure itself.
    static readonly WordTable<bool> TimeSubjects = WordTable.Of(
        "期 天数 寿命 年限 时长 时数 日数 年龄 时间缩短 时间压缩 时间压减 时限压缩 时间压缩至 时间压缩到 时间缩短至 时间减少");

    static readonly WordTable<bool> Reaching = WordTable.Of("约 近 超 超过 超出 为 在 到 至 达 达到 保持 保持在 提高 提高到 提高至 稳定 稳定在 常年 增加 增加到 突破 均");

    static readonly WordTable<bool> Ranks = WordTable.Of("第 前 居 列 排名 排名第 位居 位列 升至 跃居 升 前移 提升 上升 下降 前进 晋升 跃升 提高 下移 进 前进了 提升了 上升了 前移了 并列 全国 全省 全区 倒数");

    static readonly WordTable<bool> Names = WordTable.Of(
        "级 级产业 强 强县 强镇 强企业 伏 号 式 轮 版 频 元级 元产业 亩级 吨级 大工程 大行动 年计划 届 次会议 次全会 次亲临 周年 环路 级以上 公里级 位数 百年 方面");

    static readonly WordTable<bool> Deeds = WordTable.Of("辖 下辖 管辖 新增 建成 引进 培育 达到 达 增至 增加到 完成 实施 获批 获 入选 新建 投资 突破 超过 超 不足 近 约 落户 增加 每 有 累计 减少 下降 增长 仅 占 不低于 不少于 至少 提高到 降至 培养 招收 选派 支持 改造 打造 聘请 配备 总数 共 成立 设立 组建 创建 开工 投产 吸引 举办");

    /// <summary>Whether the amount states how much of something there is.</summary>
    public static bool IsFigure(string text, int start, int end, Amount amount)
    {
        var before = text.AsSpan(start, amount.Start - start);
        var after = text.AsSpan(amount.End, end - amount.End);
        if (IsPartOfName(before, after, amount) || Names.Starts(after, out _) > 0 || Specifications.Is(before, after, amount))
        {
            return false;
        }
        return amount.Sort switch
        {
            UnitSort.Time => IsLengthOfTime(before),
            UnitSort.None => amount.Scale >= 10_000 || amount.IsChinese ? !amount.IsChinese : amount.Unit.Length == 0 && (IsListed(before, after) || IsRatio(before, amount)),
            _ when amount.IsChinese => IsChineseFigure(before, after, amount),
            UnitSort.Power when amount.Unit is "千伏" => false,
            UnitSort.Money when before.EndsWith("个") => false,
            UnitSort.Count or UnitSort.Person => !IsRank(text, before, after, amount) && !IsQualifier(after, amount),
            UnitSort.Power or UnitSort.Money or UnitSort.Mass or UnitSort.Area or UnitSort.Length => !IsQualifier(after, amount),
            _ => true,
        };
    }

    /// <summary>Whether the time is part of the name of a law, plan or project: “十四五”规划, 2030年可持续发展议程.</summary>
    public static bool IsNamed(string text, TimePhrase time) => text.AsSpan(time.End) is ['规', '划', ..] or ['可', '持', '续', ..];

    static bool IsPartOfName(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Amount amount)
    {
        var previous = before.IsEmpty ? ' ' : before[^1];
        var next = after.IsEmpty ? ' ' : after[0];
        return char.IsAsciiLetter(previous) || previous is '第' or '每' or '+' or '_' or '[' or '〔' or '/' || next is '+' or ']' or '〕'
            || (amount.Sort == UnitSort.None && (char.IsAsciiLetter(next) || IsDateOrItemNumber(after)))
            || (previous is '-' or '.' && before.Length > 1 && char.IsAsciiLetterOrDigit(before[^2]));
    }

    // 发布时间:2021-04-02, 注:1.本公报数据为初步统计数.
    static bool IsDateOrItemNumber(ReadOnlySpan<char> after) =>
        after.Length > 1 && (after[0] is '-' or '/' ? char.IsAsciiDigit(after[1]) : after[0] == '.' && Characters.IsHan(after[1]));

    // 人均预期寿命超过80岁, 天数常年保持在320天: verbs and bounds between the subject and its length of time.
    static bool IsLengthOfTime(ReadOnlySpan<char> before)
    {
        for (var length = 1; length > 0; before = before[..^length])
        {
            if (TimeSubjects.Ends(before, out _) > 0)
            {
                return true;
            }
            length = Reaching.Ends(before, out _);
        }
        return false;
    }

    // 城乡居民收入比值由3.27缩小至2.93: a ratio to one, printed without it.
    static bool IsRatio(ReadOnlySpan<char> before, Amount amount)
    {
        var clause = before[(before.LastIndexOfAny(',', ';') + 1)..];
        return !decimal.IsInteger(amount.Low) && amount.High is null && (clause.IndexOf("收入比") >= 0 || clause.IndexOf("比值") >= 0);
    }

    // 居全国第5位, 提升4位, 前10名, 先后3次召开.
    static bool IsRank(string text, ReadOnlySpan<char> before, ReadOnlySpan<char> after, Amount amount) => text[amount.End - 1] switch
    {
        '位' => Ranks.Ends(before, out _) > 0,
        '名' => before.EndsWith("前") || before.EndsWith("第") || before.EndsWith("排名"),
        '次' => amount.Unit == "次" && !after.IsEmpty && Characters.IsHan(after[0]) && after[0] is not ('以' or '左'),
        _ => false,
    };

    // 10亿元以上项目62个, 80岁以上老人, 220千伏以上线路: the bound names a class of things, and another number counts them.
    static bool IsQualifier(ReadOnlySpan<char> after, Amount amount)
    {
        if (amount.Sort is UnitSort.Count or UnitSort.Person)
        {
            return false;
        }
        var rest = after.StartsWith("及以上") || after.StartsWith("(含)以上") ? 3 : after.StartsWith("以上") || after.StartsWith("以下") || after.StartsWith("以内") ? 2 : 0;
        return rest > 0 && after.Length > rest && Characters.IsHan(after[rest]) && after[rest] is not ('的' or '、' or '，' or '和' or '并');
    }

    static bool IsListed(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (!before.IsEmpty && before[^1] is ':' or '、') || (!after.IsEmpty && after[0] is ':' or '、' && after.Length > 1 && char.IsAsciiDigit(after[1]));

    // 百亿斤 and 六十万人 are figures; 一个, 三大 and 八个 mostly name or list things, unless a deed stands before them.
    static bool IsChineseFigure(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Amount amount)
    {
        if (amount.Sort is UnitSort.Percent or UnitSort.Multiple or UnitSort.Doubling)
        {
            return true;
        }
        if (amount.Unit == "件" && after[..Math.Min(4, after.Length)].IndexOf("实事") >= 0)
        {
            return true;
        }
        if (IsQualifier(after, amount) || after.StartsWith("级") || amount.Unit is "次" or "期" or "批" or "类" or "层" or "片" or "件" or "届")
        {
            return false;
        }
        return amount.Low >= 100 || amount.Unit is not ("个" or "项" or "条" or "点" or "面")
            ? Deeds.Ends(before, out _) > 0
            : amount.Low > 2 && Deeds.Ends(before, out _) > 0 && amount.Unit != "个";
    }
}
