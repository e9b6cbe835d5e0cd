using System.Text;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>Opens delimited text as one table. A record is a row, blank ones too, so that row numbers are those of the records.</summary>
static class CsvFile
{
    /// <summary>Records from which the delimiter is found: titles and notes are fewer.</summary>
    const int SampleRecords = 50;

    /// <summary>Characters from which the delimiter is found.</summary>
    const int SampleLength = 1 << 16;

    static readonly char[] Delimiters = [',', '\t', ';', '|', '，'];

    public static Document Read(string text, string fileName, CancellationToken cancellationToken)
    {
        var delimiter = FindDelimiter(text[..Math.Min(text.Length, SampleLength)]);
        var rows = new List<IReadOnlyList<Cell>>();
        var filled = 0;
        foreach (var record in Records(text, delimiter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = rows.Count + 1;
            rows.Add([.. record.Select((f, i) => new Cell(f.Trim(), new Locator.InTable(null, 1, row, i + 1), Indent: CellText.IndentOf(f)))]);
            filled += record.Count;
            if (filled > Limits.Cells || record.Count > Limits.Columns)
            {
                var trouble = filled > Limits.Cells
                    ? Trouble.TooLarge(fileName, "cells", filled, Limits.Cells)
                    : Trouble.TooLarge(fileName, "columns", record.Count, Limits.Columns);
                return new Document([new Block.Table("", 1, rows)], [trouble]);
            }
        }
        return new Document([new Block.Table("", 1, rows)], []);
    }

    /// <summary>The delimiter under which most records agree on a number of fields above one.</summary>
    static char FindDelimiter(string text) => Delimiters.MaxBy(d => Agreement(text, d));

    static int Agreement(string text, char delimiter)
    {
        var widths = Records(text, delimiter).Take(SampleRecords).Select(r => r.Count).Where(c => c > 1).CountBy(c => c).ToList();
        return widths.Count == 0 ? 0 : widths.Max(w => (w.Value * 1000) + Math.Min(w.Key, 999));
    }

    static IEnumerable<List<string>> Records(string text, char delimiter)
    {
        var at = 0;
        var field = new StringBuilder();
        while (at < text.Length)
        {
            var record = new List<string>();
            var more = true;
            while (more && record.Count <= Limits.Columns)
            {
                (at, more) = Field(text, at, delimiter, field);
                record.Add(field.ToString());
                field.Clear();
            }
            yield return record;
        }
    }

    /// <summary>Reads one field; gives where the next begins and whether it belongs to the same record.</summary>
    static (int Next, bool More) Field(string text, int at, char delimiter, StringBuilder field)
    {
        if (at < text.Length && text[at] == '"' && Closing(text, at) is { } closing)
        {
            field.Append(text, at + 1, closing - at - 1).Replace("\"\"", "\"");
            at = closing + 1;
        }
        while (at < text.Length && text[at] != delimiter && text[at] is not '\n')
        {
            var c = text[at++];
            if (c != '\r' || (at < text.Length && text[at] != '\n'))
            {
                field.Append(c);
            }
        }
        return at < text.Length ? (at + 1, text[at] == delimiter) : (at, false);
    }

    // A quote that is never closed is a printed quotation mark, not the start of a field that swallows the rest of the file.
    static int? Closing(string text, int open)
    {
        for (var at = text.IndexOf('"', open + 1); at >= 0; at = text.IndexOf('"', at + 2))
        {
            if (at + 1 >= text.Length || text[at + 1] != '"')
            {
                return at;
            }
            if (at + 2 >= text.Length)
            {
                return null;
            }
        }
        return null;
    }
}
