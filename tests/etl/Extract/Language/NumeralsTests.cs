using System.Globalization;
using CsCheck;
using Ordos.Etl.Extract.Language;
using Xunit;

namespace Ordos.Tests.Etl.Extract.Language;

public sealed class NumeralsTests
{
    static readonly string[] Formats = ["0.####", "#,0.####"];

    [Theory]
    [InlineData("60万", "600000")]
    [InlineData("1.2万亿", "1200000000000")]
    [InlineData("1,234,567.8", "1234567.8")]
    [InlineData("１２．５", "12.5")]
    [InlineData("六十万", "600000")]
    [InlineData("陸拾萬", "600000")]
    [InlineData("叁佰贰拾伍", "325")]
    [InlineData("百亿", "10000000000")]
    [InlineData("三千万", "30000000")]
    [InlineData("一亿二千万", "120000000")]
    [InlineData("三万五千亿", "3500000000000")]
    [InlineData("十五", "15")]
    [InlineData("一百零五", "105")]
    [InlineData("二〇二五", "2025")]
    [InlineData("三点五亿", "350000000")]
    [InlineData("10.36百亿亿", "10360000000000000000")]
    [InlineData("1亿3千万", "130000000")]
    [InlineData("两", "2")]
    [InlineData("-26.3", "-26.3")]
    public void A_number_is_read_in_every_form_it_is_printed_in(string printed, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), Numerals.Parse(printed));

    [Theory]
    [InlineData("三成", "30")]
    [InlineData("三成五", "35")]
    [InlineData("百分之五", "5")]
    [InlineData("百分之12.5", "12.5")]
    [InlineData("四分之三", "75")]
    [InlineData("一半", "50")]
    [InlineData("半数", "50")]
    public void A_part_in_words_is_a_percentage(string printed, string value)
    {
        Assert.True(Numerals.TryRead(printed, 0, out var numeral));

        Assert.Equal((printed.Length, decimal.Parse(value, CultureInfo.InvariantCulture), "%"), (numeral.End, numeral.Value, numeral.Unit));
    }

    [Theory]
    [InlineData("30余家", "30", 3)]
    [InlineData("30多万人", "300000", 4)]
    [InlineData("1亿3千多万吨", "130000000", 6)]
    [InlineData("二十余种", "20", 3)]
    public void More_inside_a_number_is_seen(string text, string value, int end)
    {
        Assert.True(Numerals.TryRead(text, 0, out var numeral));

        Assert.Equal((decimal.Parse(value, CultureInfo.InvariantCulture), end, true), (numeral.Value, numeral.End, numeral.More));
    }

    [Theory]
    [InlineData("七八百")]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("12家")]
    [InlineData("123456789012345678901234567890")]
    public void What_is_no_number_is_not_read_as_one(string text) => Assert.Null(Numerals.Parse(text));

    [Fact]
    public void Any_number_is_read_back_exactly_from_any_form() =>
        Gen.Select(Gen.Int[0, 999_999_999], Gen.Int[0, 4], Gen.Int[0, 3]).Sample((digits, decimals, scale) =>
        {
            var number = digits / (decimal)Math.Pow(10, decimals);
            var (word, factor) = new[] { ("", 1m), ("万", 10_000m), ("亿", 100_000_000m), ("万亿", 1_000_000_000_000m) }[scale];
            foreach (var format in Formats)
            {
                var printed = number.ToString(format, CultureInfo.InvariantCulture);
                Assert.Equal(number * factor, Numerals.Parse(printed + word));
                Assert.Equal(number * factor, Numerals.Parse(Wide(printed) + word));
            }
        });

    [Fact]
    public void Any_whole_number_is_read_back_from_Chinese_numerals() =>
        Gen.Long[0, 9_999_999_999_999].Sample(number =>
        {
            Assert.Equal(number, Numerals.Parse(Chinese(number, "零一二三四五六七八九", ["", "十", "百", "千"])));
            Assert.Equal(number, Numerals.Parse(Chinese(number, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"])));
        });

    static string Wide(string text) => string.Concat(text.Select(c => (char)(c - '!' + '！')));

    static string Chinese(long number, string digits, string[] places)
    {
        if (number == 0)
        {
            return digits[..1];
        }
        string[] sections = ["", "万", "亿", "万亿"];
        var text = "";
        for (var section = 3; section >= 0; section--)
        {
            var part = (int)(number / (long)Math.Pow(10_000, section) % 10_000);
            var name = section == 3 && number / 100_000_000 % 10_000 != 0 ? "万" : sections[section];
            var fills = text.Length > 0 && part < 1000 && part > 0 ? digits[..1] : "";
            text += part == 0 ? "" : fills + Section(part, digits, places) + name;
        }
        return text;
    }

    static string Section(int part, string digits, string[] places)
    {
        var text = "";
        var gap = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = part / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            text += (gap ? digits[..1] : "") + digits[digit] + places[place];
            gap = false;
        }
        return text;
    }
}
