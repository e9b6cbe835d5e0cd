using Ordos.Warehouse.Model;

namespace Ordos.Etl.Collect;

/// <summary>A file as the folder shows it.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Address">Name of the source and path below it, with slashes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedAt">Time of last modification, UTC.</param>
sealed record Seen(string Path, string Address, long Size, DateTime ModifiedAt);

/// <summary>
/// Lists the files of a source, folder by folder in ordinal order. Links are not followed, and what is no file, has no readable
/// folder or an impossible name becomes a finding.
/// </summary>
sealed class FolderWalk(Source source, string homeFolder, ICollection<Finding> findings)
{
    static readonly string[] ReportExtensions = [".txt", ".csv", ".tsv", ".xlsx", ".xls", ".docx", ".doc", ".pdf", ".html", ".htm", ".zip"];
    static readonly string[] UnfinishedExtensions = [".tmp", ".part", ".partial", ".crdownload", ".download", ".swp", ".lock"];
    static readonly string[] NamesOfTheSystem = ["Thumbs.db", "desktop.ini"];

    /// <summary>All files that may be reports.</summary>
    public IEnumerable<Seen> Files() => Below(new DirectoryInfo(source.Folder));

    IEnumerable<Seen> Below(DirectoryInfo folder)
    {
        foreach (var entry in EntriesOf(folder))
        {
            var relative = System.IO.Path.GetRelativePath(source.Folder, entry.FullName).Replace('\\', '/');
            if (IsPassedOver(entry, relative))
            {
                continue;
            }
            if (entry is DirectoryInfo below)
            {
                foreach (var file in Below(below))
                {
                    yield return file;
                }
            }
            else if (Look(entry.FullName, $"{source.Name}/{relative}") is { } file)
            {
                yield return file;
            }
        }
    }

    /// <summary>The file as it is now; null where it has gone.</summary>
    public static Seen? Look(string path, string address)
    {
        var file = new FileInfo(path);
        return file.Exists ? new Seen(path, address, file.Length, file.LastWriteTimeUtc) : null;
    }

    IReadOnlyList<FileSystemInfo> EntriesOf(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(CollectFindings.UnreadableFolder(folder.FullName, e));
            return [];
        }
    }

    bool IsPassedOver(FileSystemInfo entry, string relative)
    {
        if (IsNotMeantAsReport(entry.Name) || source.IsAboutItself(relative) || entry.FullName == homeFolder)
        {
            return true;
        }
        if (entry.Name.Any(char.IsControl))
        {
            findings.Add(CollectFindings.ImpossibleName(relative));
            return true;
        }
        if (entry.LinkTarget is not null)
        {
            if (!PointsInside(entry))
            {
                findings.Add(CollectFindings.LinkOutside(relative));
            }
            return true;
        }
        if (entry is DirectoryInfo && ReportExtensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
        {
            findings.Add(CollectFindings.FolderNamedLikeAFile(relative));
        }
        return false;
    }

    bool PointsInside(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target
                && target.FullName.StartsWith(source.Folder + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // A circle of links points nowhere.
            return false;
        }
    }

    static bool IsNotMeantAsReport(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
        || UnfinishedExtensions.Contains(System.IO.Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
        || NamesOfTheSystem.Contains(name, StringComparer.OrdinalIgnoreCase);
}
