using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Prose;

/// <summary>A subject cleaned of what does not name what is measured.</summary>
/// <param name="Text">What is measured.</param>
/// <param name="Places">The places it is said of; empty where it names none.</param>
/// <param name="AtLeast">Whether 至少 stands before it.</param>
/// <param name="Distributed">The bodies each of which it is said of (每个科技研发中心); empty where there are none.</param>
/// <param name="Own">Whether it names the issuer's own whole (全市, 我县, 市本级).</param>
readonly record struct Noun(string Text, IReadOnlyList<string> Places, bool AtLeast, string Distributed, bool Own);

/// <summary>Cleans subjects: openers and places in front, particles behind.</summary>
sealed class Nouns(Scene scene)
{
    static readonly WordTable<bool> Own = WordTable.Of("全市 全区 全县 全旗 全省 全州 全盟 我市 我省 我区 我县 我旗 我州 我盟 本市 本省 本区 本县 全自治区 自治区全区 全社会我市 全域");
    static readonly WordTable<bool> Groups = WordTable.Of(
        "旗区 县区 区县 县市区 市县 市县区 旗县区 旗县 县市 盟市 地市 州市 市州 经济开发区(园区) 经济开发区 开发区(园区) 开发区 园区 区(园区) 苏木乡镇 乡镇");
    static readonly WordTable<bool> Alls = WordTable.Of("各 所有 上述 全部 每个 全市各 全市所有 各个");
    static readonly WordTable<bool> Measured = WordTable.Of(
        "的 GDP 地区生产总值 生产总值 一般公共预算 规模以上 规上 固定资产投资 社会消费品 城镇 农村 全体居民 居民 常住人口 户籍人口 总人口 经济总量 人才 粮食 第一产业 第二产业 第三产业 一产 二产 三产 工业 人均 财政 进出口 完成 实现 高新技术企业");
    static readonly WordTable<bool> Honours = WordTable.Of(
        "文明 重点 示范 百强 百佳 千强 先进 优秀 模范 试点 卫生 劳动模范 五一 绿化 双拥 单项 标准化 名村 名镇 农业标准化 农业产业 乡村 民族团结 法治 科普 质量 质量强市 最大 最美 首个 首批 首家 首座 一流 唯一 智慧 全域旅游 红色 特色 水利 节水型 森林 历史文化 县域 中小学 青少年 工人先锋");

    const int LongestUnlisted = 4;

    static readonly WordTable<bool> Facilities = WordTable.Of("机场 大学 集团 港 高铁 铁路 公路 大桥 研究院 实验室 学院 医院 公司 银行 — · - 籍 产 牌 国际机场 自贸 海关 考察");

    /// <summary>Cleans a subject.</summary>
    public Noun Of(string text)
    {
        text = Behind(text);
        var places = new List<string>();
        var (atLeast, distributed, isOwn, at) = (false, "", text.StartsWith("市本级", StringComparison.Ordinal), 0);
        for (var moved = true; moved && at < text.Length;)
        {
            moved = false;
            var rest = text.AsSpan(at);
            if (rest.StartsWith("至少") || rest.StartsWith("最少"))
            {
                (atLeast, at, moved) = (true, at + 2, true);
            }
            else if (Own.Starts(rest, out _) is var own and > 0)
            {
                (isOwn, at, moved) = (true, at + own, true);
            }
            else if (places.Count == 0 && ReadPlaces(text, at, places) is var end && end > at)
            {
                (at, moved) = (end, true);
            }
            else if (Words.Openers.Starts(rest, out var opens) is var opener and > 0 && opens)
            {
                (at, moved) = (at + opener, true);
            }
            else if (distributed.Length == 0 && rest.StartsWith("每") && ReadDistributed(text, at) is var behind && behind > at)
            {
                (distributed, at, moved) = (text[(at + 2)..behind], behind, true);
            }
        }
        at = Beyond(text, Converted(text, at));
        return new Noun(text[at..].TrimEnd('的', ' ', ',', '、', '“', '等'), places, atLeast, distributed, isOwn);
    }

