namespace Ordos.Etl.Extract;

/// <summary>How much one report may ask of the machine. Beyond it the file is refused with a finding, so that no file can stop the night.</summary>
static class Limits
{
    /// <summary>Bytes of a file. The largest yearbooks seen are a tenth of it; a byte costs up to ten in memory while it is read.</summary>
    public const int FileBytes = 128 << 20;

    /// <summary>Bytes of plain text, csv or html. Every character of theirs may become a cell or a block, which costs far more than a byte of a packed file.</summary>
    public const int TextBytes = 48 << 20;

    /// <summary>Bytes that all entries of an archive or of an Office file unpack to: four times the largest plain file.</summary>
    public const long UnpackedBytes = 512L << 20;

    /// <summary>How many times larger than packed the content may be. Sheets of zeros reach about 100, bombs 1000.</summary>
    public const int UnpackedRatio = 250;

    /// <summary>Unpacked bytes below which the ratio says nothing: small templates pack very well.</summary>
    public const long RatioFreeBytes = 16 << 20;

    /// <summary>Entries of an archive. Office files have tens, a year's reports of a city hundreds.</summary>
    public const int Entries = 5_000;

    /// <summary>Archives inside archives: a mail attachment of a bureau is one level deep, more is a trap.</summary>
    public const int ArchiveDepth = 2;

    /// <summary>Cells of one file that hold something; five times the largest workbook that an office sends. Each becomes a figure of half a kilobyte.</summary>
    public const int Cells = 1_000_000;

    /// <summary>Places of the sheets of a workbook, filled or not. A damaged size record claims billions, and every one costs time and memory.</summary>
    public const long Places = 100_000_000;

    /// <summary>Cells of a row: what a worksheet can have.</summary>
    public const int Columns = 16_384;

    /// <summary>Cells that a row or a column span of one html or docx cell may cover: the widest printed table is far below.</summary>
    public const int Span = 500;

    /// <summary>Pages of a pdf: a yearbook has about a thousand.</summary>
    public const int Pages = 3_000;
}
