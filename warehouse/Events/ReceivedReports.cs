namespace Ordos.Warehouse.Events;

/// <summary>A report that arrived, however often and under whatever names.</summary>
/// <param name="Sha256">The file, 64 lowercase hex digits.</param>
/// <param name="Receipts">In order of time.</param>
public sealed record ReceivedReport(string Sha256, IReadOnlyList<Receipt> Receipts)
{
    /// <summary>Its name when it arrived last.</summary>
    public string FileName => Receipts[^1].FileName;
}

/// <summary>Finds reports by what people call them.</summary>
public static class ReceivedReports
{
    const int ShortestPrefix = 4;

    /// <summary>Every report that arrived under that file name or address, or whose SHA-256 starts so.</summary>
    /// <param name="events">The log.</param>
    /// <param name="asked">The first digits of a SHA-256 (four at least), a file name, or an address.</param>
    public static IReadOnlyList<ReceivedReport> Find(IEnumerable<Event> events, string asked)
    {
        var digits = asked.ToLowerInvariant();
        var isPrefix = digits.Length >= ShortestPrefix && digits.All(char.IsAsciiHexDigitLower);
        return
        [
            .. events.OfType<Receipt>().GroupBy(r => r.Sha256, StringComparer.Ordinal)
                .Where(g => (isPrefix && g.Key.StartsWith(digits, StringComparison.Ordinal)) || g.Any(r => r.FileName == asked || r.Address == asked))
                .Select(g => new ReceivedReport(g.Key, [.. g.OrderBy(r => r.At)]))
                .OrderBy(r => r.Receipts[0].At).ThenBy(r => r.Sha256, StringComparer.Ordinal),
        ];
    }
}
