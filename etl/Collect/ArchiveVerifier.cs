using System.Security.Cryptography;
using Ordos.Warehouse;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Collect;

/// <summary>What an archive and the event log say of themselves.</summary>
/// <param name="Files">Archived files, hashed.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Events">Events read.</param>
/// <param name="Findings">What is wrong; empty where every byte is as it was received.</param>
public sealed record ArchiveVerification(int Files, long Bytes, int Events, IReadOnlyList<Finding> Findings);

/// <summary>Proves that the source of truth is whole: every archived file has the bytes that its name says, every receipt has its file, every event can be read.</summary>
public static class ArchiveVerifier
{
    /// <summary>Stable name of an archived file that has other bytes than were received, or lies where no receipt would look for it.</summary>
    public const string ChangedFile = "archived-file-changed";

    /// <summary>Stable name of a received file that is not in the archive.</summary>
    public const string LostFile = "archived-file-lost";

    /// <summary>Stable name of an event log that cannot be read.</summary>
    public const string UnreadableLog = "event-log-unreadable";

    /// <summary>Checks the whole archive and log. They are only read.</summary>
    public static async Task<ArchiveVerification> Verify(Home home, TimeProvider clock, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var archive = new Archive(home);
        var events = ReadLog(home, clock, findings);
        var lost = events.OfType<Receipt>().DistinctBy(r => r.Sha256, StringComparer.Ordinal).Where(r => !archive.Has(r.Sha256));
        findings.AddRange(lost.Select(r => Lost(r, archive.PathOf(r.Sha256))));
        var (files, bytes) = (0, 0L);
        foreach (var path in FilesOf(home))
        {
            await using var content = File.OpenRead(path);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            if (archive.PathOf(hash) != path)
            {
                findings.Add(Changed(Path.GetRelativePath(home.Folder, path), hash));
            }
            files++;
            bytes += content.Length;
        }
        return new(files, bytes, events.Count, findings);
    }

    static IReadOnlyList<Event> ReadLog(Home home, TimeProvider clock, List<Finding> findings)
    {
        try
        {
            return new EventLog(home, clock).ReadAll();
        }
        catch (WarehouseException e)
        {
            findings.Add(new(UnreadableLog, Severity.Error, new($"事件日志无法读取：{e.Message}", $"The event log cannot be read: {e.Message}"), ""));
            return [];
        }
    }

    static IEnumerable<string> FilesOf(Home home) => Directory.Exists(home.Archive)
        ? Directory.EnumerateFiles(home.Archive, "*", SearchOption.AllDirectories).Where(p => !AtomicFile.IsUnfinished(p)).Order(StringComparer.Ordinal)
        : [];

    static Finding Lost(Receipt receipt, string path) => new(
        LostFile, Severity.Error,
        new($"收到过“{receipt.Address}”，但存档中没有“{path}”：请从备份恢复。", $"'{receipt.Address}' was received, but '{path}' is not in the archive: restore it from a backup."),
        receipt.Sha256);

    static Finding Changed(string path, string hash) => new(
        ChangedFile, Severity.Error,
        new($"{path}：内容的散列为 {hash}，与文件名不符，请从备份恢复。", $"{path}: its bytes have the hash {hash}, which is not its name; restore it from a backup."), path);
}
