using System.Security.Cryptography;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Publish;

/// <summary>What a lake's files say of themselves, against what its releases say of them.</summary>
/// <param name="Releases">Manifests of the chain, checked.</param>
/// <param name="Files">Data files of the newest release, hashed.</param>
/// <param name="Bytes">Bytes hashed.</param>
/// <param name="Findings">What is wrong; empty where every byte is as it was published.</param>
public sealed record Verification(int Releases, int Files, long Bytes, IReadOnlyList<Finding> Findings);

/// <summary>Proves that what readers see was published so: the chain of manifests is unbroken and every file has its hash.</summary>
public static class Verifier
{
    /// <summary>Stable name of a manifest that is gone or does not fit the one after it.</summary>
    public const string BrokenChain = "release-chain-broken";

    /// <summary>Stable name of a data file that is gone or has other bytes than were published.</summary>
    public const string ChangedFile = "published-file-changed";

    /// <summary>Checks the whole chain and every file of the newest release. The lake is only read.</summary>
    public static async Task<Verification> Verify(Home home, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var numbers = Releases.Numbers(home.Lake);
        var newest = CheckChain(home.Lake, numbers, findings);
        var (files, bytes) = (0, 0L);
        foreach (var (table, released) in newest?.Tables ?? new Dictionary<string, ReleasedTable>())
        {
            foreach (var file in released.Files)
            {
                if (await CheckFile(Path.Combine(home.Lake, table, file.Path), file, cancellationToken) is { } wrong)
                {
                    findings.Add(Changed($"{table}/{file.Path}", wrong));
                }
                files++;
                bytes += file.Size;
            }
        }
        return new(numbers.Count, files, bytes, findings);
    }

    /// <summary>Follows the hashes from the first manifest to the pointer; gives the newest release, null where there is none.</summary>
    static Release? CheckChain(string lake, IReadOnlyList<long> numbers, List<Finding> findings)
    {
        Release? before = null;
        string? hash = null;
        foreach (var number in numbers)
        {
            var release = Releases.Read(lake, number);
            if (release.Number != number || number != (before?.Number ?? 0) + 1)
            {
                findings.Add(Broken(number, $"它前面应为发布 {number - 1}", $"release {number - 1} should stand before it"));
            }
            else if (release.Previous != hash)
            {
                findings.Add(Broken(number, $"所记的前一发布散列为 {release.Previous}，实为 {hash}", $"it says that the manifest before it has the hash {release.Previous}, but that has {hash}"));
            }
            (before, hash) = (release, Releases.HashOf(lake, number));
        }
        if (before is not null && Releases.PointerHash(lake) is { } pointed && pointed != (before.Number, hash))
        {
            findings.Add(Broken(before.Number, $"指针指向发布 {pointed.Number}（{pointed.Sha256}）", $"the pointer names release {pointed.Number} with the hash {pointed.Sha256}"));
        }
        return before;
    }

    static async Task<(string Zh, string En)?> CheckFile(string path, ReleasedFile file, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return ("文件不存在", "the file is gone");
        }
        await using var content = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        return hash == file.Sha256 ? null : ($"发布时散列为 {file.Sha256}，现为 {hash}", $"it was published with the hash {file.Sha256} and has {hash}");
    }

    static Finding Broken(long release, string zh, string en) =>
        new(BrokenChain, Severity.Error, new($"发布 {release}：{zh}。", $"Release {release}: {en}."), "");

    static Finding Changed(string file, (string Zh, string En) wrong) =>
        new(ChangedFile, Severity.Error, new($"{file}：{wrong.Zh}。", $"{file}: {wrong.En}."), file);
}
