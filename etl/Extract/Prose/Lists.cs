namespace Ordos.Etl.Extract.Prose;

/// <summary>Takes apart subjects said together: 一产、二产、三产增加值, 食品、石化等产业增加值, 城乡居民收入.</summary>
static class Lists
{
    /// <summary>The subjects; one where the text names no list.</summary>
    public static List<string> Split(string noun)
    {
        var parts = noun.Split(['、', '和', '及', '与'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        if (parts.Count < 2)
        {
            return Pair(noun);
        }
        var last = parts[^1];
        var head = Words.Heads.Ends(last, out _);
        var etc = last.IndexOf('等');
        if (etc > 0)
        {
            head = last.Length - etc - 1;
            parts[^1] = last.Remove(etc, 1);
        }
        else if (parts[^2].Length < last.Length && Parallel(parts[^2], last) is var shared and > 0)
        {
            head = Math.Max(head, shared);
        }
        var suffix = last[^head..];
        return [.. parts.Take(parts.Count - 1).Select(p => head > 0 && head < last.Length && Words.Heads.Ends(p, out _) == 0 ? p + suffix : p), parts[^1]];
    }

    // 第一、第三产业增加值 and 急难型、支出型临时救助标准: the last one starts like the others; how long the rest is.
    static int Parallel(string other, string last)
    {
        if (other[0] == '第' && last[0] == '第')
        {
            return last.Length - other.Length;
        }
        var at = other[^1] is '型' or '类' or '业' or '级' ? last.IndexOf(other[^1]) : -1;
        return at > 0 ? last.Length - at - 1 : 0;
    }

    static List<string> Pair(string noun)
    {
        foreach (var (word, first, second) in Pairs)
        {
            if (noun.Contains(word))
            {
                return [noun.Replace(word, first), noun.Replace(word, second)];
            }
        }
        return [noun];
    }

    static readonly (string Word, string First, string Second)[] Pairs =
    [
        ("城乡", "城镇", "农村"), ("存贷款", "存款", "贷款"), ("产销", "产", "销"), ("客货", "客", "货"), ("进出口", "进口", "出口"), ("收支", "收入", "支出"),
    ];
}
