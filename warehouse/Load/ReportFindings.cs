using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>A finding with the report it is about.</summary>
/// <param name="Sha256">The file.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Finding">What is wrong.</param>
public sealed record ReportFinding(string Sha256, string FileName, Finding Finding);

/// <summary>Asks the database what is wrong with the reports that count.</summary>
public static class ReportFindings
{
    /// <summary>Errors, by report and place in it.</summary>
    public static IReadOnlyList<ReportFinding> Errors(WarehouseDb db)
    {
        var rows = from finding in db.Findings
                   join report in db.Reports on finding.ReportKey equals report.ReportKey
                   where finding.Severity == Code.Of(Severity.Error) && report.IsCurrent
                   orderby report.Sha256, finding.Locator, finding.Rule
                   select new { report.Sha256, report.FileName, finding.Rule, finding.MessageZh, finding.MessageEn, finding.Locator };
        return [.. rows.AsEnumerable().Select(r => new ReportFinding(
            r.Sha256, r.FileName, new Finding(r.Rule, Severity.Error, new Bilingual(r.MessageZh, r.MessageEn), r.Locator)))];
    }
}