    // 人口面积 全区总面积: a heading that runs into its sentence.
    static string Behind(string text)
    {
        var space = text.IndexOf(' ');
        return space > 0 && Own.Starts(text.AsSpan(space + 1), out _) > 0 ? text[(space + 1)..] : text;
    }

    // 康巴什区和上述经济开发区(园区), 达拉特旗、准格尔旗: names and groups in a row, with something measured behind them.
    int ReadPlaces(string text, int start, List<string> places)
    {
        var (at, isShort) = (start, false);
        for (var next = start; TryReadPlace(text, next, out var end, out var name);)
        {
            places.Add(name);
            isShort = !name.EndsWith(text[end - 1]);
            at = end;
            var joint = at < text.Length && text[at] is '、' or '和' or '及' or '与' ? 1 : 0;
            next = at + joint;
            if (joint == 0)
            {
                break;
            }
        }
        if (at > start && at < text.Length && (text.EndsWith('等') || (isShort && !IsMeasured(text, start, at)) || Facilities.Starts(text.AsSpan(at), out _) > 0))
        {
            places.Clear();
            return start;
        }
        return at < text.Length && text[at] == '的' ? at + 1 : at;
    }

    // 按年均汇率折算 says how, not what.
    static int Converted(string text, int at) =>
        text.AsSpan(at) is ['按', ..] && (text.EndsWith("折算", StringComparison.Ordinal) || text.EndsWith("计算", StringComparison.Ordinal) || text.EndsWith("换算", StringComparison.Ordinal)) ? text.Length : at;

    // 超过原定的 names what was meant, not the bound.
    static int Beyond(string text, int at) => text.AsSpan(at).StartsWith("超过") && at + 2 < text.Length ? at + 2 : at;

    // 石嘴山 without 市 is a place only where what reports measure follows; else it is part of a name.
    static bool IsMeasured(string text, int start, int end) => end - start > 1 && Measured.Starts(text.AsSpan(end), out _) > 0;

    bool TryReadPlace(string text, int at, out int end, out string name)
    {
        (end, name) = (at, "");
        if (at >= text.Length)
        {
            return false;
        }
        var all = Alls.Starts(text.AsSpan(at), out _);
        var group = all > 0 ? Groups.Starts(text.AsSpan(at + all), out _) : 0;
        if (group > 0)
        {
            (end, name) = (at + all + group, string.Concat("各", text.AsSpan(at + all, group)));
            return true;
        }
        if ((scene.Gazetteer.TryRead(text, at, out var place) && !IsHonour(text, place)) || TryReadUnlisted(text, at, out place))
        {
            (end, name) = (place.End, place.Name);
            return true;
        }
        return false;
    }

    // 全国文明城市, 全国重点实验室: a title that the nation gives.
    static bool IsHonour(string text, PlaceMatch place) => place.Name == "全国" && Honours.Starts(text.AsSpan(place.End), out _) > 0;

    // A county or district that no list has: the text speaks of it elsewhere too, or what reports measure stands behind a short name.
    bool TryReadUnlisted(string text, int at, out PlaceMatch place)
    {
        place = default;
        return Words.Openers.Starts(text.AsSpan(at), out _) < 2 && Gazetteer.TryReadFree(text, at, out place)
            && (scene.Unlisted.Contains(place.Name) || (place.Name.Length <= LongestUnlisted && Measured.Starts(text.AsSpan(place.End), out _) > 0));
    }

    // 每个科技研发中心引进: up to the verb.
    static int ReadDistributed(string text, int at)
    {
        if (at + 2 >= text.Length || !Units.TryRead(text, at + 1, out var unit) || unit.Sort != UnitSort.Count || char.IsAsciiDigit(text[unit.End - 1]))
        {
            return at;
        }
        for (var end = unit.End + 1; end < text.Length; end++)
        {
            if (Words.Deeds.Starts(text.AsSpan(end), out var isVerb) > 1 && isVerb)
            {
                return end;
            }
        }
        return at;
    }
}
