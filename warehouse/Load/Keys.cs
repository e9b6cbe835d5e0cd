using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Load;

/// <summary>Keys that are hashes: the first 52 bits of a SHA-256, the most that a double, and so Excel and JavaScript, hold exactly.</summary>
public static class Keys
{
    const int HexDigits = 13;

    /// <summary>Key of a report.</summary>
    public static long OfReport(string sha256) => long.Parse(sha256.AsSpan(0, HexDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>Key of what was read in a report. The same whichever edition read it, and another for another report.</summary>
    public static long OfReading(Reading reading)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            JsonSerializer.Serialize(stream, reading with { Reader = "", Catalogue = "" }, WarehouseJson.Options);
        }
        return First52Bits(hash.Hash ?? throw new InvalidOperationException("A finished hash has a value."));
    }

    /// <summary>Key of a dated promise.</summary>
    public static long OfMilestone(Milestone milestone) =>
        First52Bits(SHA256.HashData(Encoding.UTF8.GetBytes($"{milestone.Plan}\n{milestone.Programme}\n{milestone.Region}\n{milestone.What}")));

    static long First52Bits(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadInt64BigEndian(hash) >>> 12;
}
