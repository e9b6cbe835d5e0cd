using LinqToDB;
using LinqToDB.Data;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>Writes what the database holds about a report itself: its row in the dimension, its submission, what was refused and found in it.</summary>
static class ReportRows
{
    /// <summary>Replaces the rows of a report.</summary>
    /// <param name="db">The database.</param>
    /// <param name="receipt">Its first receipt.</param>
    /// <param name="counts">Whether it counts.</param>
    /// <param name="reading">Its newest reading; null where none read it.</param>
    /// <param name="keys">Keys of the catalogue's codes.</param>
    /// <exception cref="WarehouseException">Another report has the same key.</exception>
    public static void Replace(WarehouseDb db, Receipt receipt, bool counts, Reading? reading, DimensionKeys keys)
    {
        var key = Keys.OfReport(receipt.Sha256);
        if (db.Reports.FirstOrDefault(r => r.ReportKey == key && r.Sha256 != receipt.Sha256) is { } other)
        {
            throw new WarehouseException($"The reports {receipt.Sha256} and {other.Sha256} have the same key {key}: only one of them can be kept.");
        }
        var row = ReportRow(key, receipt, counts, reading, keys);
        db.Reports.Delete(r => r.ReportKey == key);
        db.Insert(row);
        db.Submissions.Delete(s => s.ReportKey == key);
        db.Insert(new FactSubmission
        {
            ReportKey = key,
            RegionKey = row.IssuerRegionKey,
            PeriodKey = row.PeriodKey,
            ReceivedAt = row.ReceivedAt,
            Figures = reading is null ? 0 : reading.Figures + reading.Promises,
            Rejected = reading?.Rejected.Count ?? 0,
            IsCurrent = counts,
        });
        db.RejectedFigures.Delete(r => r.ReportKey == key);
        db.Findings.Delete(f => f.ReportKey == key && f.Rule != Disagreements.Rule);
        if (reading is not null)
        {
            db.BulkCopy(reading.Rejected.Select(r => RejectedRow(key, r)));
            db.BulkCopy(reading.Findings.Select(f => FindingOf(key, f)));
        }
    }

    static DimReport ReportRow(long key, Receipt receipt, bool counts, Reading? reading, DimensionKeys keys) => new()
    {
        ReportKey = key,
        Sha256 = receipt.Sha256,
        FileName = receipt.FileName,
        Address = receipt.Address,
        Title = reading?.Card.Title ?? "",
        IssuerRegionKey = keys.Region(reading?.Card.IssuerRegion),
        PeriodKey = reading?.Card.Period?.Key ?? 0,
        PlanKey = keys.Plan(reading?.Card.Plan),
        Authority = reading?.Card.Authority ?? 0,
        PublishedOn = reading?.Card.PublishedOn,
        ReceivedAt = WarehouseDb.Instant(receipt.At),
        IsCurrent = counts,
    };

    static RejectedFigure RejectedRow(long key, Rejected rejected) => new()
    {
        ReportKey = key,
        IsPromise = rejected.IsPromise,
        Figure = rejected.Citation.Figure,
        Reason = Code.Of(rejected.Reason),
        MessageZh = rejected.Message.Zh,
        MessageEn = rejected.Message.En,
        Label = rejected.Label,
        RegionName = rejected.RegionName,
        Period = rejected.Period,
        Suggestion = rejected.Suggestion,
        ValueText = rejected.Citation.Text,
        UnitText = rejected.Citation.UnitText,
        Locator = rejected.Citation.Locator,
        Context = rejected.Citation.Context,
        Rule = rejected.Citation.Rule,
    };

    static FindingRow FindingOf(long key, Finding finding) => new()
    {
        ReportKey = key,
        ReadingKey = 0,
        Claim = -1,
        Rule = finding.Rule,
        Severity = Code.Of(finding.Severity),
        MessageZh = finding.Message.Zh,
        MessageEn = finding.Message.En,
        Locator = finding.Locator,
    };
}
