using System.IO.Compression;
using System.Text.Json;
using Ordos.Warehouse.Events;

namespace Ordos.Warehouse.Load;

/// <summary>
/// The dimension rows of every catalogue that was ever loaded from, kept in the home: old readings name codes that the catalogue
/// of today may no longer have.
/// </summary>
sealed class DimensionStore(Home home)
{
    /// <summary>Keeps the rows of a catalogue, once.</summary>
    public void Save(Dimensions dimensions)
    {
        var path = PathOf(dimensions.Catalogue);
        if (!File.Exists(path))
        {
            AtomicFile.Write(path, stream =>
            {
                using var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
                JsonSerializer.Serialize(packed, dimensions, WarehouseJson.Options);
            });
        }
    }

    /// <summary>The rows of a catalogue; null where nothing was loaded from it.</summary>
    /// <exception cref="WarehouseException">The file is torn.</exception>
    public Dimensions? Find(string catalogue)
    {
        var path = PathOf(catalogue);
        if (!File.Exists(path))
        {
            return null;
        }
        try
        {
            using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<Dimensions>(packed, WarehouseJson.Options);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new WarehouseException($"The dimensions '{path}' are torn ({e.Message}): restore them from a backup.", e);
        }
    }

    string PathOf(string catalogue) => Path.Combine(home.Dimensions, catalogue + ".json.gz");
}
