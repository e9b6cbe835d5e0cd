using Ordos.Etl.Extract;
using Xunit;

namespace Ordos.Tests.Etl.Extract;

public sealed class PrintedSpanTests
{
    const string Sentence = "第一产业增长5%，第二产业增长5%。";

    [Fact]
    public void A_number_printed_once_is_found_without_the_report() =>
        Assert.Equal(4, PrintedSpan.In("人才总量60万人。", "60万人", "sheet!B7", () => throw new InvalidOperationException()));

    [Theory]
    [InlineData("line 3:8-10", 6)]
    [InlineData("line 3:17-19", 15)]
    public void A_number_printed_twice_is_told_apart_by_its_place(string locator, int expected) =>
        Assert.Equal(expected, PrintedSpan.In(Sentence, "5%", locator, () => new Document([new Block.Paragraph(3, $"其中{Sentence}")], [])));

    [Theory]
    [InlineData("line 3:9-11")]
    [InlineData("line 4:8-10")]
    [InlineData("table 1 row 2 column 3")]
    public void Where_the_place_does_not_fit_nothing_is_marked(string locator) =>
        Assert.Null(PrintedSpan.In(Sentence, "5%", locator, () => new Document([new Block.Paragraph(3, $"其中{Sentence}")], [])));
}
