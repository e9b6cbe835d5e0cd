namespace Ordos.Warehouse.Events;

/// <summary>Writes files that are there whole or not at all, whatever happens to the process.</summary>
public static class AtomicFile
{
    /// <summary>Names that begin so are unfinished; readers of the folder pass over them.</summary>
    public const string UnfinishedPrefix = ".tmp-";

    /// <summary>Writes a file under a name of its own, flushes it to the disk and only then gives it its name, replacing a file of that name.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(path) ?? throw new ArgumentException($"'{path}' has no folder.", nameof(path));
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, UnfinishedPrefix + Guid.NewGuid().ToString("N"));
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Whether a name was left behind by a process that ended while it wrote.</summary>
    public static bool IsUnfinished(string path) => Path.GetFileName(path).StartsWith(UnfinishedPrefix, StringComparison.Ordinal);
}
