namespace Ordos.Etl.Extract.Tables;

/// <summary>Puts the names of banner, column and row together to what is measured.</summary>
static class Labels
{
    static readonly HashSet<string> Industries = new(StringComparer.Ordinal) { "第一产业", "第二产业", "第三产业", "一产", "二产", "三产", "工业", "建筑业", "农业", "服务业", "农林牧渔业" };

    static readonly HashSet<string> Parts = new(StringComparer.Ordinal) { "城镇", "农村", "乡村", "城市", "男", "女", "男性", "女性", "农村牧区", "城乡", "第一产业", "第二产业", "第三产业" };

    static readonly string[] Collections = ["指标", "情况", "项目", "类别", "数据", "统计表"];

    /// <summary>Whether a name means nothing without what it is a part of (第一产业, 城镇).</summary>
    public static bool IsPart(string label) => Industries.Contains(label) || Parts.Contains(label);

    /// <summary>An outer and an inner name as one.</summary>
    public static string Join(string outer, string inner)
    {
        if (outer.Length == 0 || inner.Length == 0)
        {
            return outer + inner;
        }
        if (inner.Contains(outer, StringComparison.Ordinal) || Collections.Any(c => outer.EndsWith(c, StringComparison.Ordinal)))
        {
            return inner;
        }
        return outer.EndsWith(inner, StringComparison.Ordinal) ? outer : IsPart(inner) ? PartOf(inner, outer) : outer + inner;
    }

    /// <summary>The name of a part of something: 第一产业 of 地区生产总值 is 第一产业增加值, 城镇 of 常住人口 is 城镇常住人口.</summary>
    public static string PartOf(string part, string whole)
    {
        var name = part switch { "一产" => "第一产业", "二产" => "第二产业", "三产" => "第三产业", _ => part };
        var isProduct = whole.Contains("生产总值", StringComparison.Ordinal) || whole.Contains("增加值", StringComparison.Ordinal) || string.Equals(whole, "GDP", StringComparison.OrdinalIgnoreCase);
        return isProduct && Industries.Contains(part) ? name + "增加值"
            : Parts.Contains(part) ? name + whole
            : name;
    }
}
