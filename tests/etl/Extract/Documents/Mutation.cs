using System.IO.Compression;
using System.Text;

namespace Ordos.Tests.Etl.Extract.Documents;

/// <summary>Ways in which a file is damaged on its way, or made to harm who opens it.</summary>
static class Mutation
{
    /// <summary>Each in turn, so that every file meets all of them.</summary>
    static readonly Func<byte[], Random, byte[]>[] Kinds =
    [
        Truncated, BitsFlipped, Overwritten, Turned, Doubled, Cut, EntriesShuffled, EntryDamaged, Noise, Nested, WithEntities, Inflated,
    ];

    /// <summary>The mutation of that number.</summary>
    public static byte[] Of(byte[] whole, Random random, int number) => Kinds[number % Kinds.Length](whole, random);

    static byte[] Truncated(byte[] whole, Random random) => whole[..random.Next(whole.Length)];

    static byte[] BitsFlipped(byte[] whole, Random random)
    {
        var bytes = (byte[])whole.Clone();
        for (var i = 0; i < 1 + (bytes.Length / 200); i++)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }
        return bytes;
    }

    static byte[] Overwritten(byte[] whole, Random random)
    {
        var bytes = (byte[])whole.Clone();
        random.NextBytes(bytes.AsSpan(random.Next(bytes.Length / 2), Math.Min(64, bytes.Length / 2)));
        return bytes;
    }

    static byte[] Turned(byte[] whole, Random random)
    {
        var cut = random.Next(whole.Length);
        return [.. whole[cut..], .. whole[..cut]];
    }

    static byte[] Doubled(byte[] whole, Random random)
    {
        var from = random.Next(whole.Length);
        return [.. whole[..from], .. whole[..(whole.Length / 2)], .. whole[from..]];
    }

    static byte[] Cut(byte[] whole, Random random)
    {
        var gone = random.Next(whole.Length);
        return [.. whole[..gone], .. whole[Math.Min(whole.Length, gone + random.Next(1, 200))..]];
    }

    /// <summary>The names of an archive's entries go to other contents; what is no archive has two stretches exchanged.</summary>
    static byte[] EntriesShuffled(byte[] whole, Random random)
    {
        if (!IsZip(whole))
        {
            return Turned(Turned(whole, random), random);
        }
        var entries = Entries(whole);
        var contents = entries.ConvertAll(e => e.Content).ToArray();
        random.Shuffle(contents);
        return Zip([.. entries.Select((e, i) => (e.Name, contents[i]))]);
    }

    /// <summary>An archive that is whole, with an entry that is not.</summary>
    static byte[] EntryDamaged(byte[] whole, Random random) =>
        IsZip(whole) ? Changed(whole, random, content => content.Length < 2 ? [0] : Of(content, random, random.Next(6))) : Overwritten(BitsFlipped(whole, random), random);

    static byte[] Noise(byte[] whole, Random random)
    {
        var bytes = new byte[random.Next(1, 20_000)];
        random.NextBytes(bytes);
        // Half of them begin as the format does, and get past whoever looks at the first bytes only.
        whole.AsSpan(0, Math.Min(random.Next(2) * 512, Math.Min(whole.Length, bytes.Length))).CopyTo(bytes);
        return bytes;
    }

    static byte[] Nested(byte[] whole, Random random)
    {
        for (var i = random.Next(1, 7); i > 0; i--)
        {
            whole = Zip([($"内{i}.{(i == 1 ? "zip" : "xlsx")}", whole)]);
        }
        return whole;
    }

    /// <summary>Entities that double at every step, in front of the markup and within it.</summary>
    static byte[] WithEntities(byte[] whole, Random random)
    {
        var steps = string.Concat(Enumerable.Range(1, 40).Select(i => $"<!ENTITY e{i} \"&e{i - 1};&e{i - 1};\">"));
        var type = $"<!DOCTYPE x [<!ENTITY e0 \"1\"><!ENTITY f SYSTEM \"file:///etc/passwd\">{steps}]>";
        byte[] Expand(byte[] content)
        {
            var text = Encoding.UTF8.GetString(content);
            var close = text.LastIndexOf("</", StringComparison.Ordinal);
            return Encoding.UTF8.GetBytes(type + (close < 0 ? text + "&e40;" : text.Insert(close, "&e40;&f;")));
        }
        return IsZip(whole) ? Changed(whole, random, Expand) : Expand(whole);
    }

    /// <summary>Far more content than the file's size says: now and then a bomb of a whole stretch of zeros, else one part over and over.</summary>
    static byte[] Inflated(byte[] whole, Random random)
    {
        if (!IsZip(whole))
        {
            return [.. Enumerable.Repeat(whole[random.Next(whole.Length)..], Math.Max(1, random.Next(200_000) / whole.Length)).SelectMany(b => b)];
        }
        return Changed(whole, random, content => random.Next(8) == 0
            ? new byte[random.Next(1 << 20, 40 << 20)]
            : [.. content, .. Enumerable.Repeat(content[(content.Length / 3)..(content.Length / 2)], random.Next(1000)).SelectMany(b => b), .. content[(content.Length / 2)..]]);
    }

    static bool IsZip(byte[] bytes) => bytes.AsSpan().StartsWith("PK\u0003\u0004"u8);

    static byte[] Changed(byte[] zip, Random random, Func<byte[], byte[]> change)
    {
        var entries = Entries(zip);
        var at = random.Next(entries.Count);
        entries[at] = (entries[at].Name, change(entries[at].Content));
        return Zip(entries);
    }

    static List<(string Name, byte[] Content)> Entries(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(e => (e.FullName, Content(e)))];
    }

    static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    static byte[] Zip(List<(string Name, byte[] Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }
}
