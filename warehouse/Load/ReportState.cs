using Ordos.Warehouse.Events;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>What the database has to hold about a report besides its claims.</summary>
/// <param name="Reigns">When which of its readings counts, in order.</param>
/// <param name="Editions">Which edition's reading is which, those that never count included.</param>
/// <param name="Newest">The edition whose reading describes the report; null where none read it.</param>
sealed record ReportState(IReadOnlyList<ReignRow> Reigns, IReadOnlyList<ReadingEdition> Editions, Edition? Newest)
{
    /// <summary>The state that the events and the readings ask for. Opens only readings that the database does not know.</summary>
    /// <param name="sha256">The report.</param>
    /// <param name="timeline">What the events say.</param>
    /// <param name="readings">Its readings.</param>
    /// <param name="known">The editions of this report that the database knows.</param>
    public static ReportState Due(string sha256, Timeline timeline, ReportReadings readings, IReadOnlyList<ReadingEdition> known)
    {
        var reportKey = Keys.OfReport(sha256);
        var editions = timeline.Editions.Where(readings.Has).ToDictionary(
            e => e,
            e => known.FirstOrDefault(k => k.Reader == e.Reader && k.Catalogue == e.Catalogue) ?? EditionOf(reportKey, readings.Get(e)));
        var spans = timeline.ReignsOf(sha256, editions.ContainsKey);
        var reigns = new List<ReignRow>();
        foreach (var reign in spans)
        {
            var row = RowOf(reign, reportKey, editions[reign.Edition].ReadingKey);
            if (reigns is [.., var last] && last.ReadingKey == row.ReadingKey && last.CountsTo == row.CountsFrom && last.ReceivedAt == row.ReceivedAt)
            {
                reigns[^1] = last with { CountsTo = row.CountsTo, Withdrawn = row.Withdrawn };
                continue;
            }
            reigns.Add(row);
        }
        return new(reigns, [.. editions.Values], spans is [.., var newest] ? newest.Edition : null);
    }

    /// <summary>The readings that count at some time.</summary>
    public IReadOnlyList<long> ReadingKeys => [.. Reigns.Select(r => r.ReadingKey).Distinct()];

    static ReadingEdition EditionOf(long reportKey, Reading reading) => new()
    {
        ReportKey = reportKey,
        Reader = reading.Reader,
        Catalogue = reading.Catalogue,
        ReadingKey = Keys.OfReading(reading),
    };

    static ReignRow RowOf(Reign reign, long reportKey, long readingKey) => new()
    {
        ReadingKey = readingKey,
        ReportKey = reportKey,
        CountsFrom = WarehouseDb.Instant(reign.From),
        CountsTo = reign.To is { } to ? WarehouseDb.Instant(to) : null,
        ReceivedAt = WarehouseDb.Instant(reign.ReceivedAt),
        Withdrawn = reign.Withdrawn,
    };
}

/// <summary>The readings of one report, each opened once at most.</summary>
sealed class ReportReadings(ReadingStore store, string sha256)
{
    readonly Dictionary<Edition, Reading> _opened = [];

    public bool Has(Edition edition) => store.Has(sha256, edition);

    public Reading Get(Edition edition)
    {
        if (!_opened.TryGetValue(edition, out var reading))
        {
            _opened.Add(edition, reading = store.Get(sha256, edition));
        }
        return reading;
    }
}
