using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Ordos.Etl.Extract;

/// <summary>Reads an html table as a grid.</summary>
static class HtmlTable
{
    /// <summary>The grid; null for a table that only lays out a page or frames a text.</summary>
    public static Block.Table? Read(IElement table, int ordinal)
    {
        if (table.QuerySelector("table") is not null)
        {
            return null;
        }
        var grid = new SpanGrid(ordinal, page: null);
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            grid.NextRow();
            foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
            {
                var (text, indent) = Text(cell);
                grid.Add(text, Span(cell, "rowspan"), Span(cell, "colspan"), indent);
            }
        }
        return TableShape.IsFrame(grid.Rows) ? null : new Block.Table(Caption(table), ordinal, grid.Rows);
    }

    static string Caption(IElement table) =>
        table.Children.FirstOrDefault(c => c.LocalName == "caption") is { } caption ? Text(caption).Text : "";

    static (string Text, int Indent) Text(IElement cell)
    {
        var raw = new StringBuilder();
        foreach (var node in cell.GetDescendants())
        {
            if (node is IText text)
            {
                raw.Append(text.Data);
            }
            else if (node is IElement { LocalName: "br" or "p" or "div" })
            {
                raw.Append(' ');
            }
        }
        var shown = raw.ToString().TrimStart('\r', '\n');
        return (CellText.Collapse(raw), CellText.IndentOf(shown));
    }

    static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, Limits.Span) : 1;
}
