using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>A file opened: its text and tables in reading order, before anything is understood.</summary>
/// <param name="Blocks">Paragraphs and tables in reading order.</param>
/// <param name="Findings">What could not be opened, each naming its place.</param>
/// <param name="Title">A title from the file's own properties (html title, docx core properties); empty where there is none.</param>
/// <param name="PublishedOn">A date of publication from the file's own properties (html meta); null where there is none.</param>
public sealed record Document(IReadOnlyList<Block> Blocks, IReadOnlyList<Finding> Findings, string Title = "", DateOnly? PublishedOn = null);

/// <summary>A paragraph or a table.</summary>
public abstract record Block
{
    Block()
    {
    }

    /// <summary>A line of text.</summary>
    /// <param name="Line">1-based line (txt) or ordinal of the block (html, docx, pdf).</param>
    /// <param name="Text">As printed, never rewritten.</param>
    /// <param name="HeadingLevel">1 to 9 where the file marks it as a heading; 0 elsewhere.</param>
    public sealed record Paragraph(int Line, string Text, int HeadingLevel = 0) : Block;

    /// <summary>A grid of cells.</summary>
    /// <param name="Name">Name of the sheet, or the caption; empty where there is none.</param>
    /// <param name="Ordinal">1-based ordinal of the table in the file.</param>
    /// <param name="Rows">Rows of cells; a merged cell is repeated in every place it covers, marked by <see cref="Cell.IsMerged"/>.</param>
    /// <param name="Hidden">Whether the whole sheet is hidden.</param>
    public sealed record Table(string Name, int Ordinal, IReadOnlyList<IReadOnlyList<Cell>> Rows, bool Hidden = false) : Block;
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">As shown to a reader; empty for a blank cell.</param>
/// <param name="Locator">Its place. In a table made of lines of text a span of the line.</param>
/// <param name="Number">Its number where the file stores one; null for text.</param>
/// <param name="Date">Its date where the file stores one.</param>
/// <param name="IsMerged">A copy of a merged cell whose first place is elsewhere.</param>
/// <param name="Hidden">In a hidden row or column.</param>
/// <param name="Indent">Levels of indentation from the file's formatting, 0 for none.</param>
public sealed record Cell(
    string Text, Locator Locator, decimal? Number = null, DateOnly? Date = null, bool IsMerged = false, bool Hidden = false, int Indent = 0);
