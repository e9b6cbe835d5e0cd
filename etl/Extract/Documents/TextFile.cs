namespace Ordos.Etl.Extract;

/// <summary>Opens plain text: a paragraph a line, and runs of lines that are set as columns as tables.</summary>
static class TextFile
{
    /// <summary>Lines at the start of a run of divided lines that may be its titles rather than its header.</summary>
    const int TitleLines = 3;

    public static Document Read(string text, string fileName, CancellationToken cancellationToken)
    {
        var lines = text.Split('\n');
        var blocks = new List<Block>(lines.Length);
        var (tables, cells) = (0, 0);
        // The run of divided lines that was tried last and is no table; trying it again from every line would take the square of its length.
        var (runStart, runEnd) = (0, 0);
        for (var i = 0; i < lines.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (i >= runEnd || i < runStart + TitleLines)
            {
                var rows = TextTable.At(lines, i, out var length);
                if (rows.Count > 0)
                {
                    cells += rows.Sum(r => r.Count);
                    if (cells > Limits.Cells)
                    {
                        return new Document(blocks, [Trouble.TooLarge(fileName, "cells", cells, Limits.Cells)]);
                    }
                    blocks.Add(new Block.Table("", ++tables, rows));
                    i += rows.Count;
                    continue;
                }
                (runStart, runEnd) = i >= runEnd ? (i, i + length) : (runStart, runEnd);
            }
            var line = lines[i++].TrimEnd('\r');
            if (!line.AsSpan().Trim().IsEmpty)
            {
                blocks.Add(new Block.Paragraph(i, line));
            }
        }
        return new Document(blocks, []);
    }
}
