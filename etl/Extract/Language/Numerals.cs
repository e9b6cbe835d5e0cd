using System.Globalization;

namespace Ordos.Etl.Extract.Language;

/// <summary>A number found in a folded text, its scale (万, 亿) multiplied in.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends, behind scale and infix.</param>
/// <param name="Value">Exactly what is printed.</param>
/// <param name="More">Whether 多, 余 or 几 is printed inside it (30余家): more than the value.</param>
/// <param name="IsChinese">Whether it is written in Chinese numerals throughout.</param>
/// <param name="Unit">The unit that its form implies: % for 三成 and 三分之一, empty elsewhere.</param>
public readonly record struct Numeral(int Start, int End, decimal Value, bool More, bool IsChinese, string Unit = "");

/// <summary>Reads numbers in every form that reports print.</summary>
public static class Numerals
{
    const int MostDigits = 24;

    /// <summary>The number that starts at <paramref name="at"/> of a folded text; false where none does, or one too long to hold exactly.</summary>
    public static bool TryRead(string text, int at, out Numeral numeral)
    {
        numeral = default;
        if (at >= text.Length)
        {
            return false;
        }
        if (char.IsAsciiDigit(text[at]))
        {
            return TryReadArabic(text, at, out numeral);
        }
        return ChineseNumerals.IsPart(text[at]) && ChineseNumerals.TryRead(text, at, out numeral);
    }

    /// <summary>A number that stands alone, as in a cell, with an optional sign; null where the text is none.</summary>
    public static decimal? Parse(string text)
    {
        var folded = Folded.Of(text.Trim()).Text;
        var negative = folded.Length > 0 && folded[0] is '-' or '—';
        return TryRead(folded, negative ? 1 : 0, out var numeral) && numeral.End == folded.Length && numeral.Unit.Length == 0
            ? negative ? -numeral.Value : numeral.Value
            : null;
    }

    /// <summary>The scale (万, 亿, 千万, 百亿亿) at <paramref name="at"/>; 1 where there is none.</summary>
    public static decimal ReadScale(string text, int at, out int end)
    {
        var scale = 1m;
        for (end = at; end < text.Length && ScaleOf(text[end]) is var factor and > 1 && !Units.Starts(text.AsSpan(end)); end++)
        {
            if (scale > 1e16m)
            {
                break;
            }
            scale *= factor;
        }
        return scale;
    }

    /// <summary>Nothing that is counted with 万 and 亿 is larger, and a decimal holds it in any unit.</summary>
    const decimal LargestScaled = 1_000_000_000_000_000_000_000_000m;

    static bool TryReadArabic(string text, int at, out Numeral numeral)
    {
        numeral = default;
        if (!TryReadDigits(text, at, out var end, out var number))
        {
            return false;
        }
        var more = IsMore(text, end);
        var scale = ReadScale(text, more ? end + 1 : end, out end);
        if (number > LargestScaled / scale && scale > 1)
        {
            return false;
        }
        var value = number * scale;
        if (value != number && end < text.Length && char.IsAsciiDigit(text[end]) && TryReadArabic(text, end, out var rest) && rest.Value < value && rest.Value > 99)
        {
            // 1亿3千多万: the parts add up.
            (value, more, end) = (value + rest.Value, rest.More, rest.End);
        }
        if (!more && IsMore(text, end))
        {
            more = true;
            scale = ReadScale(text, end + 1, out end);
            if (value > LargestScaled / scale && scale > 1)
            {
                return false;
            }
            value *= scale;
        }
        numeral = new Numeral(at, end, value, more, false);
        return true;
    }

    static bool TryReadDigits(string text, int at, out int end, out decimal number)
    {
        end = SkipDigits(text, at);
        while (end - at <= 3 + (4 * 8) && IsThousandsGroup(text, at, end))
        {
            end += 4;
        }
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = SkipDigits(text, end + 1);
        }
        number = 0;
        return end - at <= MostDigits && decimal.TryParse(text.AsSpan(at, end - at), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    static int SkipDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
        return at;
    }

    // A comma, exactly three digits, and a first group of one to three digits before.
    static bool IsThousandsGroup(string text, int start, int at)
    {
        var first = SkipDigits(text, start) - start;
        return first is >= 1 and <= 3 && text[start] != '0' && at + 3 < text.Length && text[at] == ',' && SkipDigits(text, at + 1) == at + 4;
    }

    static bool IsMore(string text, int at) =>
        at < text.Length && text[at] is '多' or '余' or '几' && at + 1 < text.Length && (ScaleOf(text[at + 1]) > 1 || Units.Starts(text.AsSpan(at + 1)));

    /// <summary>The same number without zeros at its end.</summary>
    internal static decimal Shortest(decimal number) => number / 1.0000000000000000000000000000m;

    internal static decimal ScaleOf(char character) => character switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };
}
