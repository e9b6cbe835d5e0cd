using System.Buffers;
using System.Globalization;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Validate;

/// <summary>How exactly a printed number says what it says: the interval of true values that would be printed so.</summary>
readonly record struct Precision(decimal? Low, decimal? High, bool LowClosed, bool HighClosed)
{
    /// <summary>About (左右) is taken to mean within a twentieth.</summary>
    const decimal About = 0.05m;

    static readonly SearchValues<char> _digits = SearchValues.Create("0123456789.");

    /// <summary>Width of the interval; greater than any number where it is open to one side.</summary>
    public decimal Width => Low is { } low && High is { } high ? high - low : decimal.MaxValue;

    /// <summary>The interval of a fact: its own, widened by the rounding to the last printed digit.</summary>
    public static Precision Of(Magnitude magnitude, string text)
    {
        if (magnitude is { Value: { } number, Bound: Bound.Eq or Bound.Approx })
        {
            var half = Math.Max(LastDigit(number, text) / 2, magnitude.Bound == Bound.Approx ? Math.Abs(number) * About : 0);
            return new(number - half, number + half, true, true);
        }
        return new(magnitude.Low, magnitude.High, magnitude.LowClosed, magnitude.HighClosed);
    }

    /// <summary>Whether a number lies in it.</summary>
    public bool Admits(decimal number) =>
        (Low is not { } low || number > low || (LowClosed && number == low)) && (High is not { } high || number < high || (HighClosed && number == high));

    /// <summary>Whether the two intervals have a number in common.</summary>
    public bool Meets(Precision other)
    {
        var reachesUp = High is not { } high || other.Low is not { } otherLow || high > otherLow || (high == otherLow && HighClosed && other.LowClosed);
        var reachesDown = Low is not { } low || other.High is not { } otherHigh || low < otherHigh || (low == otherHigh && LowClosed && other.HighClosed);
        return reachesUp && reachesDown;
    }

    /// <summary>What one in the last printed digit is worth: in 6344.4亿 ten million. 0 where the number is not printed in digits.</summary>
    static decimal LastDigit(decimal value, string text)
    {
        var folded = Folding.Fold(text).Replace(",", "", StringComparison.Ordinal);
        var start = folded.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return 0;
        }
        var digits = folded.AsSpan(start);
        var length = digits.IndexOfAnyExcept(_digits);
        digits = length < 0 ? digits : digits[..length];
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var printed) || printed == 0)
        {
            return 0;
        }
        return Math.Abs(value / printed) * new decimal(1, 0, 0, false, printed.Scale);
    }
}
