using System.IO.Compression;
using System.Text;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>Zip containers: refuses those that would unpack beyond all measure, and opens an archive of reports as one document.</summary>
static class Archive
{
    /// <summary>Why a zip container is not opened; null where it may be. .NET never unpacks an entry beyond the length that is summed here.</summary>
    public static Finding? Trouble(byte[] content, string fileName)
    {
        using var zip = Zip(content);
        if (zip.Entries.Count > Limits.Entries)
        {
            return Extract.Trouble.TooLarge(fileName, "entries", zip.Entries.Count, Limits.Entries);
        }
        long unpacked = 0;
        foreach (var entry in zip.Entries)
        {
            if (entry.IsEncrypted)
            {
                return Extract.Trouble.Encrypted(fileName);
            }
            unpacked = Math.Min(unpacked, Limits.UnpackedBytes) + Math.Min(entry.Length, Limits.UnpackedBytes + 1);
        }
        if (unpacked > Limits.UnpackedBytes)
        {
            return Extract.Trouble.TooLarge(fileName, "unpacked bytes", unpacked, Limits.UnpackedBytes);
        }
        var ratio = unpacked / Math.Max(content.Length, 1);
        return unpacked > Limits.RatioFreeBytes && ratio > Limits.UnpackedRatio
            ? Extract.Trouble.TooLarge(fileName, "times packed", ratio, Limits.UnpackedRatio)
            : null;
    }

    /// <summary>Opens every file of the archive. Sheets are named by entry and sheet; lines and tables are numbered through.</summary>
    public static Document Read(byte[] content, string fileName, int depth, CancellationToken cancellationToken)
    {
        if (depth >= Limits.ArchiveDepth)
        {
            return Documents.Failed(Extract.Trouble.TooLarge(fileName, "levels", depth + 1, Limits.ArchiveDepth));
        }
        using var zip = Zip(content);
        var (blocks, findings) = (new List<Block>(), new List<Finding>());
        var cells = 0;
        foreach (var entry in zip.Entries.Where(IsReport).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (cells > Limits.Cells)
            {
                findings.Add(Extract.Trouble.TooLarge(fileName, "cells", cells, Limits.Cells, entry.FullName));
                break;
            }
            var document = Documents.Open(Unpack(entry), entry.Name, depth + 1, cancellationToken);
            cells += document.Blocks.OfType<Block.Table>().Sum(t => t.Rows.Sum(r => r.Count));
            var shift = new Renumbering(entry.FullName, blocks);
            blocks.Add(new Block.Paragraph(shift.Line, Path.GetFileNameWithoutExtension(entry.Name), HeadingLevel: 1));
            blocks.AddRange(document.Blocks.Select(shift.Of));
            findings.AddRange(document.Findings.Select(f => f with { Locator = f.Locator.Length == 0 ? entry.FullName : $"{entry.FullName}/{f.Locator}" }));
        }
        if (blocks.Count == 0 && findings.Count == 0)
        {
            findings.Add(Extract.Trouble.Empty(fileName));
        }
        return new Document(blocks, findings);
    }

    // Folders, and what macOS and office programs leave beside the files.
    static bool IsReport(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && entry.Name[0] is not ('.' or '~') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    static ZipArchive Zip(byte[] content) =>
        // Chinese Windows writes entry names in GBK unless the UTF-8 flag is set.
        new(new MemoryStream(content, writable: false), ZipArchiveMode.Read, leaveOpen: false, Encoding.GetEncoding("GB18030"));

    static byte[] Unpack(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Moves the blocks of one entry behind those that are there already.</summary>
    sealed class Renumbering(string entry, IReadOnlyList<Block> before)
    {
        readonly int _tables = before.OfType<Block.Table>().Select(t => t.Ordinal).DefaultIfEmpty().Max();

        public int Line { get; } = before.SelectMany(LinesOf).DefaultIfEmpty().Max() + 1;

        public Block Of(Block block) => block switch
        {
            Block.Paragraph p => p with { Line = p.Line + Line },
            Block.Table t => t with
            {
                Name = t.Name.Length == 0 ? "" : $"{entry}/{t.Name}",
                Ordinal = t.Ordinal + _tables,
                Rows = [.. t.Rows.Select(r => (IReadOnlyList<Cell>)[.. r.Select(c => c with { Locator = Of(c.Locator) })])],
            },
            _ => block,
        };

        Locator Of(Locator locator) => locator switch
        {
            Locator.InLine l => l with { Line = l.Line + Line },
            Locator.InSheet s => s with { Sheet = $"{entry}/{s.Sheet}" },
            Locator.InTable t => t with { Table = t.Table + _tables },
            _ => locator,
        };

        static IEnumerable<int> LinesOf(Block block) => block switch
        {
            Block.Paragraph p => [p.Line],
            Block.Table t => t.Rows.SelectMany(r => r).Select(c => c.Locator).OfType<Locator.InLine>().Select(l => l.Line),
            _ => [],
        };
    }
}
