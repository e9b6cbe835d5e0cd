namespace Ordos.Etl.Extract;

/// <summary>Opens plain text: a paragraph a line, and runs of lines that are set as columns as tables.</summary>
static class TextFile
{
    public static Document Read(string text, CancellationToken cancellationToken)
    {
        var lines = text.Split('\n');
        var blocks = new List<Block>(lines.Length);
        var tables = 0;
        for (var i = 0; i < lines.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = TextTable.At(lines, i);
            if (rows.Count > 0)
            {
                blocks.Add(new Block.Table("", ++tables, rows));
                i += rows.Count;
                continue;
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
