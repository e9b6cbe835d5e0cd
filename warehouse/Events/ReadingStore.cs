using System.IO.Compression;
using System.Text.Json;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Events;

/// <summary>A version of the reader together with a version of the catalogue: what decides how a file is read.</summary>
/// <param name="Reader">Version of the reader.</param>
/// <param name="Catalogue">Version of the catalogue.</param>
public sealed record Edition(string Reader, string Catalogue);

/// <summary>The readings of a home: one compressed JSON file for each report and edition.</summary>
public sealed class ReadingStore(Home home)
{
    const string Extension = ".json.gz";

    /// <summary>The home.</summary>
    public Home Home => home;

    /// <summary>Whether the report was read by that edition.</summary>
    public bool Has(string sha256, Edition edition) => File.Exists(PathOf(sha256, edition));

    /// <summary>What that edition read in the report; null where it did not read it.</summary>
    /// <exception cref="WarehouseException">The reading is torn.</exception>
    public Reading? Find(string sha256, Edition edition)
    {
        var path = PathOf(sha256, edition);
        if (!File.Exists(path))
        {
            return null;
        }
        try
        {
            using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<Reading>(packed, WarehouseJson.Options);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new WarehouseException($"The reading '{path}' is torn ({e.Message}): delete it, and the report is read again.", e);
        }
    }

    /// <summary>What that edition read in the report.</summary>
    /// <exception cref="WarehouseException">It did not read it, or the reading is torn.</exception>
    public Reading Get(string sha256, Edition edition) =>
        Find(sha256, edition) ?? throw new WarehouseException($"The reading '{PathOf(sha256, edition)}' is gone: restore it from a backup.");

    /// <summary>Keeps a reading. One that is there already is replaced: the same edition reads the same in the same file.</summary>
    public void Save(Reading reading) => AtomicFile.Write(
        PathOf(reading.Sha256, new Edition(reading.Reader, reading.Catalogue)),
        stream =>
        {
            using var packed = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
            JsonSerializer.Serialize(packed, reading, WarehouseJson.Options);
        });

    string PathOf(string sha256, Edition edition) =>
        Path.Combine(home.Readings, sha256, $"{edition.Reader}-{edition.Catalogue}{Extension}");
}
