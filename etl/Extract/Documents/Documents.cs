using System.Text;
using ExcelDataReader.Exceptions;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>
/// Takes a file as it arrived, gives its text and tables in reading order. Never understands them, and never throws for what
/// is wrong with the file: that becomes a finding.
/// </summary>
public static class Documents
{
    static Documents() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Opens a file on disk; one beyond the size limit is not read into memory.</summary>
    /// <exception cref="IOException">The file cannot be read from disk.</exception>
    public static Document Open(string path, CancellationToken cancellationToken)
    {
        var size = new FileInfo(path).Length;
        return size > Limits.FileBytes
            ? Failed(Trouble.TooLarge(Path.GetFileName(path), "bytes", size, Limits.FileBytes))
            : Open(File.ReadAllBytes(path), Path.GetFileName(path), cancellationToken);
    }

    /// <summary>Opens the content of a file. Its format follows from the content; the name only decides between kinds of plain text.</summary>
    /// <param name="content">All bytes.</param>
    /// <param name="fileName">Name as it arrived, with its extension.</param>
    /// <param name="cancellationToken">Stops between rows, blocks and pages.</param>
    /// <returns>The document; on failure one without the unreadable part and with a finding that says why.</returns>
    public static Document Open(byte[] content, string fileName, CancellationToken cancellationToken) =>
        Open(content, fileName, depth: 0, cancellationToken);

    /// <summary>The same for a file inside <paramref name="depth"/> archives.</summary>
    internal static Document Open(byte[] content, string fileName, int depth, CancellationToken cancellationToken)
    {
        if (content.Length == 0)
        {
            return Failed(Trouble.Empty(fileName));
        }
        if (content.Length > Limits.FileBytes)
        {
            return Failed(Trouble.TooLarge(fileName, "bytes", content.Length, Limits.FileBytes));
        }
        var format = Sniffer.Sniff(content, fileName);
        try
        {
            var document = Read(format, content, fileName, depth, cancellationToken);
            if (document.Blocks.Count + document.Findings.Count == 0)
            {
                return Failed(Trouble.NoText(fileName));
            }
            return document.Title.Length > 0 ? document : document with { Title = TableTitle.Of(document.Blocks) };
        }
        catch (InvalidPasswordException)
        {
            return Failed(Trouble.Encrypted(fileName));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The libraries answer a damaged file with whatever exception its bytes happen to cause.
            return Failed(Trouble.Unreadable(fileName, Sniffer.Name(format), e.GetType().Name));
        }
    }

    internal static Document Failed(Finding finding) => new([], [finding]);

    static Document Read(Format format, byte[] content, string fileName, int depth, CancellationToken cancellationToken) => format switch
    {
        Format.Workbook when CompoundFile.IsBroken(content) => Failed(Trouble.Unreadable(fileName, Sniffer.Name(format), "it speaks of more sectors than it has")),
        Format.Workbook => WorkbookFile.Read(content, fileName, cancellationToken),
        Format.OfficeWorkbook => Archive.Trouble(content, fileName) is { } trouble ? Failed(trouble) : WorkbookFile.Read(content, fileName, cancellationToken),
        Format.OfficeText => Archive.Trouble(content, fileName) is { } trouble ? Failed(trouble) : DocxFile.Read(content, cancellationToken),
        Format.Archive => Archive.Trouble(content, fileName) is { } trouble ? Failed(trouble) : Archive.Read(content, fileName, depth, cancellationToken),
        Format.Pdf => PdfFile.Read(content, fileName, cancellationToken),
        Format.Encrypted => Failed(Trouble.Encrypted(fileName)),
        Format.Broken => Failed(Trouble.Unreadable(fileName, Sniffer.NameOfExtension(fileName), "content does not match its name")),
        Format.BinaryWorkbook => Failed(Trouble.Unsupported(fileName, "xlsb", "xlsx")),
        Format.OldText => Failed(Trouble.Unsupported(fileName, "Word 97-2003 (.doc)", "docx")),
        Format.Slides => Failed(Trouble.Unsupported(fileName, "PowerPoint", "docx / pdf")),
        Format.Picture => Failed(Trouble.Unsupported(fileName, "picture / 图片", "xlsx / docx / pdf")),
        Format.OtherArchive => Failed(Trouble.Unsupported(fileName, "rar/7z/gz", "zip")),
        _ => ReadText(format, content, fileName, cancellationToken),
    };

    static Document ReadText(Format format, byte[] content, string fileName, CancellationToken cancellationToken)
    {
        if (content.Length > Limits.TextBytes)
        {
            return Failed(Trouble.TooLarge(fileName, "bytes", content.Length, Limits.TextBytes));
        }
        var decoded = TextDecoder.Decode(content, declared: format == Format.Html ? TextDecoder.DeclaredCharset(content) : null);
        if (decoded is null)
        {
            return Failed(Trouble.Unreadable(fileName, Sniffer.NameOfExtension(fileName), "no text in it"));
        }
        if (decoded.Text.AsSpan().Trim().IsEmpty)
        {
            return Failed(Trouble.Empty(fileName));
        }
        var document = format switch
        {
            Format.Html => HtmlFile.Read(decoded.Text, cancellationToken),
            Format.Delimited => CsvFile.Read(decoded.Text, fileName, cancellationToken),
            _ => TextFile.Read(decoded.Text, fileName, cancellationToken),
        };
        return decoded.Damaged == 0 ? document : document with { Findings = [.. document.Findings, Trouble.Damaged(fileName, decoded.Damaged)] };
    }
}
