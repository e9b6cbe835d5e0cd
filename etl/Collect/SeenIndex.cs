using System.Globalization;
using System.Text;
using Ordos.Warehouse;
using Ordos.Warehouse.Events;

namespace Ordos.Etl.Collect;

/// <summary>
/// Which bytes were last found at each address, with the size and time of modification they had. It only saves hashing: without it,
/// or with a damaged one, every file is hashed once more.
/// </summary>
sealed class SeenIndex
{
    readonly string _path;
    readonly Dictionary<string, (long Size, long ModifiedAt, string Sha256)> _files = new(StringComparer.Ordinal);
    bool _changed;

    SeenIndex(string path) => _path = path;

    /// <summary>The index of a home; empty where there is none.</summary>
    public static SeenIndex Open(Home home)
    {
        var index = new SeenIndex(Path.Combine(home.Folder, "collected.tsv"));
        if (File.Exists(index._path))
        {
            foreach (var line in File.ReadLines(index._path))
            {
                index.Read(line.Split('\t'));
            }
        }
        return index;
    }

    /// <summary>The hash that a file had when it looked the same; null where it did not.</summary>
    public string? Find(Seen file) =>
        _files.TryGetValue(file.Address, out var known) && known.Size == file.Size && known.ModifiedAt == file.ModifiedAt.Ticks ? known.Sha256 : null;

    /// <summary>Remembers the hash of a file.</summary>
    public void Remember(Seen file, string sha256)
    {
        if (Find(file) != sha256)
        {
            _files[file.Address] = (file.Size, file.ModifiedAt.Ticks, sha256);
            _changed = true;
        }
    }

    /// <summary>Writes the index where it has changed.</summary>
    public void Save()
    {
        if (!_changed)
        {
            return;
        }
        var text = new StringBuilder();
        foreach (var (address, (size, modifiedAt, sha256)) in _files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{address}\t{size}\t{modifiedAt}\t{sha256}\n");
        }
        AtomicFile.Write(_path, stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString())));
        _changed = false;
    }

    void Read(string[] fields)
    {
        if (fields.Length == 4
            && long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var modifiedAt)
            && fields[3].Length == 64)
        {
            _files[fields[0]] = (size, modifiedAt, fields[3]);
        }
    }
}
