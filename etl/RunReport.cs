using Ordos.Warehouse.Load;
using Ordos.Warehouse.Model;

namespace Ordos.Etl;

/// <summary>Where a run is.</summary>
/// <param name="Stage">What it does.</param>
/// <param name="Done">How many reports it has done that with.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Current">The file at hand; empty between two.</param>
public sealed record RunProgress(RunStage Stage, int Done, int Total, string Current);

/// <summary>The stages of a run, in their order.</summary>
public enum RunStage
{
    /// <summary>Receiving files.</summary>
    Collect,
    /// <summary>Reading what is in them.</summary>
    Extract,
    /// <summary>Bringing it into the warehouse.</summary>
    Load,
    /// <summary>Bringing the warehouse into the lake.</summary>
    Publish,
}

/// <summary>What became of one report in a run.</summary>
/// <param name="Sha256">The file.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Loaded">What loading it did; null where it failed.</param>
/// <param name="Rejected">How many figures and promises were refused, by reason.</param>
/// <param name="Findings">What is wrong with it; an error where it failed.</param>
public sealed record ReportOutcome(
    string Sha256, string FileName, LoadResult? Loaded, IReadOnlyDictionary<Reason, int> Rejected, IReadOnlyList<Finding> Findings);

/// <summary>Figures and promises counted: <c>Figures = Loaded + Unchanged + Rejected</c>.</summary>
/// <param name="Figures">Read.</param>
/// <param name="Loaded">That stand in the facts now and did not before.</param>
/// <param name="Unchanged">That stood already, confirm what stands or lost to another report.</param>
/// <param name="Rejected">Refused, with a reason.</param>
public sealed record Totals(int Figures, int Loaded, int Unchanged, int Rejected)
{
    /// <summary>Whether nothing was lost.</summary>
    public bool IsClosed => Figures == Loaded + Unchanged + Rejected;
}

/// <summary>The ledger of a run.</summary>
/// <param name="IsSample">Whether the home holds samples.</param>
/// <param name="Files">Files that lie in the sources.</param>
/// <param name="Received">Of them, new or changed.</param>
/// <param name="Reports">Reports that the run had to do with, in the order of their receipt.</param>
/// <param name="CollectFindings">What was wrong with files before they were opened.</param>
/// <param name="Standing">Errors of files that were read in an earlier run and still lie in the sources.</param>
/// <param name="Release">Number of the release that readers find now.</param>
/// <param name="IsNewRelease">Whether this run made it.</param>
/// <param name="Duration">How long it took.</param>
public sealed record RunReport(
    bool IsSample, int Files, int Received, IReadOnlyList<ReportOutcome> Reports, IReadOnlyList<Finding> CollectFindings, IReadOnlyList<ReportFinding> Standing,
    long Release, bool IsNewRelease, TimeSpan Duration)
{
    /// <summary>Sums over all reports.</summary>
    public Totals Totals { get; } = new(
        Reports.Sum(r => r.Loaded?.Figures ?? 0), Reports.Sum(r => r.Loaded?.Loaded ?? 0),
        Reports.Sum(r => r.Loaded?.Unchanged ?? 0), Reports.Sum(r => r.Loaded?.Rejected ?? 0));

    /// <summary>Refused figures and promises by reason, the most frequent first.</summary>
    public IReadOnlyList<(Reason Reason, int Count)> RejectedByReason { get; } =
        [.. Reports.SelectMany(r => r.Rejected).GroupBy(r => r.Key, r => r.Value).Select(g => (g.Key, g.Sum())).OrderByDescending(r => r.Item2).ThenBy(r => r.Key)];

    /// <summary>All findings, with the name of the file they are about where they are about one that was opened.</summary>
    public IEnumerable<(string FileName, Finding Finding)> Findings =>
    [
        .. CollectFindings.Select(f => ("", f)),
        .. Reports.SelectMany(r => r.Findings.Select(f => (r.FileName, f))),
        .. Standing.Select(s => (s.FileName, s.Finding)),
    ];

    /// <summary>Whether something could not be read or loaded.</summary>
    public bool HasErrors => Findings.Any(f => f.Finding.Severity == Severity.Error);
}
