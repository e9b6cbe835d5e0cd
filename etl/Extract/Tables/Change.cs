using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>What a header makes of the level that it stands beside.</summary>
/// <param name="Suffix">What it adds to the level's label (增长率, 比年初增量, 占比).</param>
/// <param name="Quantity">What sort of quantity it makes.</param>
/// <param name="Unit">The unit that it implies; null where it keeps the level's.</param>
/// <param name="Start">Where its words start in the text.</param>
sealed record Change(string Suffix, Quantity Quantity, string? Unit, int Start)
{
    static readonly string[] Amounts = ["增减额", "增加额", "增减量", "增加量", "增加数", "增减数", "增长额", "增长量", "增减绝对额", "净增额", "增量", "增减值", "新增额"];

    static readonly string[] Ratios = ["增长率", "增减率", "增长速度", "增速", "增幅", "增减幅度", "增长幅度", "涨跌幅", "涨幅", "降幅", "增长", "±", "升降", "增减", "增加", "同比", "环比", "变化", "变动", "提高"];

    static readonly string[] Shares = ["所占比重", "占比", "比重", "所占比例", "构成", "占全市比重", "占全市的比重", "占总量比重", "贡献率"];

    static readonly string[] Ranks = ["位次", "排名", "排位", "名次"];

    static readonly string[] Against =
    [
        "同比", "环比", "比上年同期", "比去年同期", "较上年同期", "较去年同期", "比上年末", "较上年末", "比上年", "比去年", "较上年", "较去年", "比同期", "较同期", "比年初", "较年初", "比上月末", "较上月末", "比上月", "较上月", "比上季度", "比上季末", "年均", "平均每年", "名义", "实际",
    ];

    /// <summary>Reads the change that a text ends in (增长率, 比年初增减额); null where it ends in none.</summary>
    /// <param name="text">Folded, without unit and time.</param>
    /// <param name="unit">The unit printed beside it, without scale; empty for none.</param>
    public static Change? Of(string text, string unit)
    {
        var percent = text.EndsWith('%') || unit is "%" or "‰";
        var words = text.TrimEnd('%', ' ', '、');
        words = words.EndsWith('±') && words.Length > 1 ? words[..^1] : words;
        if (EndOf(words, Ranks) is var rank and >= 0)
        {
            return new Change("位次", Quantity.Level, "位", rank);
        }
        if (EndOf(words, Shares) is var share and >= 0)
        {
            return new Change(words.EndsWith("贡献率", StringComparison.Ordinal) ? "贡献率" : "占比", Quantity.Share, "%", share);
        }
        var amount = EndOf(words, Amounts);
        var at = amount >= 0 ? amount : EndOf(words, Ratios);
        if (at < 0)
        {
            return null;
        }
        var (start, prefix) = Prefix(words, at);
        return unit switch
        {
            "百分点" => new Change(prefix + "增量", Quantity.ChangePp, null, start),
            "倍" => new Change(prefix + "增长倍数", Quantity.Multiple, null, start),
            _ when amount >= 0 || (unit.Length > 0 && !percent) => new Change(prefix + "增量", Quantity.Growth, null, start),
            // 比上年增加 is an amount, what says growth or a rate per cent; 增减 alone may be either, and is left without a unit.
            _ when !percent && words[at..] is "增加" or "提高" => new Change(prefix + "增量", Quantity.Growth, null, start),
            _ when !percent && words[at..] is "增减" or "变化" or "变动" => new Change(prefix + "增减", Quantity.Growth, "", start),
            "‰" => new Change(prefix + "增长率", Quantity.Growth, "‰", start),
            _ => new Change(prefix + "增长率", Quantity.Growth, "%", start),
        };
    }

    static int EndOf(string text, string[] words)
    {
        var found = words.Where(w => text.EndsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length);
        return found is null ? -1 : text.Length - found.Length;
    }

    // What the change is against; the year before goes without saying.
    static (int Start, string Prefix) Prefix(string text, int at)
    {
        var before = text[..at];
        while (Against.Where(a => before.EndsWith(a, StringComparison.Ordinal)).MaxBy(a => a.Length) is { } against)
        {
            before = before[..^against.Length];
        }
        var words = text[before.Length..];
        var prefix = words.Contains("年初", StringComparison.Ordinal) ? "比年初"
            : words.Contains("环比", StringComparison.Ordinal) || words.Contains("上月", StringComparison.Ordinal) ? "环比"
            : words.Contains("上季", StringComparison.Ordinal) ? "比上季"
            : words.Contains("年均", StringComparison.Ordinal) || words.Contains("平均每年", StringComparison.Ordinal) ? "年均"
            : "";
        return (before.Length, prefix);
    }
}
