using System.Text;
using Ordos.Etl.Extract;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Extract.Documents;

public sealed class DocumentsTests
{
    static readonly UTF8Encoding Utf8 = new(false);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("GB18030", false)]
    public void Text_is_read_in_any_encoding_that_offices_use(string encoding, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = "鄂尔多斯市2024年国民经济和社会发展统计公报\r\n\r\n全年地区生产总值6363.04亿元，比上年增长5.4%。\n";
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);
        var preamble = mark ? Encoding.GetEncoding(encoding).GetPreamble() : [];

        var document = Open([.. preamble, .. bytes], "公报.txt");

        Assert.Empty(document.Findings);
        Assert.Equal(
            [new Block.Paragraph(1, "鄂尔多斯市2024年国民经济和社会发展统计公报"), new Block.Paragraph(3, "全年地区生产总值6363.04亿元，比上年增长5.4%。")],
            document.Blocks);
    }

    [Fact]
    public void Lines_that_are_set_with_tabs_are_a_table_whose_cells_slice_back_to_the_text()
    {
        var text = "金融\n单位：亿元\n指标\t3月末\t比年初增减额\n　住户存款\t1490.8\t44.9\n后记。\n";

        var document = Open(Utf8.GetBytes(text), "月报.txt");

        Assert.Equal(2, document.Blocks.OfType<Block.Paragraph>().Count(p => p.Line < 3));
        var table = Assert.Single(document.Blocks.OfType<Block.Table>());
        Assert.Equal(["　住户存款".Trim(), "1490.8", "44.9"], table.Rows[1].Select(c => c.Text));
        Assert.Equal(1, table.Rows[1][0].Indent);
        foreach (var cell in table.Rows.SelectMany(r => r))
        {
            var at = Assert.IsType<Locator.InLine>(cell.Locator);
            Assert.Equal(cell.Text, text.Split('\n')[at.Line - 1][at.Start..at.End]);
        }
    }

    [Theory]
    [InlineData("地区,2023年,2022年\r\n北京市,\"43,760.7\",41540.9\r\n", "utf-8")]
    [InlineData("地区;2023年;2022年\n北京市;43,760.7;41540.9\n", "GB18030")]
    [InlineData("地区\t2023年\t2022年\n北京市\t43,760.7\t41540.9", "GB18030")]
    public void Delimited_text_is_one_table_whatever_its_delimiter_and_encoding(string text, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var document = Open(Encoding.GetEncoding(encoding).GetBytes(text), "数据.csv");

        var table = Assert.IsType<Block.Table>(Assert.Single(document.Blocks));
        Assert.Equal(["地区", "2023年", "2022年"], table.Rows[0].Select(c => c.Text));
        Assert.Equal(["北京市", "43,760.7", "41540.9"], table.Rows[1].Select(c => c.Text));
        Assert.Equal(new Locator.InTable(null, 1, 2, 2), table.Rows[1][1].Locator);
    }

    [Fact]
    public void A_workbook_keeps_numbers_exact_and_shows_years_and_per_cent_as_printed()
    {
        var bytes = new WorkbookBytes()
            .Sheet("人口", [["年份", (2023, 2), "占比"], ["常住人口", 222.03, (0.156, 1)], [null, 0.1 + 0.2, (45352, 3)]])
            .Bytes();

        var document = Open(bytes, "人口.xlsx");

        var table = Assert.IsType<Block.Table>(Assert.Single(document.Blocks));
        Assert.Equal(["年份", "2023年", "占比"], table.Rows[0].Select(c => c.Text));
        Assert.Equal(222.03m, table.Rows[1][1].Number);
        Assert.Equal("15.6%", table.Rows[1][2].Text);
        Assert.Equal(0.3m, table.Rows[2][1].Number);
        Assert.Equal(new DateOnly(2024, 3, 1), table.Rows[2][2].Date);
        Assert.Equal(new Locator.InSheet("人口", "B2"), table.Rows[1][1].Locator);
    }

    [Fact]
    public void Merged_cells_are_repeated_and_hidden_parts_are_marked()
    {
        var bytes = new WorkbookBytes()
            .Sheet("一", [["标题", null, null], ["地区", 1, 2], [null, 3, 4]], merges: "A1:C1 A2:A3", hiddenRows: "3", columns: "<col min=\"2\" max=\"2\" hidden=\"1\" width=\"9\"/>")
            .Sheet("二", [["甲", 1]], state: "hidden")
            .Bytes();

        var document = Open(bytes, "表.xlsx");

        var table = Assert.IsType<Block.Table>(document.Blocks[0]);
        Assert.Equal(["标题", "标题", "标题"], table.Rows[0].Select(c => c.Text));
        Assert.Equal([false, true, true], table.Rows[0].Select(c => c.IsMerged));
        Assert.True(table.Rows[2][0] is { Text: "地区", IsMerged: true, Hidden: true });
        Assert.Equal([false, true, false], table.Rows[1].Select(c => c.Hidden));
        Assert.True(Assert.IsType<Block.Table>(document.Blocks[1]).Hidden);
        Assert.Equal([("hidden-cells", "一"), ("hidden-sheet", "二")], document.Findings.Select(f => (f.Rule, f.Locator)));
    }

    [Fact]
    public void A_web_page_gives_its_article_without_what_surrounds_it()
    {
        const string page = """
            <html><head><title>政府网</title><meta charset="utf-8"><meta name="ArticleTitle" content="2023年统计公报"><meta name="PubDate" content="2024-03-21 10:30"></head>
            <body><div class="site-nav"><a href="/">首页</a></div><ul><li><a href="/a">要闻</a></li></ul><script>var a = 1;</script>
            <h1>2023年统计公报</h1><p>全年  <b>地区</b>生产总值5849.86亿元。</p>
            <table><tr><th rowspan="2">地区</th><th colspan="2">2023年</th></tr><tr><td>生产总值</td><td>增长（%）</td></tr><tr><td>&nbsp;&nbsp;东胜区</td><td>990.1</td><td>5.9</td></tr></table>
            <p>注：按不变价计算。</p><footer>版权所有</footer></body></html>
            """;

        var document = Open(Utf8.GetBytes(page), "公报.html");

        Assert.Equal("2023年统计公报", document.Title);
        Assert.Equal(new DateOnly(2024, 3, 21), document.PublishedOn);
        Assert.Equal(["2023年统计公报", "全年 地区生产总值5849.86亿元。", "注：按不变价计算。"], document.Blocks.OfType<Block.Paragraph>().Select(p => p.Text));
        Assert.Equal([1, 2, 4], document.Blocks.OfType<Block.Paragraph>().Select(p => p.Line));
        var table = Assert.Single(document.Blocks.OfType<Block.Table>());
        Assert.Equal(["地区", "生产总值", "增长（%）"], table.Rows[1].Select(c => c.Text));
        Assert.Equal(1, table.Rows[2][0].Indent);
    }

    internal static Document Open(byte[] bytes, string name) =>
        Ordos.Etl.Extract.Documents.Open(bytes, name, TestContext.Current.CancellationToken);
}
