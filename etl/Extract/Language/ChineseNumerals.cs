namespace Ordos.Etl.Extract.Language;

/// <summary>Reads numbers in Chinese and capital numerals: 六十万, 二〇二五, 三点五亿, 三成, 百分之五, 三分之一, 半数.</summary>
static class ChineseNumerals
{
    const int Longest = 40;
    const string Digits = "零一二三四五六七八九";
    const string Capitals = "〇壹贰叁肆伍陆柒捌玖";

    /// <summary>Whether a Chinese number may start with the character.</summary>
    public static bool IsPart(char character) => DigitOf(character) >= 0 || ScaleOf(character) > 1 || character == '半';

    /// <summary>The number that starts at <paramref name="at"/>; false where none does.</summary>
    public static bool TryRead(string text, int at, out Numeral numeral)
    {
        numeral = default;
        if (text[at] == '半')
        {
            return at + 1 < text.Length && text[at + 1] == '数' && Found(at, at + 2, 50, out numeral, "%");
        }
        if (At(text, at, "一半"))
        {
            return Found(at, at + 2, 50, out numeral, "%");
        }
        if (!TryReadWhole(text, at, out var end, out var value, out var more))
        {
            return false;
        }
        if (At(text, end, "分之"))
        {
            return TryReadFraction(text, at, end + 2, value, out numeral);
        }
        if (end < text.Length && text[end] == '成' && value < 10 && IsShare(text, end + 1))
        {
            var half = end + 1 < text.Length ? DigitOf(text[end + 1]) : -1;
            return Found(at, half > 0 ? end + 2 : end + 1, (value * 10) + Math.Max(half, 0), out numeral, "%");
        }
        numeral = new Numeral(at, end, value, more, true);
        return true;
    }

    static bool Found(int at, int end, decimal value, out Numeral numeral, string unit)
    {
        numeral = new Numeral(at, end, value, false, true, unit);
        return true;
    }

    // 三成 as a share, not 三成为 or 一成不变.
    static bool IsShare(string text, int at) => at >= text.Length || text[at] is not ('为' or '果' or '员' or '功' or '立' or '长' or '就' or '效' or '本' or '熟' or '都' or '不' or '套');

    static bool TryReadFraction(string text, int at, int numeratorAt, decimal denominator, out Numeral numeral)
    {
        numeral = default;
        if (!Numerals.TryRead(text, numeratorAt, out var numerator) || denominator == 0)
        {
            return false;
        }
        return denominator switch
        {
            100 => Found(at, numerator.End, numerator.Value, out numeral, "%"),
            1000 => Found(at, numerator.End, numerator.Value, out numeral, "‰"),
            _ => Found(at, numerator.End, numerator.Value * 100 / denominator, out numeral, "%"),
        };
    }

    // Sections of 十, 百 and 千 are closed by 万 or 亿; digits alone (二〇二五) are read one by one.
    static bool TryReadWhole(string text, int at, out int end, out decimal value, out bool more)
    {
        (end, value, more) = (at, 0, false);
        decimal total = 0, section = 0, digit = 0;
        var digits = 0;
        for (; end < text.Length && end - at < Longest; end++)
        {
            var one = DigitOf(text[end]);
            var scale = one < 0 && !Units.Starts(text.AsSpan(end)) ? ScaleOf(text[end]) : 0;
            if (one == 0 && section + total > 0)
            {
                continue; // 一百零五: 零 only fills a place
            }
            if (one >= 0 && (digits == 0 || section + total == 0))
            {
                digit = (digit * 10) + one;
                digits++;
            }
            else if (scale > 1 && digits <= 1)
            {
                Close(scale, digits == 0, ref digit, ref section, ref total);
                digits = 0;
            }
            else if (one < 0 && scale == 0)
            {
                if (more || end == at || text[end] is not ('多' or '余' or '几') || !IsFollowed(text, end + 1))
                {
                    break;
                }
                more = true;
            }
            else
            {
                return false; // 七八百, 百二三: about a number, but not one
            }
        }
        value = total + section + digit;
        return end > at && TryReadDecimals(text, ref end, ref value);
    }

    static void Close(decimal scale, bool bare, ref decimal digit, ref decimal section, ref decimal total)
    {
        if (scale < 10_000)
        {
            section += (bare && section % (scale * 10) == 0 ? 1 : digit) * scale;
        }
        else
        {
            var closed = section + digit + (bare && section + total == 0 ? 1 : 0);
            total = scale > total ? (total + closed) * scale : total + (closed * scale);
            section = 0;
        }
        digit = 0;
    }

    static bool IsFollowed(string text, int at) => at < text.Length && (Numerals.ScaleOf(text[at]) > 1 || Units.Starts(text.AsSpan(at)));

    // 三点五: the digits behind 点, then the scale.
    static bool TryReadDecimals(string text, ref int end, ref decimal value)
    {
        if (end + 1 >= text.Length || text[end] != '点' || DigitOf(text[end + 1]) < 0)
        {
            return true;
        }
        var weight = 0.1m;
        for (end++; end < text.Length && DigitOf(text[end]) is var digit and >= 0 && weight > 0; end++)
        {
            value += digit * weight;
            weight /= 10;
        }
        value *= Numerals.ReadScale(text, end, out end);
        return true;
    }

    static bool At(string text, int at, string word) => text.AsSpan(Math.Min(at, text.Length)).StartsWith(word);

    static int DigitOf(char character) => character == '两' ? 2 : Digits.IndexOf(character) is var small and >= 0 ? small : Capitals.IndexOf(character);

    static decimal ScaleOf(char character) => character switch
    {
        '拾' => 10,
        '佰' => 100,
        '仟' => 1000,
        _ => Numerals.ScaleOf(character),
    };
}
