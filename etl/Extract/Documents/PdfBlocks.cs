using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>Puts the lines of the pages together to paragraphs and tables, over the ends of pages.</summary>
sealed class PdfBlocks
{
    /// <summary>Lines of fields that make a table.</summary>
    const int FewestRows = 2;

    readonly List<Block> _blocks = [];
    int _tables;
    bool _isOpen;

    public IReadOnlyList<Block> Blocks => _blocks;

    public void Add(int page, IReadOnlyList<PdfLine> lines)
    {
        var printed = lines.Where(l => !IsPageNumber(l)).ToList();
        var (left, right) = printed.Count == 0 ? (0, 0) : (printed.Min(l => l.Left), printed.Max(l => l.Right));
        for (var i = 0; i < printed.Count;)
        {
            var run = printed.Skip(i).TakeWhile(l => l.Fields.Count > 1).ToList();
            if (run.Count >= FewestRows && Table(page, run, isFirst: i == 0))
            {
                i += run.Count;
                continue;
            }
            AddLine(printed[i++], left, right);
        }
    }

    /// <summary>A line that begins at the margin goes on with the sentence that filled the line before it.</summary>
    void AddLine(PdfLine line, int left, int right)
    {
        if (_isOpen && line.Left < left + line.Size && _blocks.Count > 0 && _blocks[^1] is Block.Paragraph open)
        {
            _blocks[^1] = open with { Text = open.Text + (char.IsAscii(open.Text[^1]) && char.IsAscii(line.Text[0]) && char.IsLetter(line.Text[0]) ? " " : "") + line.Text };
        }
        else
        {
            _blocks.Add(new Block.Paragraph(_blocks.Count + 1, line.Text));
        }
        _isOpen = line.Right > right - (2 * line.Size) && line.Text[^1] is not ('。' or '；' or '：');
    }

    bool Table(int page, List<PdfLine> lines, bool isFirst)
    {
        var isData = lines.Select(l => l.Fields.Skip(1).Any(f => NumberText.LooksLike(f.Text))).ToList();
        if (isData.Count(d => d) * 2 < lines.Count || ColumnFinder.Assign([.. lines.Select(l => (IReadOnlyList<Extent>)[.. l.Fields.Select(f => f.Extent)])], isData) is not { } columns)
        {
            return false;
        }
        var width = columns.Max(c => c.Max()) + 1;
        // A table at the top of a page goes on with one of the same width at the end of the page before.
        var before = isFirst && _blocks.Count > 0 && _blocks[^1] is Block.Table table && table.Rows[0].Count == width ? table : null;
        var ordinal = before?.Ordinal ?? ++_tables;
        List<IReadOnlyList<Cell>> rows = before is null ? [] : [.. before.Rows];
        for (var i = 0; i < lines.Count; i++)
        {
            rows.Add(Row(page, ordinal, rows.Count + 1, lines[i], columns[i], width));
        }
        if (before is not null)
        {
            _blocks.RemoveAt(_blocks.Count - 1);
        }
        _blocks.Add(new Block.Table("", ordinal, rows));
        _isOpen = false;
        return true;
    }

    static Cell[] Row(int page, int table, int row, PdfLine line, int[] columns, int width)
    {
        var cells = new Cell[width];
        for (var column = 0; column < width; column++)
        {
            var field = Array.IndexOf(columns, column);
            cells[column] = new Cell(field < 0 ? "" : line.Fields[field].Text, new Locator.InTable(page, table, row, column + 1));
        }
        return cells;
    }

    // 3, — 3 —, 第3页
    static bool IsPageNumber(PdfLine line)
    {
        var text = line.Text.Trim(' ', '-', '—', '–', '第', '页', '·');
        return line.Fields.Count == 1 && text.Length is > 0 and <= 4 && text.All(char.IsAsciiDigit);
    }
}
