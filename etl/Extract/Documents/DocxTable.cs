using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Ordos.Etl.Extract;

/// <summary>Reads a Word table as a grid, with merged cells repeated.</summary>
static class DocxTable
{
    public static Block.Table Read(Table table, int ordinal)
    {
        var grid = new SpanGrid(ordinal, page: null);
        var rows = table.Elements<TableRow>().Select(r => r.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == r).ToList()).ToList();
        var columns = rows.Select(Columns).ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            grid.NextRow();
            for (var i = 0; i < rows[row].Count; i++)
            {
                var cell = rows[row][i];
                if (!Continues(cell))
                {
                    grid.Add(DocxText.Of(cell), RowSpan(rows, columns, row, columns[row][i]), Span(cell), Indent(cell));
                }
            }
        }
        return new Block.Table("", ordinal, grid.Rows);
    }

    /// <summary>Grid column at which each cell of a row starts.</summary>
    static List<int> Columns(List<TableCell> row)
    {
        var at = 0;
        var starts = new List<int>();
        foreach (var cell in row)
        {
            starts.Add(at);
            at += Span(cell);
        }
        return starts;
    }

    static int RowSpan(List<List<TableCell>> rows, List<List<int>> columns, int row, int column)
    {
        var span = 1;
        while (row + span < rows.Count && span < Limits.Span
            && columns[row + span].IndexOf(column) is var i and >= 0 && Continues(rows[row + span][i]))
        {
            span++;
        }
        return span;
    }

    static bool Continues(TableCell cell) =>
        cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart;

    static int Span(TableCell cell) => Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, Limits.Span);

    /// <summary>Levels of indentation from the first paragraph's formatting and its leading spaces; a level is one character of 10.5 pt (210 twentieths).</summary>
    static int Indent(TableCell cell)
    {
        var paragraph = cell.GetFirstChild<Paragraph>();
        var indentation = paragraph?.ParagraphProperties?.Indentation;
        var characters = (indentation?.LeftChars?.Value ?? 0) + (indentation?.FirstLineChars?.Value ?? 0);
        return characters > 0 ? characters / 100
            : (Twentieths(indentation?.Left?.Value) + Twentieths(indentation?.FirstLine?.Value)) / 210
            + CellText.IndentOf(paragraph?.InnerText ?? "");
    }

    static int Twentieths(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 0, 10_000) : 0;
}
