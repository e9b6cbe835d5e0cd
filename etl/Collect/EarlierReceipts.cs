using System.Globalization;
using nietras.SeparatedValues;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Collect;

/// <summary>That a file was received before the warehouse existed, who says so and why.</summary>
/// <param name="File">Path below the source, with slashes.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who received it.</param>
/// <param name="Why">Why it is stated afterwards.</param>
sealed record EarlierReceipt(string File, DateTimeOffset At, string By, string Why);

/// <summary>Reads the statements of a source: a CSV file with the columns <c>file,received_at,by,why</c>.</summary>
static class EarlierReceipts
{
    /// <summary>The statements by file; those about files that are not there become findings.</summary>
    /// <exception cref="FormatException">A time is no ISO 8601 instant with an offset.</exception>
    public static IReadOnlyDictionary<string, EarlierReceipt> Of(Source source, ICollection<Finding> findings)
    {
        var statements = new Dictionary<string, EarlierReceipt>(StringComparer.Ordinal);
        if (source.Receipts is not { } name || !File.Exists(Path.Combine(source.Folder, name)))
        {
            return statements;
        }
        using var rows = Sep.New(',').Reader(o => o with { Unescape = true }).FromFile(Path.Combine(source.Folder, name));
        foreach (var row in rows)
        {
            var statement = new EarlierReceipt(row["file"].ToString(), InstantOf(row["received_at"].ToString(), name), row["by"].ToString(), row["why"].ToString());
            statements[statement.File] = statement;
            if (!File.Exists(Path.Combine(source.Folder, statement.File)))
            {
                findings.Add(CollectFindings.StatementWithoutFile(name, statement.File));
            }
        }
        return statements;
    }

    static DateTimeOffset InstantOf(string text, string file) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : throw new FormatException($"{file}: '{text}' is no instant such as 2024-04-12T09:30:00+08:00.");
}
