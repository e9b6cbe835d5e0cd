using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ordos.Etl.Extract;
using Ordos.Etl.Extract.Language;
using Xunit;

namespace Ordos.Tests.Etl.Extract.Documents;

/// <summary>Damaged and hostile files, made from whole ones by rules with a fixed seed, so that a failure can be repeated.</summary>
public sealed class MutationTests
{
    /// <summary>Environment variable with the number of files; a night of other seeds may ask for more.</summary>
    const string CountVariable = "ORDOS_TEST_MUTATIONS";

    const int DefaultCount = 10_000;

    /// <summary>Bytes that the heap of the whole process may hold on to.</summary>
    const long LargestHeap = 1L << 30;

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    static readonly string[] Extensions = ["txt", "csv", "tsv", "html", "xlsx", "xls", "docx", "pdf", "zip"];

    public static TheoryData<string> Formats => [.. Extensions];

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Formats))]
    public void A_damaged_file_reads_or_ends_in_a_finding(string extension)
    {
        var extractor = new Extractor(Gazetteer.Of(["东胜区"], "鄂尔多斯市"));
        var random = new Random(extension.Sum(c => c) * 7919);
        var whole = Whole(extension);
        var each = (Count() + Extensions.Length - 1) / Extensions.Length;
        for (var i = 0; i < each; i++)
        {
            var bytes = Mutation.Of(whole, random, i);
            var name = $"损坏{i}.{(i % 10 == 9 ? Extensions[random.Next(Extensions.Length)] : extension)}";
            var watch = Stopwatch.StartNew();

            var document = Ordos.Etl.Extract.Documents.Open(bytes, name, TestContext.Current.CancellationToken);
            var extraction = extractor.Extract(bytes, name, TestContext.Current.CancellationToken);

            Assert.True(watch.Elapsed < Longest, $"{name} took {watch.Elapsed}");
            Assert.True(GC.GetGCMemoryInfo().HeapSizeBytes < LargestHeap, $"After {name} the heap has {GC.GetGCMemoryInfo().HeapSizeBytes} bytes");
            Assert.True(document.Blocks.Count + document.Findings.Count > 0, $"{name} gave nothing and no finding");
            Assert.All(extraction.Findings, f => Assert.False(string.IsNullOrWhiteSpace(f.Message.Zh)));
        }
    }

    static int Count() => int.TryParse(Environment.GetEnvironmentVariable(CountVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : DefaultCount;

    static byte[] Whole(string extension)
    {
        const string csv = "2023年主要指标\n地区,常住人口（万人）,增长（%）\n东胜区,57.81,0.5\n康巴什区,12.34,…\n";
        const string html = "<html><body><p>全年地区生产总值990.1亿元。</p><table><tr><td>地区</td><td>2023年</td></tr><tr><td>东胜区</td><td>57.81</td></tr></table></body></html>";
        return extension switch
        {
            "xlsx" => new WorkbookBytes().Sheet("一", [["地区", "2023年"], ["东胜区", 57.81], ["康巴什区", 12.34]], merges: "A2:A3").Bytes(),
            "xls" => File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.xls", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First()),
            "docx" => new DocxBytes().Paragraph("全年地区生产总值990.1亿元。").Table(["地区", "2<2023年"], ["东胜区", "57.81", "0.5"]).Bytes("公报"),
            "pdf" => new PdfBytes().Page((70, 800, "地区"), (200, 800, "2023年"), (70, 780, "东胜区"), (200, 780, "57.81")).Bytes(),
            "zip" => WorkbookBytes.Zip(("一.csv", csv), ("二.html", html)),
            "html" => Encoding.UTF8.GetBytes(html),
            "tsv" => Encoding.UTF8.GetBytes(csv.Replace(',', '\t')),
            _ => Encoding.UTF8.GetBytes(csv),
        };
    }
}
