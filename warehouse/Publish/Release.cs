using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Ordos.Warehouse.Events;

namespace Ordos.Warehouse.Publish;

/// <summary>
/// Versions of the published tables that belong together. Readers open exactly the files it names: what is written for the next
/// release does not show until that one is whole.
/// </summary>
/// <param name="Number">From 1, one more each time something changed.</param>
/// <param name="At">When it was published, UTC.</param>
/// <param name="Previous">SHA-256 of the manifest before it, 64 lowercase hex digits, so that the releases form a chain; null for the first.</param>
/// <param name="IsSample">Whether it holds sample data.</param>
/// <param name="Tables">By name.</param>
public sealed record Release(long Number, DateTimeOffset At, string? Previous, bool IsSample, IReadOnlyDictionary<string, ReleasedTable> Tables);

/// <summary>A table in a release.</summary>
/// <param name="Version">Its Delta Lake version.</param>
/// <param name="Rows">Rows of all its files.</param>
/// <param name="Files">Its files, by path.</param>
public sealed record ReleasedTable(long Version, long Rows, IReadOnlyList<ReleasedFile> Files);

/// <summary>A data file in a release.</summary>
/// <param name="Path">Relative to the table's folder, with <c>/</c>.</param>
/// <param name="Rows">Rows in it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of its bytes, 64 lowercase hex digits.</param>
public sealed record ReleasedFile(string Path, long Rows, long Size, string Sha256);

/// <summary>The releases of a lake: <c>_releases/</c> holds one immutable manifest each, and a pointer to the newest.</summary>
public static class Releases
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The newest release; null where nothing has been published.</summary>
    /// <param name="lake">Folder of the lake.</param>
    public static Release? Newest(string lake) => File.Exists(PointerOf(lake))
        ? Read(lake, JsonSerializer.Deserialize<Pointer>(File.ReadAllBytes(PointerOf(lake)), Json)!.Number)
        : null;

    /// <summary>A release by its number.</summary>
    /// <exception cref="WarehouseException">It is not there.</exception>
    public static Release Read(string lake, long number) => File.Exists(PathOf(lake, number))
        ? JsonSerializer.Deserialize<Release>(File.ReadAllBytes(PathOf(lake, number)), Json)!
        : throw new WarehouseException($"The lake {lake} has no release {number}.");

    /// <summary>Numbers of all releases, oldest first.</summary>
    public static IReadOnlyList<long> Numbers(string lake) =>
    [
        .. (from path in Directory.Exists(FolderOf(lake)) ? Directory.EnumerateFiles(FolderOf(lake), "*.json") : []
            let name = Path.GetFileNameWithoutExtension(path)
            where name.Length == 20 && long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            select long.Parse(name, NumberStyles.None, CultureInfo.InvariantCulture)).Order(),
    ];

    /// <summary>
    /// The release after which the next one comes. A writer that was killed may have written it and not pointed to it: its tables
    /// are whole, so the pointer is put right.
    /// </summary>
    internal static Release? Last(string lake)
    {
        var numbers = Numbers(lake);
        if (numbers.Count == 0)
        {
            return null;
        }
        PointTo(lake, numbers[^1]);
        return Read(lake, numbers[^1]);
    }

    /// <summary>Writes the next release; false where another writer has written it.</summary>
    internal static bool TryAdd(string lake, Release release)
    {
        if (!NewFile.TryCreate(PathOf(lake, release.Number), JsonSerializer.SerializeToUtf8Bytes(release, Json)))
        {
            return false;
        }
        PointTo(lake, release.Number);
        return true;
    }

    /// <summary>SHA-256 of a release's manifest, 64 lowercase hex digits.</summary>
    internal static string HashOf(string lake, long number) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathOf(lake, number))));

    /// <summary>What the pointer to the newest release says; null where there is none.</summary>
    internal static (long Number, string Sha256)? PointerHash(string lake) =>
        File.Exists(PointerOf(lake)) && JsonSerializer.Deserialize<Pointer>(File.ReadAllBytes(PointerOf(lake)), Json) is { } pointer ? (pointer.Number, pointer.Sha256) : null;

    static void PointTo(string lake, long number)
    {
        var pointer = JsonSerializer.SerializeToUtf8Bytes(new Pointer(number, HashOf(lake, number)), Json);
        if (!File.Exists(PointerOf(lake)) || !File.ReadAllBytes(PointerOf(lake)).AsSpan().SequenceEqual(pointer))
        {
            AtomicFile.Write(PointerOf(lake), file => file.Write(pointer));
        }
    }

    static string FolderOf(string lake) => Path.Combine(lake, "_releases");

    static string PathOf(string lake, long number) => Path.Combine(FolderOf(lake), number.ToString("D20", CultureInfo.InvariantCulture) + ".json");

    static string PointerOf(string lake) => Path.Combine(FolderOf(lake), "latest.json");

    sealed record Pointer(long Number, string Sha256);
}
