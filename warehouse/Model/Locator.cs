using System.Globalization;

namespace Ordos.Warehouse.Model;

/// <summary>The place in a report where something is printed. <c>ToString</c> is what <c>locator</c> columns hold.</summary>
public abstract record Locator
{
    Locator()
    {
    }

    /// <summary>A span of a line of text.</summary>
    /// <param name="Line">1-based; in html and docx the ordinal of the block.</param>
    /// <param name="Start">0-based UTF-16 offset of the first character.</param>
    /// <param name="End">Offset behind the last character.</param>
    public sealed record InLine(int Line, int Start, int End) : Locator
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}:{Start}-{End}");
    }

    /// <summary>A cell of a worksheet.</summary>
    /// <param name="Sheet">Name of the sheet.</param>
    /// <param name="Cell">Address such as <c>B7</c>.</param>
    public sealed record InSheet(string Sheet, string Cell) : Locator
    {
        public override string ToString() => $"{Sheet}!{Cell}";
    }

    /// <summary>A cell of a table in a csv, html, docx or pdf. All 1-based.</summary>
    /// <param name="Page">Page of a pdf; null elsewhere.</param>
    /// <param name="Table">Ordinal of the table in the report.</param>
    /// <param name="Row">Row in the table.</param>
    /// <param name="Column">Column in the table.</param>
    public sealed record InTable(int? Page, int Table, int Row, int Column) : Locator
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{(Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"page {page} ") : "")}table {Table} row {Row} column {Column}");
    }
}
