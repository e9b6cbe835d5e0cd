using System.IO.Compression;
using System.Text;

namespace Ordos.Etl.Extract;

/// <summary>What a file is by its content.</summary>
enum Format
{
    PlainText,
    Delimited,
    Html,
    /// <summary>Binary Excel.</summary>
    Workbook,
    /// <summary>Excel in a zip container.</summary>
    OfficeWorkbook,
    /// <summary>Word in a zip container.</summary>
    OfficeText,
    Pdf,
    Archive,
    Encrypted,
    /// <summary>The content is not what the name says and no text either.</summary>
    Broken,
    /// <summary>Excel's binary zip container (xlsb).</summary>
    BinaryWorkbook,
    OldText,
    Slides,
    Picture,
    OtherArchive,
}

/// <summary>Tells the format of a file from its first bytes and its inner directory. Offices rename files; the name alone is not believed.</summary>
static class Sniffer
{
    /// <summary>Bytes at the start that are searched for the marks of html.</summary>
    const int HeadBytes = 4096;

    static readonly byte[] OleMark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    static readonly (byte[] Mark, Format Format)[] Marks =
    [
        ("Rar!"u8.ToArray(), Format.OtherArchive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Format.OtherArchive),
        ([0x1F, 0x8B, 0x08], Format.OtherArchive),
        ([0x89, 0x50, 0x4E, 0x47], Format.Picture),
        ([0xFF, 0xD8, 0xFF], Format.Picture),
        ("GIF8"u8.ToArray(), Format.Picture),
        ([0x09, 0x08, 0x10, 0x00], Format.Workbook),
        ([0x09, 0x08, 0x08, 0x00], Format.Workbook),
        ([0x09, 0x04, 0x06, 0x00], Format.Workbook),
        ([0x09, 0x02, 0x06, 0x00], Format.Workbook),
        ([0x09, 0x00, 0x04, 0x00], Format.Workbook),
    ];

    public static Format Sniff(byte[] content, string fileName)
    {
        var head = content.AsSpan(0, Math.Min(content.Length, HeadBytes));
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return InsideZip(content, fileName);
        }
        if (head.StartsWith(OleMark))
        {
            return InsideOle(content);
        }
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return Format.Pdf;
        }
        foreach (var (mark, format) in Marks)
        {
            if (head.StartsWith(mark))
            {
                return format;
            }
        }
        return OfText(head, Extension(fileName));
    }

    public static string Name(Format format) => format switch
    {
        Format.Workbook or Format.OfficeWorkbook => "Excel",
        Format.OfficeText => "Word",
        Format.Pdf => "PDF",
        Format.Archive => "zip",
        Format.Html => "html",
        _ => "text",
    };

    public static string NameOfExtension(string fileName) => Extension(fileName) is { Length: > 0 } extension ? extension : "text";

    static string Extension(string fileName) => Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();

    static Format InsideZip(byte[] content, string fileName)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Take(Limits.Entries))
            {
                Format? found = entry.FullName.Replace('\\', '/') switch
                {
                    "xl/workbook.xml" => Format.OfficeWorkbook,
                    "xl/workbook.bin" => Format.BinaryWorkbook,
                    "word/document.xml" => Format.OfficeText,
                    "ppt/presentation.xml" => Format.Slides,
                    _ => null,
                };
                if (found is { } format)
                {
                    return format;
                }
            }
            return Extension(fileName) is "xlsx" or "xlsm" or "docx" ? Format.Broken : Format.Archive;
        }
        catch (InvalidDataException)
        {
            return Extension(fileName) == "zip" ? Format.Archive : Format.Broken;
        }
    }

    // The directory of a compound file holds the names of its streams as UTF-16; the marks are long enough to be unmistakable.
    static Format InsideOle(ReadOnlySpan<byte> content)
    {
        bool Holds(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream + "\0")) >= 0;

        return Holds(content, "EncryptedPackage") ? Format.Encrypted
            : Holds(content, "WordDocument") ? Format.OldText
            : Holds(content, "PowerPoint Document") ? Format.Slides
            : Format.Workbook;
    }

    static Format OfText(ReadOnlySpan<byte> head, string extension)
    {
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).ToLowerInvariant();
        var start = text.TrimStart('\u00FE', '\u00FF', '\u00EF', '\u00BB', '\u00BF').TrimStart();
        var markup = start.StartsWith('<');
        if (markup && (extension is "html" or "htm" || HtmlMarks.Any(m => start.Contains(m, StringComparison.Ordinal))))
        {
            return Format.Html;
        }
        return extension switch
        {
            "html" or "htm" or "xhtml" or "shtml" => Format.Html,
            "csv" or "tsv" or "tab" => Format.Delimited,
            // Database exports call tab-separated text .xls so that Excel opens it.
            "xls" when start.Contains('\t', StringComparison.Ordinal) => Format.Delimited,
            "xls" or "xlsx" or "xlsm" or "docx" or "pdf" or "zip" => Format.Broken,
            _ => Format.PlainText,
        };
    }

    static readonly string[] HtmlMarks = ["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<p "];
}
