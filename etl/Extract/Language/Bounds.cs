using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Language;

/// <summary>Words before and behind a number that say how it bounds the true one, whatever its unit.</summary>
public static class Bounds
{
    static readonly WordTable<Bound> BeforeWords = WordTable.Of(
        (Bound.Gt, "超过 突破 超 超出 高于 大于 多于 首次突破 首次超过 已超过 已突破 站上 逾 破 优于"),
        (Bound.Ge, "不低于 不少于 至少 不小于 跨上 迈上 跃上 最低 不下于 跨越 保底 达到或超过 大于等于 跨过 ≥ 站稳"),
        (Bound.Le, "不超过 不高于 不大于 不多于 最高 至多 最多 控制在不超过 小于等于 不突破 ≤"),
        (Bound.Lt, "低于 不足 少于 小于 不到 未达到 未超过 <"),
        (Bound.Approx, "约 约为 大约 近 接近 将近 大概 约合 大致 基本在 临近 逼近 ≈"));

    static readonly WordTable<Bound> AfterWords = WordTable.Of(
        (Bound.Ge, "以上 及以上 (含)以上 或以上 以上的 之上 起"),
        (Bound.Le, "以内 之内 以内的 及以下 (含)以内"),
        (Bound.Lt, "以下 以下的 之下"),
        (Bound.Approx, "左右 上下 左右的"),
        (Bound.Gt, "多 余"));

    /// <summary>The bound word that ends just before <paramref name="end"/>, at or behind <paramref name="start"/>; its start, or <paramref name="end"/> where there is none.</summary>
    public static int Before(string text, int start, int end, out Bound bound)
    {
        var length = BeforeWords.Ends(text.AsSpan(start, end - start), out bound);
        return end - length;
    }

    /// <summary>The bound word at <paramref name="at"/>; where it ends, or <paramref name="at"/> where there is none.</summary>
    public static int After(string text, int at, out Bound bound) => at + AfterWords.Starts(text.AsSpan(at), out bound);
}
