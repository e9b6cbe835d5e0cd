using System.Security.Cryptography;
using Ordos.Etl.Extract;
using Ordos.Warehouse;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Collect;

/// <summary>What a round through the sources brought.</summary>
/// <param name="Files">Files that lie in the sources and may be reports.</param>
/// <param name="Present">Hashes of those that were received, now or before.</param>
/// <param name="Received">Receipts of files that are new or changed, in the order of their addresses.</param>
/// <param name="Findings">What could not be taken, each naming its file.</param>
public sealed record Collected(int Files, IReadOnlySet<string> Present, IReadOnlyList<Receipt> Received, IReadOnlyList<Finding> Findings);

/// <summary>
/// Takes folders, keeps the bytes of new and changed files in the archive and records their receipt; never opens a file to understand it.
/// </summary>
/// <param name="home">The warehouse that receives.</param>
/// <param name="log">Its event log.</param>
/// <param name="clock">The time of receipt.</param>
public sealed class Collector(Home home, EventLog log, TimeProvider clock)
{
    readonly Archive _archive = new(home);

    /// <summary>Goes once through all sources.</summary>
    /// <param name="sources">Folders.</param>
    /// <param name="by">Who collects.</param>
    /// <param name="full">Hash every file, also those whose size and time of modification have not changed.</param>
    public async Task<Collected> Collect(IReadOnlyList<Source> sources, string by, bool full, CancellationToken cancellationToken)
    {
        var round = new Round(by, full, SeenIndex.Open(home), LatestByAddress());
        try
        {
            foreach (var source in sources)
            {
                await Collect(source, round, cancellationToken);
            }
        }
        finally
        {
            round.Index.Save();
        }
        return new Collected(round.Files, round.Present, round.Received, round.Findings);
    }

    async Task Collect(Source source, Round round, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(source.Folder))
        {
            round.Findings.Add(CollectFindings.MissingFolder(source.Folder));
            return;
        }
        var statements = EarlierReceipts.Of(source, round.Findings);
        foreach (var file in await Settled(source, round, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            round.Files++;
            if (Refusal(file) is { } refusal)
            {
                round.Findings.Add(refusal);
                continue;
            }
            try
            {
                await Take(file, statements.GetValueOrDefault(file.Address[(source.Name.Length + 1)..]), round, cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                round.Findings.Add(CollectFindings.UnreadableFile(file.Address, e));
            }
        }
    }

    static Finding? Refusal(Seen file) => file.Size switch
    {
        0 => CollectFindings.EmptyFile(file.Address),
        > Limits.FileBytes => CollectFindings.TooLarge(file.Address, file.Size, Limits.FileBytes),
        _ => null,
    };

    /// <summary>The files of a source, without those that are still being written: what is young is looked at again after a short while.</summary>
    async Task<IReadOnlyList<Seen>> Settled(Source source, Round round, CancellationToken cancellationToken)
    {
        var files = new FolderWalk(source, home.Folder, round.Findings).Files().ToList();
        var settledBefore = clock.GetUtcNow().UtcDateTime - source.Settle;
        if (source.Settle == TimeSpan.Zero || files.TrueForAll(f => !IsNews(f, round) || f.ModifiedAt <= settledBefore))
        {
            return files;
        }
        await Task.Delay(source.Settle, clock, cancellationToken);
        var settled = new List<Seen>();
        foreach (var file in files)
        {
            if (file.ModifiedAt <= settledBefore || FolderWalk.Look(file.Path, file.Address) == file)
            {
                settled.Add(file);
            }
            else
            {
                round.Findings.Add(CollectFindings.StillChanging(file.Address));
            }
        }
        return settled;
    }

    static bool IsNews(Seen file, Round round) => round.Index.Find(file) is null;

    async Task Take(Seen file, EarlierReceipt? statement, Round round, CancellationToken cancellationToken)
    {
        var latest = round.Latest.GetValueOrDefault(file.Address);
        if (!round.Full && latest is not null && round.Index.Find(file) == latest.Sha256)
        {
            round.Present.Add(latest.Sha256);
            return;
        }
        await using var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        if (!_archive.Has(sha256))
        {
            content.Position = 0;
            sha256 = (await _archive.Put(content, cancellationToken)).Sha256;
        }
        if (FolderWalk.Look(file.Path, file.Address) != file)
        {
            round.Findings.Add(CollectFindings.StillChanging(file.Address));
            return;
        }
        if (latest?.Sha256 != sha256)
        {
            Receive(file, sha256, statement, round);
        }
        round.Present.Add(sha256);
        round.Index.Remember(file, sha256);
    }

    void Receive(Seen file, string sha256, EarlierReceipt? statement, Round round)
    {
        var now = round.NextInstant ?? log.Now();
        round.NextInstant = now.AddMicroseconds(1);
        // A statement is about the first bytes at an address. Had it been so for later ones too, they would not be the latest.
        var stated = round.Latest.ContainsKey(file.Address) ? null : statement;
        var receipt = (Receipt)log.Append(new Receipt(
            stated?.At ?? now, now, stated?.By ?? round.By, stated?.Why ?? "", sha256, file.Address, Path.GetFileName(file.Path), file.Size));
        round.Received.Add(receipt);
        round.Latest[file.Address] = receipt;
    }

    Dictionary<string, Receipt> LatestByAddress()
    {
        var latest = new Dictionary<string, Receipt>(StringComparer.Ordinal);
        foreach (var receipt in log.ReadAll().OfType<Receipt>())
        {
            latest[receipt.Address] = receipt;
        }
        return latest;
    }

    sealed class Round(string by, bool full, SeenIndex index, Dictionary<string, Receipt> latest)
    {
        public string By => by;

        public bool Full => full;

        public SeenIndex Index => index;

        public Dictionary<string, Receipt> Latest => latest;

        public HashSet<string> Present { get; } = new(StringComparer.Ordinal);

        public List<Receipt> Received { get; } = [];

        public List<Finding> Findings { get; } = [];

        public DateTimeOffset? NextInstant { get; set; }

        public int Files { get; set; }
    }
}
