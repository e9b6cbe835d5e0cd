using Ordos.Etl;
using Ordos.Warehouse;
using Ordos.Warehouse.Model;

namespace Ordos.Schedules.Cli;

/// <summary>What <c>ordos run --json</c> writes.</summary>
sealed record RunJson(
    bool Sample, string Home, int Files, int Received, int Reports, int Figures, int Loaded, int Unchanged, int Rejected,
    IReadOnlyDictionary<string, int> RejectedByReason, IReadOnlyList<RunJson.FindingJson> Findings, long Release, bool NewRelease, double Seconds)
{
    public static RunJson Of(RunReport report, Home home) => new(
        report.IsSample, home.Folder, report.Files, report.Received, report.Reports.Count,
        report.Totals.Figures, report.Totals.Loaded, report.Totals.Unchanged, report.Totals.Rejected,
        report.RejectedByReason.ToDictionary(r => Code.Of(r.Reason), r => r.Count),
        [.. report.Findings.Select(f => new FindingJson(f.FileName, f.Finding.Locator, f.Finding.Rule, Code.Of(f.Finding.Severity), f.Finding.Message.Zh, f.Finding.Message.En))],
        report.Release, report.IsNewRelease, Math.Round(report.Duration.TotalSeconds, 3));

    /// <summary>A finding, with the file it is about.</summary>
    public sealed record FindingJson(string File, string Locator, string Rule, string Severity, string MessageZh, string MessageEn);
}
