using Ordos.Etl;
using Ordos.Etl.Conform;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Conform;

/// <summary>The sample reports, from files to facts.</summary>
public sealed class SampleReportTests
{
    /// <summary>Files beside the reports that are none.</summary>
    static readonly string[] _others = ["README.md", "receipts.csv"];

    static readonly Lazy<IReadOnlyList<Conformed>> _reports = new(() =>
    {
        var reader = new ReportReader(Catalogue.Load(null));
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*", SearchOption.AllDirectories)
                .Where(path => !_others.Contains(Path.GetFileName(path))).Order(StringComparer.Ordinal)
                .Select(path => reader.Read(File.ReadAllBytes(path), Path.GetFileName(path), CancellationToken.None).Validated),
        ];
    });

    [Fact]
    public void The_balance_of_every_report_closes() =>
        Assert.DoesNotContain(_reports.Value, report => !Balance.Of(report).IsClosed);

    [Fact]
    public void No_report_contradicts_itself() =>
        Assert.DoesNotContain(_reports.Value.SelectMany(report => report.Rejected), r => r.Reason == Reason.Contradiction);

    [Fact]
    public void All_but_one_figure_in_a_hundred_are_loaded_where_there_is_a_value()
    {
        var figures = _reports.Value.Sum(report => report.Figures);
        var rejected = _reports.Value.SelectMany(report => report.Rejected).Where(r => !r.IsPromise && r.Reason != Reason.Missing).ToList();

        Assert.True(figures > 7000, $"only {figures} figures");
        Assert.True(rejected.Count * 100 <= figures, string.Join(Environment.NewLine, rejected.Select(r => $"{r.Reason} {r.Label} {r.Citation.Text}")));
    }
}
