using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Ordos.Etl;
using Ordos.Warehouse.Catalogue;

namespace Ordos.Bench;

/// <summary>
/// Reports in prose from bytes to figures in codes and units of the catalogue, validated; one thread. The baseline decodes the text and
/// finds the numbers in it with a compiled regular expression, and understands nothing.
/// </summary>
public partial class ProseBench
{
    readonly ReportReader _reader = new(Catalogue.Load(null));
    IReadOnlyList<(string Name, byte[] Content)> _reports = [];

    /// <summary>The folder of the reports.</summary>
    [ParamsSource(nameof(Folders))]
    public string Folder { get; set; } = "";

    /// <summary>The folders there are.</summary>
    public static IEnumerable<string> Folders => Corpus.Folders();

    /// <summary>Reads the files into memory.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _reports = Corpus.Reports(Folder);
        RateColumn.Count(GetType(), Folder, _reports.Sum(r => (long)Encoding.UTF8.GetCharCount(r.Content)));
    }

    /// <summary>Finds every number by a regular expression.</summary>
    [Benchmark(Baseline = true)]
    public int NumbersByRegex() => _reports.Sum(r => Number().Count(Encoding.UTF8.GetString(r.Content)));

    /// <summary>Extracts, conforms and validates.</summary>
    [Benchmark]
    public int ConformedFigures() => _reports.Sum(r => _reader.Read(r.Content, r.Name, CancellationToken.None).Validated.Figures);

    [GeneratedRegex(@"\d+(,\d{3})*(\.\d+)?[万亿]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Number();
}
