using System.Buffers;
using System.Security.Cryptography;
using Ordos.Warehouse;

namespace Ordos.Etl.Collect;

/// <summary>A file in the archive.</summary>
/// <param name="Sha256">64 lowercase hex digits.</param>
/// <param name="Size">Bytes.</param>
public sealed record Archived(string Sha256, long Size);

/// <summary>Received files, each kept once under the SHA-256 of its bytes, read-only, never changed or removed.</summary>
public sealed class Archive(Home home)
{
    const int BufferSize = 1 << 17;

    /// <summary>Where the file with that hash lies or would lie.</summary>
    public string PathOf(string sha256) => Path.Combine(home.Archive, sha256[..2], sha256);

    /// <summary>Whether the file is there.</summary>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>All bytes of an archived file.</summary>
    /// <exception cref="IOException">It is not there, or its bytes are no longer those that were archived.</exception>
    public byte[] Read(string sha256)
    {
        var bytes = File.ReadAllBytes(PathOf(sha256));
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256
            ? bytes
            : throw new IOException($"The archived file '{PathOf(sha256)}' no longer has the bytes that its name says: restore it from a backup.");
    }

    /// <summary>Keeps the bytes of a stream, on the disk before this returns. What is there already stays as it is.</summary>
    public async Task<Archived> Put(Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(home.Archive);
        var unfinished = Path.Combine(home.Archive, ".tmp-" + Guid.NewGuid().ToString("N"));
        try
        {
            Archived archived;
            await using (var target = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true))
            {
                archived = await Copy(content, target, cancellationToken);
                target.Flush(flushToDisk: true);
            }
            Keep(unfinished, PathOf(archived.Sha256));
            return archived;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    void Keep(string unfinished, string path)
    {
        if (File.Exists(path))
        {
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? home.Archive);
        File.SetAttributes(unfinished, FileAttributes.ReadOnly);
        // Two processes that race here hold the same bytes, so it does not matter whose file stays.
        File.Move(unfinished, path, overwrite: true);
    }

    static async Task<Archived> Copy(Stream content, Stream target, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long size = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                size += read;
            }
            return new Archived(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
