using System.IO.Compression;
using System.Text;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Extract.Documents;

public sealed class BadFileTests
{
    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a.docx")]
    [InlineData("a.csv")]
    [InlineData("a.txt")]
    public void An_empty_file_is_named_empty(string name) => Refused("empty-file", [], name);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("a.csv")]
    public void A_file_of_white_space_is_named_empty(string name) => Refused("empty-file", "\uFEFF \r\n\n"u8.ToArray(), name);

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a.xls")]
    [InlineData("a.docx")]
    [InlineData("a.pdf")]
    [InlineData("a.zip")]
    [InlineData("a.txt")]
    public void Bytes_that_are_nothing_are_named_unreadable(string name)
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);

        Refused("unreadable-file", bytes, name);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public void A_truncated_workbook_is_named_unreadable(double part)
    {
        var bytes = new WorkbookBytes().Sheet("一", [["甲", 1], ["乙", 2]]).Bytes();

        Refused("unreadable-file", bytes[..(int)(bytes.Length * part)], "a.xlsx");
    }

    [Fact]
    public void A_workbook_with_a_password_is_named_encrypted()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016], .. Encoding.Unicode.GetBytes("EncryptedPackage\0"), .. new byte[478]];

        Refused("encrypted-file", bytes, "a.xlsx");
    }

    [Fact]
    public void A_zip_bomb_is_not_unpacked()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("a.csv").Open();
            stream.Write(new byte[64 << 20]);
        }

        Refused("too-large", bytes.ToArray(), "a.zip");
    }

    [Fact]
    public void Archives_in_archives_end_at_a_depth()
    {
        var bytes = WorkbookBytes.Zip(("a.txt", "甲"));
        for (var i = 0; i < 5; i++)
        {
            bytes = Zip(("a.zip", bytes));
        }

        var document = DocumentsTests.Open(bytes, "a.zip");

        Assert.Equal("too-large", Assert.Single(document.Findings).Rule);
    }

    [Fact]
    public void An_archive_with_one_bad_report_still_gives_the_others()
    {
        var bytes = WorkbookBytes.Zip(("东胜区.csv", "地区,2023年\n东胜区,1\n"), ("准格尔旗.docx", "xx"));

        var document = DocumentsTests.Open(bytes, "a.zip");

        Assert.Single(document.Blocks.OfType<Ordos.Etl.Extract.Block.Table>());
        var finding = Assert.Single(document.Findings);
        Assert.Equal(("unreadable-file", "准格尔旗.docx"), (finding.Rule, finding.Locator));
    }

    [Fact]
    public void Entities_in_the_xml_of_an_office_file_are_not_expanded()
    {
        const string bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        const string content = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var bytes = WorkbookBytes.Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{content}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/document.xml", bomb + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"));

        Refused("unreadable-file", bytes, "a.docx");
    }

    [Fact]
    public void A_gigabyte_of_nothing_is_not_read_into_memory()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        try
        {
            using (var file = new FileStream(path, FileMode.CreateNew))
            {
                file.SetLength(1L << 30);
            }

            var document = Ordos.Etl.Extract.Documents.Open(path, TestContext.Current.CancellationToken);

            Assert.Equal("too-large", Assert.Single(document.Findings).Rule);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("a.csv", ",")]
    [InlineData("a.txt", "\t")]
    public void A_row_of_endless_fields_is_not_read_as_a_table(string name, string delimiter)
    {
        var text = "甲" + delimiter + "1\n" + string.Concat(Enumerable.Repeat(delimiter, 3_000_000));

        var document = DocumentsTests.Open(Encoding.UTF8.GetBytes(text), name);

        Assert.All(document.Blocks.OfType<Ordos.Etl.Extract.Block.Table>(), t => Assert.All(t.Rows, r => Assert.True(r.Count <= 16_385)));
    }

    [Fact]
    public void Spans_beyond_any_table_do_not_fill_the_memory()
    {
        var html = "<table>" + string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td rowspan=9999 colspan=9999>1</td>", 20)) + "</tr>", 20)) + "</table>";

        var document = DocumentsTests.Open(Encoding.UTF8.GetBytes(html), "a.html");

        Assert.Single(document.Blocks);
    }

    [Fact]
    public void Deeply_nested_markup_is_walked_without_recursion()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "全年地区生产总值990.1亿元。";

        var document = DocumentsTests.Open(Encoding.UTF8.GetBytes(html), "a.html");

        Assert.Equal("全年地区生产总值990.1亿元。", Assert.IsType<Ordos.Etl.Extract.Block.Paragraph>(Assert.Single(document.Blocks)).Text);
    }

    [Theory]
    [InlineData(0x2C)]
    [InlineData(0x40)]
    [InlineData(0x48)]
    public void A_workbook_that_speaks_of_more_sectors_than_it_has_is_named_unreadable(int at)
    {
        var bytes = File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.xls", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First());
        bytes[at + 2] = 0x7F;

        Refused("unreadable-file", bytes, "a.xls");
    }

    [Fact]
    public void A_page_that_shows_nothing_is_named_without_text() => Refused("no-text", "<html><!-- 全年地区生产总值990.1亿元 --></html>"u8.ToArray(), "a.html");

    [Fact]
    public void Cancelling_stops_the_reading()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("甲,1\n", 1000)));

        Assert.Throws<OperationCanceledException>(() => Ordos.Etl.Extract.Documents.Open(text, "a.csv", new CancellationToken(canceled: true)));
    }

    static void Refused(string rule, byte[] bytes, string name)
    {
        var document = DocumentsTests.Open(bytes, name);

        Assert.Empty(document.Blocks);
        var finding = Assert.Single(document.Findings);
        Assert.Equal((rule, Severity.Error), (finding.Rule, finding.Severity));
        Assert.Contains(name, finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(name, finding.Message.En, StringComparison.Ordinal);
    }

    static byte[] Zip((string Name, byte[] Content) entry)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry(entry.Name).Open();
            stream.Write(entry.Content);
        }
        return bytes.ToArray();
    }
}
