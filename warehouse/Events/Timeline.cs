namespace Ordos.Warehouse.Events;

/// <summary>A stretch of time in which a report counts because it is the current one at some address.</summary>
/// <param name="From">When it arrived, UTC.</param>
/// <param name="To">When it was replaced or withdrawn, UTC; null while it counts.</param>
/// <param name="Withdrawn">Whether it ended because the report was withdrawn, not replaced.</param>
public sealed record Tenure(DateTimeOffset From, DateTimeOffset? To, bool Withdrawn = false);

/// <summary>A stretch of time in which one reading of a report counts.</summary>
/// <param name="From">Since when, UTC.</param>
/// <param name="To">Until when, UTC, exclusive; null while it counts.</param>
/// <param name="ReceivedAt">When the report arrived for the tenure this belongs to, UTC.</param>
/// <param name="Edition">Whose reading counts.</param>
/// <param name="Withdrawn">Whether it ended because the report was withdrawn.</param>
public sealed record Reign(DateTimeOffset From, DateTimeOffset? To, DateTimeOffset ReceivedAt, Edition Edition, bool Withdrawn = false);

/// <summary>
/// What the set of events says about time: when each report counts, and which edition of reader and catalogue was in force.
/// The order in which the events are given does not matter.
/// </summary>
public sealed class Timeline
{
    readonly Dictionary<string, List<Tenure>> _tenures = new(StringComparer.Ordinal);
    readonly Dictionary<string, Receipt> _receipts = new(StringComparer.Ordinal);
    readonly List<(DateTimeOffset From, Edition Edition)> _editions = [];
    readonly HashSet<Edition> _activated = [];

    Timeline()
    {
    }

    /// <summary>Reports that ever arrived, by SHA-256, in ordinal order.</summary>
    public IReadOnlyList<string> Reports => [.. _receipts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Every edition that was ever activated.</summary>
    public IReadOnlyCollection<Edition> Editions => _activated;

    /// <summary>The edition in force after the last event; null before the first activation.</summary>
    public Edition? Current => _editions.Count == 0 ? null : _editions[^1].Edition;

    /// <summary>What the events say.</summary>
    public static Timeline Of(IEnumerable<Event> events)
    {
        var timeline = new Timeline();
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var happened in events.OrderBy(e => e.At).ThenBy(EventLog.NameOf, StringComparer.Ordinal))
        {
            switch (happened)
            {
                case Receipt receipt:
                    timeline.Receive(receipt, addresses);
                    break;
                case Withdrawal withdrawal:
                    foreach (var address in addresses.Where(a => a.Value == withdrawal.Sha256).Select(a => a.Key).ToList())
                    {
                        addresses.Remove(address);
                    }
                    timeline.Close(withdrawal.Sha256, withdrawal.At, withdrawn: true);
                    break;
                case Activation activation:
                    timeline.Activate(activation);
                    break;
                default:
                    throw new WarehouseException($"No rule says what an event of the kind {happened.GetType().Name} does.");
            }
        }
        return timeline;
    }

    /// <summary>When the report counts, in order, without gaps of no length; empty where it never arrived.</summary>
    public IReadOnlyList<Tenure> TenuresOf(string sha256) => _tenures.TryGetValue(sha256, out var tenures) ? tenures : [];

    /// <summary>Whether the report counts after the last event.</summary>
    public bool Counts(string sha256) => TenuresOf(sha256) is [.., { To: null }];

    /// <summary>The first receipt of the report.</summary>
    public Receipt ReceiptOf(string sha256) => _receipts[sha256];

    /// <summary>
    /// Which reading of the report counts when. Where the edition in force has not read it, the one before goes on counting;
    /// where none before has, as for a report whose receipt was stated afterwards, the first one that has read it does.
    /// </summary>
    /// <param name="sha256">The report.</param>
    /// <param name="hasRead">Whether a reading by that edition is kept.</param>
    public IReadOnlyList<Reign> ReignsOf(string sha256, Func<Edition, bool> hasRead)
    {
        var usable = UsableEditions(hasRead);
        var reigns = new List<Reign>();
        foreach (var tenure in TenuresOf(sha256))
        {
            for (var i = 0; i < usable.Count; i++)
            {
                var from = i == 0 || usable[i].From < tenure.From ? tenure.From : usable[i].From;
                var to = i + 1 < usable.Count && (tenure.To is not { } end || usable[i + 1].From < end) ? usable[i + 1].From : tenure.To;
                if (to is null || from < to)
                {
                    reigns.Add(new Reign(from, to, tenure.From, usable[i].Edition, tenure.Withdrawn && to == tenure.To));
                }
            }
        }
        return reigns;
    }

    List<(DateTimeOffset From, Edition Edition)> UsableEditions(Func<Edition, bool> hasRead)
    {
        var usable = new List<(DateTimeOffset From, Edition Edition)>();
        foreach (var activated in _editions)
        {
            if (hasRead(activated.Edition) && (usable.Count == 0 || usable[^1].Edition != activated.Edition))
            {
                usable.Add(activated);
            }
        }
        return usable;
    }

    void Receive(Receipt receipt, Dictionary<string, string> addresses)
    {
        _receipts.TryAdd(receipt.Sha256, receipt);
        var before = addresses.GetValueOrDefault(receipt.Address);
        addresses[receipt.Address] = receipt.Sha256;
        if (before is not null && before != receipt.Sha256 && !addresses.ContainsValue(before))
        {
            Close(before, receipt.At, withdrawn: false);
        }
        if (!Counts(receipt.Sha256))
        {
            Open(receipt.Sha256, receipt.At);
        }
    }

    void Open(string sha256, DateTimeOffset at)
    {
        if (!_tenures.TryGetValue(sha256, out var tenures))
        {
            _tenures.Add(sha256, tenures = []);
        }
        // What closes and opens at one instant never stopped counting.
        if (tenures is [.., { } last] && last.To == at)
        {
            tenures[^1] = last with { To = null, Withdrawn = false };
            return;
        }
        tenures.Add(new Tenure(at, null));
    }

    void Close(string sha256, DateTimeOffset at, bool withdrawn)
    {
        if (!_tenures.TryGetValue(sha256, out var tenures) || tenures is not [.., { To: null } last])
        {
            return;
        }
        if (last.From == at)
        {
            tenures.RemoveAt(tenures.Count - 1);
            return;
        }
        tenures[^1] = last with { To = at, Withdrawn = withdrawn };
    }

    void Activate(Activation activation)
    {
        var edition = new Edition(activation.Reader, activation.Catalogue);
        _activated.Add(edition);
        if (_editions is [.., { } last] && last.From == activation.At)
        {
            _editions.RemoveAt(_editions.Count - 1);
        }
        if (Current != edition)
        {
            _editions.Add((activation.At, edition));
        }
    }
}
