using LinqToDB;
using LinqToDB.Data;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>
/// Makes the warehouse agree with the event log about one report after the other, a transaction each. It takes what the log and the
/// readings say, never what was loaded before: any order gives the same rows, and loading twice is loading once.
/// </summary>
public sealed class Loader
{
    readonly WarehouseDb _db;
    readonly ReadingStore _store;
    readonly Timeline _timeline;
    readonly DimensionKeys _keys;

    /// <summary>Brings schema, dimensions and the copy of the log up to date.</summary>
    /// <param name="db">The database; not disposed.</param>
    /// <param name="store">The readings.</param>
    /// <param name="events">The whole log.</param>
    /// <param name="dimensions">The catalogue's rows.</param>
    public Loader(WarehouseDb db, ReadingStore store, IReadOnlyCollection<Event> events, Dimensions dimensions)
    {
        _db = db;
        _store = store;
        _timeline = Timeline.Of(events);
        Schema.Upgrade(db);
        var catalogues = new DimensionStore(store.Home);
        catalogues.Save(dimensions);
        if (!db.Regions.Any())
        {
            foreach (var before in events.OfType<Activation>().OrderBy(a => a.At).Select(a => catalogues.Find(a.Catalogue)).OfType<Dimensions>())
            {
                DimensionKeys.Update(db, before);
            }
        }
        _keys = DimensionKeys.Update(db, dimensions);
        EventRows.Update(db, events);
    }

    /// <summary>
    /// The reports about which the database does not agree with the log: first those that count, so that a figure which a new report
    /// repeats goes on when the old one ends. Loaded in this order, fewest rows are written.
    /// </summary>
    public IReadOnlyList<string> Stale()
    {
        var reigns = _db.Reigns.ToLookup(r => r.ReportKey);
        var editions = _db.ReadingEditions.ToLookup(e => e.ReportKey);
        var reports = _db.Reports.ToDictionary(r => r.Sha256, StringComparer.Ordinal);
        var stale = _timeline.Reports.Where(sha256 =>
        {
            var key = Keys.OfReport(sha256);
            var known = editions[key].ToList();
            return !reports.TryGetValue(sha256, out var report)
                || !Agrees(report, ReportState.Due(sha256, _timeline, new ReportReadings(_store, sha256), known), known, [.. reigns[key]]);
        });
        return [.. stale.OrderByDescending(_timeline.Counts)];
    }

    /// <summary>Makes the database agree with the log about a report, in one transaction.</summary>
    /// <param name="sha256">A report of the log.</param>
    public LoadResult Load(string sha256)
    {
        using var transaction = _db.BeginExclusive();
        var key = Keys.OfReport(sha256);
        var known = _db.ReadingEditions.Where(e => e.ReportKey == key).ToList();
        var readings = new ReportReadings(_store, sha256);
        var due = ReportState.Due(sha256, _timeline, readings, known);
        var reigns = _db.Reigns.Where(r => r.ReportKey == key).ToList();
        var agrees = _db.Reports.FirstOrDefault(r => r.Sha256 == sha256) is { } report && Agrees(report, due, known, reigns);
        var changes = agrees ? [] : Write(sha256, due, known, reigns, readings);
        transaction.Commit();
        return Result(sha256, changes);
    }

    bool Agrees(DimReport report, ReportState due, List<ReadingEdition> known, List<ReignRow> reigns)
    {
        var receipt = _timeline.ReceiptOf(report.Sha256);
        return report.IsCurrent == _timeline.Counts(report.Sha256)
            && report.ReceivedAt == WarehouseDb.Instant(receipt.At) && report.Address == receipt.Address && report.FileName == receipt.FileName
            && due.Reigns.ToHashSet().SetEquals(reigns)
            && due.Editions.ToHashSet().SetEquals(known);
    }

    List<FactChanges> Write(string sha256, ReportState due, List<ReadingEdition> known, List<ReignRow> reigns, ReportReadings readings)
    {
        var key = Keys.OfReport(sha256);
        var there = _db.Readings.Where(r => r.ReportKey == key).Select(r => r.ReadingKey).ToHashSet();
        var gone = there.Except(due.ReadingKeys).ToList();
        var changed = due.Reigns.Except(reigns).Concat(reigns.Except(due.Reigns)).Select(r => r.ReadingKey).Distinct().ToList();
        ReportRows.Replace(_db, _timeline.ReceiptOf(sha256), _timeline.Counts(sha256), due.Newest is { } edition ? readings.Get(edition) : null, _keys);
        _db.Reigns.Delete(r => r.ReportKey == key);
        _db.BulkCopy(due.Reigns);
        _db.ReadingEditions.Delete(e => e.ReportKey == key);
        _db.BulkCopy(due.Editions);
        AddPeriods(due.Editions.Except(known).Select(e => readings.Get(e.Edition)));
        foreach (var added in due.Editions.DistinctBy(e => e.ReadingKey).Where(e => due.ReadingKeys.Contains(e.ReadingKey) && !there.Contains(e.ReadingKey)))
        {
            Add(added, readings);
        }
        if (changed.Count == 0)
        {
            return [];
        }
        var changes = FactKind.All.Select(kind => new FactUpdate(_db, kind).Apply(due.Reigns is [.., var newest] ? newest.ReadingKey : 0, changed)).ToList();
        _db.ObservationClaims.Delete(c => gone.Contains(c.ReadingKey));
        _db.TargetClaims.Delete(c => gone.Contains(c.ReadingKey));
        _db.MilestoneClaims.Delete(c => gone.Contains(c.ReadingKey));
        _db.Readings.Delete(r => gone.Contains(r.ReadingKey));
        return changes;
    }

    /// <summary>Adds what no reading named before. A period stays even where what named it is erased: published facts may still need it.</summary>
    void AddPeriods(IEnumerable<Reading> readings)
    {
        var named = readings.SelectMany(ClaimRows.PeriodsOf).ToHashSet();
        if (named.Count > 0)
        {
            var there = _db.Periods.Select(p => p.PeriodKey).ToHashSet();
            _db.BulkCopy(named.Where(p => !there.Contains(p.Key)).Select(PeriodRows.Of));
        }
    }

    void Add(ReadingEdition edition, ReportReadings readings)
    {
        var reading = readings.Get(edition.Edition);
        var rows = new ClaimRows(reading, edition.ReadingKey, _keys);
        _db.Insert(new ReadingRow
        {
            ReadingKey = edition.ReadingKey,
            ReportKey = edition.ReportKey,
            Authority = reading.Card.Authority,
            PublishedOn = reading.Card.PublishedOn,
            Figures = reading.Figures + reading.Promises,
            Rejected = reading.Rejected.Count,
        });
        _db.BulkCopy(rows.Observations);
        _db.BulkCopy(rows.Targets);
        _db.BulkCopy(rows.Milestones);
    }

    LoadResult Result(string sha256, List<FactChanges> changes)
    {
        var key = Keys.OfReport(sha256);
        var submission = _db.Submissions.First(s => s.ReportKey == key);
        var loaded = changes.Sum(c => c.Figures);
        return new LoadResult(
            sha256,
            submission.Figures,
            loaded,
            submission.Figures - submission.Rejected - loaded,
            submission.Rejected,
            changes.Sum(c => c.Disagreements),
            changes.Sum(c => c.Rows));
    }
}
