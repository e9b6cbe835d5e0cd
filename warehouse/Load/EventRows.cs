using System.Text.Json;
using LinqToDB.Data;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>Copies the event log into the database, for those who ask in SQL.</summary>
static class EventRows
{
    /// <summary>Adds the events that the database does not have.</summary>
    public static void Update(WarehouseDb db, IEnumerable<Event> events)
    {
        using var transaction = db.BeginExclusive();
        var there = db.Events.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        db.BulkCopy(events.Select(Row).DistinctBy(e => e.Name).Where(e => !there.Contains(e.Name)));
        transaction.Commit();
    }

    static EventRow Row(Event happened)
    {
        var sha256 = happened switch
        {
            Receipt receipt => receipt.Sha256,
            Withdrawal withdrawal => withdrawal.Sha256,
            _ => null,
        };
        return new()
        {
            Name = Path.GetFileNameWithoutExtension(EventLog.NameOf(happened)),
            Kind = happened.GetType().Name.ToLowerInvariant(),
            HappenedAt = WarehouseDb.Instant(happened.At),
            RecordedAt = WarehouseDb.Instant(happened.RecordedAt),
            RecordedBy = happened.By,
            Why = happened.Why,
            ReportKey = sha256 is null ? 0 : Keys.OfReport(sha256),
            Content = JsonSerializer.Serialize(happened, WarehouseJson.Options),
        };
    }
}
