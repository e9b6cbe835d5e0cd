using System.Numerics;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Catalogue;

/// <summary>Takes numbers from one unit to another: exactly, or not at all.</summary>
public static class Conversion
{
    const int Decimals = 8;
    static readonly BigInteger _scale = BigInteger.Pow(10, Decimals);
    static readonly BigInteger _limit = BigInteger.Pow(10, 28);

    /// <summary>By what a number in <paramref name="from"/> is multiplied to be in <paramref name="to"/>; null where they measure different things.</summary>
    public static Rational? Factor(Unit from, Unit to) =>
        from.Dimension == to.Dimension ? from.Factor / to.Factor : null;

    /// <summary>
    /// <paramref name="value"/> times <paramref name="factor"/>; null where the product is not exactly a decimal(28,8), that is,
    /// needs more than 8 decimals or more than 20 digits before them. The result has no zeros behind its last decimal.
    /// </summary>
    public static decimal? Exact(decimal value, Rational factor)
    {
        if (factor == Rational.One && value.Scale <= Decimals && decimal.Abs(value) < 1e20m)
        {
            return Shortest(value);
        }
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = new BigInteger(new decimal(bits[0], bits[1], bits[2], decimal.IsNegative(value), 0));
        var dividend = mantissa * factor.Numerator * _scale;
        var quotient = BigInteger.DivRem(dividend, BigInteger.Pow(10, value.Scale) * factor.Denominator, out var remainder);
        if (!remainder.IsZero || BigInteger.Abs(quotient) >= _limit)
        {
            return null;
        }
        return Shortest(Scaled(quotient));
    }

    /// <summary>Every number of <paramref name="magnitude"/> times a positive <paramref name="factor"/>, its bound kept; null where one of them is not exact.</summary>
    public static Magnitude? Exact(Magnitude magnitude, Rational factor)
    {
        var value = magnitude.Value is { } v ? Exact(v, factor) : null;
        var low = magnitude.Low is { } l ? Exact(l, factor) : null;
        var high = magnitude.High is { } h ? Exact(h, factor) : null;
        return value is null != magnitude.Value is null || low is null != magnitude.Low is null || high is null != magnitude.High is null
            ? null
            : magnitude with { Value = value, Low = low, High = high };
    }

    /// <summary>The same number without zeros behind its last decimal, so that it is written in one way whatever it was computed from.</summary>
    static decimal Shortest(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    static decimal Scaled(BigInteger hundredMillionths)
    {
        var digits = (decimal)BigInteger.Abs(hundredMillionths);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(digits, bits);
        return new decimal(bits[0], bits[1], bits[2], hundredMillionths.Sign < 0, Decimals);
    }
}
