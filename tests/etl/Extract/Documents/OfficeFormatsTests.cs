using Ordos.Etl.Extract;
using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Extract.Documents;

public sealed class OfficeFormatsTests
{
    static readonly Gazetteer Places = Gazetteer.Of(["东胜区", "康巴什区", "鄂尔多斯市"], "鄂尔多斯市");

    [Fact]
    public void A_word_file_gives_headings_paragraphs_and_merged_tables_in_order()
    {
        var bytes = new DocxBytes()
            .Paragraph("一、综合", style: "2")
            .Paragraph("全年地区生产总值990.1亿元。")
            .Table(["v:地区", "2<2023年"], ["v:", "总量（亿元）", "增长（%）"], ["东胜区", "990.1", "5.9"])
            .Paragraph("注：快报数。")
            .Bytes("东胜区2023年统计公报");

        var document = DocumentsTests.Open(bytes, "公报.docx");

        Assert.Equal("东胜区2023年统计公报", document.Title);
        Assert.Equal(new Block.Paragraph(1, "一、综合", 2), document.Blocks[0]);
        Assert.Equal(new Block.Paragraph(2, "全年地区生产总值990.1亿元。"), document.Blocks[1]);
        var table = Assert.IsType<Block.Table>(document.Blocks[2]);
        Assert.Equal(["地区 2023年 2023年", "地区 总量（亿元） 增长（%）", "东胜区 990.1 5.9"], table.Rows.Select(r => string.Join(' ', r.Select(c => c.Text))));
        Assert.Equal(new Locator.InTable(null, 1, 3, 2), table.Rows[2][1].Locator);
        Assert.Equal(new Block.Paragraph(4, "注：快报数。"), document.Blocks[3]);
    }

    [Fact]
    public void A_frame_around_a_text_is_read_as_text()
    {
        var bytes = new DocxBytes().Table(["专栏1 人才项目"], ["到2025年，引进高层次人才600人。"]).Bytes();

        var document = DocumentsTests.Open(bytes, "规划.docx");

        Assert.Equal([new Block.Paragraph(1, "专栏1 人才项目"), new Block.Paragraph(2, "到2025年，引进高层次人才600人。")], document.Blocks);
    }

    [Fact]
    public void A_pdf_gives_sentences_over_line_ends_and_a_table_over_the_page_end()
    {
        var bytes = new PdfBytes()
            .Page(
                (90, 800, "2023年各旗区主要指标"),
                (70, 780, "　　全年经济运行总体平稳，主要指标好于预期，各旗区均实现了较快增长，其中东胜区地区"),
                (70, 765, "生产总值990.1亿元。"),
                (70, 740, "地区"), (200, 740, "地区生产总值（亿元）"), (400, 740, "增长（%）"),
                (70, 725, "鄂尔多斯市"), (230, 725, "5849.86"), (420, 725, "7.3"),
                (290, 40, "- 1 -"))
            .Page((70, 800, "东胜区"), (235, 800, "990.1"), (420, 800, "5.9"), (70, 785, "康巴什区"), (235, 785, "140.0"), (70, 760, "来源：统计局"))
            .Bytes();

        var document = DocumentsTests.Open(bytes, "公报.pdf");

        Assert.Contains(document.Blocks.OfType<Block.Paragraph>(), p => p.Text.Contains("东胜区地区生产总值990.1亿元。", StringComparison.Ordinal));
        var table = Assert.Single(document.Blocks.OfType<Block.Table>());
        Assert.Equal(["地区", "鄂尔多斯市", "东胜区", "康巴什区"], table.Rows.Select(r => r[0].Text));
        Assert.Equal(new Locator.InTable(2, 1, 3, 2), table.Rows[2][1].Locator);
        var figures = new TableReader(Places).Read(new DocumentCard("", null, DocumentType.Other, null, Period.OfYear(2023)), document.Blocks, TestContext.Current.CancellationToken);
        Assert.Equal(["5849.86", "7.3", "990.1", "5.9", "140.0", ""], figures.Select(f => f.Text));
        Assert.Equal((99010000000m, "元", "东胜区", Period.OfYear(2023)), (figures[2].Magnitude!.Value, figures[2].Unit, figures[2].Places[0], figures[2].Period));
    }

    [Fact]
    public void The_sheets_of_an_old_workbook_read_like_those_of_a_new_one()
    {
        var path = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.xls", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();

        var document = DocumentsTests.Open(File.ReadAllBytes(path), "旧表.xls");

        Assert.Empty(document.Findings);
        Assert.Contains(document.Blocks.OfType<Block.Table>(), t => t.Rows.Any(r => r.Any(c => c.Number is not null)));
    }

    [Fact]
    public void An_old_workbook_with_a_password_is_named_encrypted()
    {
        var path = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.xls", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(path);
        // The four records behind BOF, 132 bytes together, become one FILEPASS (0x002F) with RC4 encryption.
        var start = bytes.AsSpan().IndexOf(new byte[] { 0x09, 0x08, 0x10, 0x00 }) + 20;
        new byte[] { 0x2F, 0x00, 0x80, 0x00, 1, 0, 1, 0, 1, 0 }.CopyTo(bytes, start);

        var document = DocumentsTests.Open(bytes, "旧表.xls");

        Assert.Equal("encrypted-file", Assert.Single(document.Findings).Rule);
    }
}
