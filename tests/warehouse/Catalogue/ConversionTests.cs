using System.Numerics;
using CsCheck;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Warehouse.Catalogues;

public sealed class ConversionTests
{
    static readonly Gen<decimal> _values =
        Gen.Select(Gen.Long, Gen.Int[0, 10]).Select((digits, scale) => new decimal(digits) / (decimal)BigInteger.Pow(10, scale));

    static readonly Gen<Rational> _factors =
        Gen.Select(Gen.Long[1, 100_000], Gen.Long[1, 3000]).Select((top, bottom) => new Rational(top, bottom));

    [Fact]
    public void A_conversion_is_the_exact_product_or_refused() => Gen.Select(_values, _factors).Sample((value, factor) =>
    {
        var result = Conversion.Exact(value, factor);

        var expected = Of(value) * factor;
        if (result is { } number)
        {
            return Of(number) == expected && number.Scale <= 8 && decimal.Abs(number) < 1e20m;
        }
        var scaled = expected * new Rational(BigInteger.Pow(10, 8), 1);
        return !scaled.Denominator.IsOne || BigInteger.Abs(scaled.Numerator) >= BigInteger.Pow(10, 28);
    });

    [Fact]
    public void A_conversion_there_and_back_gives_the_same_number() => Gen.Select(_values, _factors).Sample((value, factor) =>
    {
        var there = Conversion.Exact(value, factor);
        var back = there is { } number ? Conversion.Exact(number, Rational.One / factor) : null;

        return there is null || back == value || value.Scale > 8;
    });

    [Fact]
    public void A_conversion_keeps_the_bound_and_every_end() => Gen.Select(_values, Gen.Enum<Bound>(), _factors).Sample((value, bound, factor) =>
    {
        var magnitude = Magnitude.Of(value, bound);

        var converted = Conversion.Exact(magnitude, factor);

        return converted is null ? Conversion.Exact(value, factor) is null : converted == Magnitude.Of(Conversion.Exact(value, factor)!.Value, bound);
    });

    [Theory]
    [InlineData("1", "公顷", "亩", "15")]
    [InlineData("1", "亩", "公顷", null)]
    [InlineData("1038", "亩", "公顷", "69.2")]
    [InlineData("1", "亩", "平方米", null)]
    [InlineData("12.5", "‰", "%", "1.25")]
    [InlineData("0.000000001", "元", "元", null)]
    [InlineData("0.1000000000", "元", "元", "0.1")]
    [InlineData("99999999999999999999.99999999", "元", "元", "99999999999999999999.99999999")]
    [InlineData("100000000000000000000", "元", "元", null)]
    [InlineData("-3", "公顷", "亩", "-45")]
    public void A_number_is_converted_exactly_or_refused(string value, string from, string to, string? expected)
    {
        var catalogue = TestCatalogue.Valid;
        var factor = Conversion.Factor(catalogue.FindUnit(from)!, catalogue.FindUnit(to)!);

        var converted = Conversion.Exact(Number(value), factor!.Value);

        Assert.Equal(expected, converted?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Units_of_different_dimensions_do_not_convert() =>
        Assert.Null(Conversion.Factor(TestCatalogue.Valid.FindUnit("元")!, TestCatalogue.Valid.FindUnit("人")!));

    static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    static Rational Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new(new BigInteger(new decimal(bits[0], bits[1], bits[2], value < 0, 0)), BigInteger.Pow(10, value.Scale));
    }
}
