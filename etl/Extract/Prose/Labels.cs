using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Prose;

/// <summary>Puts names of what is measured into the words that reports agree on.</summary>
static class Labels
{
    const int FarthestPersons = 6;

    static readonly (string From, string To)[] Spellings =
    [
        ("规上", "规模以上"), ("限上", "限额以上"), ("规模以上工业企业营收", "规模以上工业企业营业收入"), ("CPI", "居民消费价格"), ("人均GDP", "人均地区生产总值"), ("人均生产总值", "人均地区生产总值"),
        ("单位GDP", "单位地区生产总值"), ("单位生产总值", "单位地区生产总值"), ("居民消费价格总水平", "居民消费价格"), ("居民消费价格总指数", "居民消费价格"), ("居民消费价格指数", "居民消费价格"),
    ];

    static readonly string[] Sectors = ["第一产业", "第二产业", "第三产业"];
    static readonly WordTable<bool> Persons = WordTable.Of("人才 人员 干部 教师 医生 医师 护士 工程师 专家 博士 硕士 特派员 党员 青年 志愿者 学生 毕业生 院士 员工 职工 农民工 工人 儿童 老人 老年人 残疾人 妇女 困难群众 运动员 劳动者 技师 企业家 网格员 护理员 群众 婴幼儿 居民 移民 农民 牧民 游客 人口 市民 村民 未成年人 困境儿童 脱贫人口 师生 旅客");
    static readonly WordTable<bool> Counted = WordTable.Of("数 量 总量 人口 人次 存栏 出栏 户数 人数 总数 数量 规模 次数 件数 个数 面积 里程");

    /// <summary>The name of a level, with 数 behind things counted.</summary>
    public static string Level(string stem, UnitSort sort, string unit)
    {
        var name = Normal(stem);
        if (name.Length == 0 || Counted.Ends(name, out _) > 0 || name.EndsWith('率') || name.Contains("人均"))
        {
            return name;
        }
        return sort switch
        {
            UnitSort.Count => name + "数",
            UnitSort.Person when unit is "人次" or "户次" => name + unit,
            UnitSort.Rate when unit.Split('/')[0] is "人" or "人年" or "个" or "家" => name + "数",
            UnitSort.Person => name + (Persons.Ends(name, out _) > 0 ? "数" : "人数"),
            _ => name,
        };
    }

    // 规模以上工业企业实现营业收入 is their 营业收入.
    static string WithoutDeed(string name)
    {
        var at = name.IndexOf("实现", StringComparison.Ordinal);
        at = at < 0 ? name.IndexOf("完成", StringComparison.Ordinal) : at;
        return at > 0 && at + 4 <= name.Length && !name.EndsWith('率') ? name.Remove(at, 2) : name;
    }

    // 地区生产总值(GDP).
    static string WithoutAcronym(string name)
    {
        var open = name.IndexOf('(');
        var close = open < 0 ? -1 : name.IndexOf(')', open);
        return open > 0 && close > open + 1 && name.AsSpan(open + 1, close - open - 1).IndexOfAnyExceptInRange('&', 'Z') < 0 ? name.Remove(open, close - open + 1) : name;
    }

    /// <summary>Whether the text ends with a word for persons.</summary>
    public static bool IsPersons(string text) => Persons.Ends(text, out _) > 0 || text.EndsWith("人口", StringComparison.Ordinal) || text.EndsWith("人数", StringComparison.Ordinal)
        || text.EndsWith("人才总量", StringComparison.Ordinal) || text.EndsWith("人才资源总量", StringComparison.Ordinal);

    /// <summary>Whether the text starts with a word for persons, or with what qualifies one (各族群众, 农村贫困人口).</summary>
    public static bool StartsWithPersons(string text)
    {
        for (var at = 0; at < Math.Min(FarthestPersons, text.Length) && Characters.IsHan(text[at]); at++)
        {
            if (Persons.Starts(text.AsSpan(at), out _) > 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the name is that of a ratio to one.</summary>
    public static bool IsRatio(string name) => name.EndsWith("收入比", StringComparison.Ordinal) || name.EndsWith("比值", StringComparison.Ordinal);

    /// <summary>The name in agreed spelling (规上 is 规模以上, 一产 is 第一产业增加值).</summary>
    public static string Normal(string stem)
    {
        var name = stem.Trim(' ', ',', '、', ':', ';', '—', '-', '\t', '。');
        name = WithoutAcronym(WithoutDeed(name));
        foreach (var (from, to) in Spellings)
        {
            name = name.Contains(from) ? name.Replace(from, to) : name;
        }
        name = name is "GDP" or "生产总值" ? "地区生产总值" : name.EndsWith("总产", StringComparison.Ordinal) ? name + "量" : name;
        for (var i = 0; i < Sectors.Length; i++)
        {
            var word = "一二三"[i] + "产";
            name = name == word || name == Sectors[i] ? Sectors[i] + "增加值" : name.StartsWith(word, StringComparison.Ordinal) && !name.StartsWith(word + "业", StringComparison.Ordinal) ? Sectors[i] + name[2..] : name;
        }
        return name;
    }
}
