using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ordos.Warehouse.Events;

/// <summary>
/// The events of a home, one immutable file each. A name is the instant, the kind and a hash of the content, so that the order of
/// the names is the order of the events, writing one twice changes nothing, and a changed or torn file is noticed.
/// </summary>
public sealed class EventLog(Home home, TimeProvider clock)
{
    const string InstantFormat = "yyyyMMdd'T'HHmmssfffffff'Z'";
    const string Extension = ".json";

    /// <summary>
    /// The instant for an event that happens now, UTC: later than every event in the log even where the clock was set back or has
    /// not moved, and in whole microseconds, the finest that all databases hold.
    /// </summary>
    public DateTimeOffset Now()
    {
        var now = ToMicroseconds(clock.GetUtcNow());
        var last = Names().LastOrDefault() is { } name ? InstantOf(name) : DateTimeOffset.MinValue;
        return now > last ? now : last.AddMicroseconds(1);
    }

    /// <summary>Adds an event; one that is there already is left alone. Its instants are kept in UTC and whole microseconds.</summary>
    /// <returns>The event as the log holds it.</returns>
    public Event Append(Event happened)
    {
        var kept = happened with { At = ToMicroseconds(happened.At), RecordedAt = ToMicroseconds(happened.RecordedAt) };
        var content = Serialize(kept);
        var path = Path.Combine(home.Events, NameOf(kept, content));
        if (!File.Exists(path))
        {
            AtomicFile.Write(path, stream => stream.Write(content));
        }
        return kept;
    }

    /// <summary>All events in their order: by instant, then by content.</summary>
    /// <exception cref="WarehouseException">A file in the folder is no event, or not as it was written.</exception>
    public IReadOnlyList<Event> ReadAll() => [.. Names().Select(name => Read(Path.Combine(home.Events, name)))];

    /// <summary>The name under which the log keeps an event. The order of events is the ordinal order of their names.</summary>
    public static string NameOf(Event happened) => NameOf(happened, Serialize(happened));

    static string NameOf(Event happened, byte[] content)
    {
        var instant = happened.At.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);
        var kind = happened.GetType().Name.ToLowerInvariant();
        return $"{instant}-{kind}-{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}{Extension}";
    }

    IEnumerable<string> Names() => Directory.Exists(home.Events)
        ? Directory.EnumerateFiles(home.Events).Where(p => !AtomicFile.IsUnfinished(p)).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)
        : [];

    static DateTimeOffset InstantOf(string name) =>
        DateTimeOffset.TryParseExact(name.Split('-')[0], InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new WarehouseException($"The event log holds '{name}', which is no event: move it out of the folder.");

    static Event Read(string path)
    {
        var content = File.ReadAllBytes(path);
        try
        {
            var happened = JsonSerializer.Deserialize<Event>(content, WarehouseJson.Options);
            return happened is not null && NameOf(happened, content) == Path.GetFileName(path)
                ? happened
                : throw new WarehouseException($"The event '{path}' is not as it was written: restore it from a backup.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new WarehouseException($"The file '{path}' in the event log is torn or no event: {e.Message}", e);
        }
    }

    static byte[] Serialize(Event happened) => JsonSerializer.SerializeToUtf8Bytes(happened, WarehouseJson.Options);

    static DateTimeOffset ToMicroseconds(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
