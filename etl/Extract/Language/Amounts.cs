namespace Ordos.Etl.Extract.Language;

/// <summary>A number with its unit, or a range of them, found in a folded text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends, behind the unit.</param>
/// <param name="Low">The number in <paramref name="Unit"/>, or the lower end of a range.</param>
/// <param name="High">The upper end of a range; null for a single number.</param>
/// <param name="More">Whether 多 or 余 is printed inside it.</param>
/// <param name="Unit">The unit without scale, persons as 人; empty where none is printed.</param>
/// <param name="Sort">What the unit measures.</param>
/// <param name="IsChinese">Whether the number is written in Chinese numerals.</param>
/// <param name="Scale">What the printed digits were multiplied by; 1 where no scale is printed.</param>
public readonly record struct Amount(
    int Start, int End, decimal Low, decimal? High, bool More, string Unit, UnitSort Sort, bool IsChinese, decimal Scale);

/// <summary>Reads numbers together with their units: 1.2万亿元, 3—5家, 4.5%—5%, 25.6万元/人, 2.6:1, 108.3:100.</summary>
public static class Amounts
{
    static readonly WordTable<decimal> Doublings = WordTable.Of((1m, "翻番 翻一番 翻了一番 倍增 翻了番"), (3m, "翻两番 翻了两番 翻二番"));

    /// <summary>The amount that starts at <paramref name="at"/> of a folded text; false where none does.</summary>
    public static bool TryRead(string text, int at, out Amount amount)
    {
        amount = default;
        if (Doublings.Starts(text.AsSpan(Math.Min(at, text.Length)), out var growth) is var doubling and > 0)
        {
            amount = new Amount(at, at + doubling, growth, null, false, "倍", UnitSort.Doubling, true, 1);
            return true;
        }
        if (TryReadFraction(text, at, out amount))
        {
            return true;
        }
        if (!Numerals.TryRead(text, at, out var first))
        {
            return false;
        }
        if (IsRatio(text, first.End, out var end) && first.Unit.Length == 0)
        {
            amount = new Amount(at, end, first.Value, null, false, "比值", UnitSort.Ratio, first.IsChinese, 1);
            return true;
        }
        var unit = UnitOf(text, first);
        if (TryReadUpper(text, first, unit, out amount))
        {
            return true;
        }
        amount = new Amount(at, unit.End, Numerals.Shortest(first.Value * unit.Scale), null, first.More, unit.Unit, unit.Sort, first.IsChinese, ScaleOf(text, first));
        return true;
    }

    // 占全国1/10以上; 1/4 is a part only where the words before it name a whole.
    static bool TryReadFraction(string text, int at, out Amount amount)
    {
        amount = default;
        var slash = at < text.Length && char.IsAsciiDigit(text[at]) ? text.IndexOf('/', at, Math.Min(3, text.Length - at)) : -1;
        if (slash < 0 || !Numerals.TryRead(text, at, out var part) || part.End != slash || !Numerals.TryRead(text, slash + 1, out var whole) || whole.IsChinese
            || part.Value >= whole.Value || whole.End - slash > 3 || (whole.End < text.Length && text[whole.End] is '/' or '年' or '月' or '日' or '-'))
        {
            return false;
        }
        var before = text.AsSpan(Math.Max(0, at - 12), Math.Min(12, at));
        var named = before.Contains('占') || before.IndexOf("全国") >= 0 || before.IndexOf("全省") >= 0 || before.IndexOf("全市") >= 0 || before.IndexOf("全区") >= 0;
        amount = new Amount(at, whole.End, Numerals.Shortest(decimal.Round(part.Value * 100 / whole.Value, 2)), null, false, "%", UnitSort.Percent, false, 1);
        return named;
    }

    static UnitMatch UnitOf(string text, Numeral numeral)
    {
        if (numeral.Unit.Length > 0)
        {
            return new UnitMatch(numeral.End, numeral.Unit, UnitSort.Percent, 1);
        }
        return Units.TryRead(text, numeral.End, out var unit) ? unit : new UnitMatch(numeral.End, "", UnitSort.None, 1);
    }

    // 3—5家, 4.5%—5%, 10%至15%, 3—5万人: the scale of the upper end holds for a lower end without its own.
    static bool TryReadUpper(string text, Numeral first, UnitMatch unit, out Amount amount)
    {
        amount = default;
        var at = unit.End;
        if (at >= text.Length || text[at] is not ('—' or '-' or '~' or '至' or '到'))
        {
            return false;
        }
        at += at + 1 < text.Length && text[at + 1] == text[at] ? 2 : 1;
        if (!Numerals.TryRead(text, at, out var second) || second.IsChinese != first.IsChinese)
        {
            return false;
        }
        var upper = UnitOf(text, second);
        if (upper.Sort == UnitSort.None || (unit.Sort != UnitSort.None && unit.Unit != upper.Unit))
        {
            return false;
        }
        var scale = ScaleOf(text, second);
        var low = unit.Sort == UnitSort.None && ScaleOf(text, first) == 1 ? first.Value * scale : first.Value;
        if (low >= second.Value)
        {
            return false;
        }
        amount = new Amount(first.Start, upper.End, Numerals.Shortest(low), Numerals.Shortest(second.Value), second.More, upper.Unit, upper.Sort, first.IsChinese, scale);
        return true;
    }

    static decimal ScaleOf(string text, Numeral numeral)
    {
        if (numeral.IsChinese)
        {
            return 1;
        }
        var scale = 1m;
        for (var at = numeral.Start; at < numeral.End; at++)
        {
            scale *= Math.Max(1, Numerals.ScaleOf(text[at]));
        }
        return scale;
    }

    static bool IsRatio(string text, int at, out int end)
    {
        end = at + 2;
        if (at + 1 >= text.Length || text[at] != ':' || text[at + 1] != '1')
        {
            return false;
        }
        end = text.AsSpan(end).StartsWith("00") ? end + 2 : end;
        return end >= text.Length || !(char.IsAsciiDigit(text[end]) || text[end] is '.' or ':');
    }
}
