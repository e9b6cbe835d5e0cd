using Ordos.Etl.Extract.Language;
using Ordos.Etl.Extract.Tables;

namespace Ordos.Etl.Extract;

/// <summary>
/// Takes the tables of a document, gives a figure for every cell where a number stands or should stand. Never guesses what
/// neither headers, rows, titles nor document say: it stays empty.
/// </summary>
public sealed class TableReader(Gazetteer gazetteer)
{
    /// <summary>Lines above a table that may be its title or unit.</summary>
    const int TitleLines = 3;

    /// <summary>A longer line is a sentence, not a title.</summary>
    const int LongestTitle = 60;

    /// <summary>Reads all tables.</summary>
    /// <param name="card">What the document says of itself.</param>
    /// <param name="blocks">All blocks in reading order; paragraphs right above a table are its titles.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>Figures by table, then row by row; missing ones included.</returns>
    public IReadOnlyList<Figure> Read(DocumentCard card, IEnumerable<Block> blocks, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        var above = new List<string>();
        foreach (var block in blocks)
        {
            if (block is Block.Paragraph paragraph)
            {
                above.Add(paragraph.Text);
            }
            else if (block is Block.Table table)
            {
                if (!table.Hidden)
                {
                    ReadTable(card, table, Titles(above), figures, cancellationToken);
                }
                above.Clear();
            }
        }
        return figures;
    }

    static List<string> Titles(List<string> above)
    {
        var titles = new List<string>();
        for (var i = above.Count - 1; i >= 0 && titles.Count < TitleLines; i--)
        {
            var text = Folded.Of(above[i]).Text;
            if (text.Length > LongestTitle || text.Contains('。'))
            {
                break;
            }
            titles.Insert(0, text);
        }
        return titles;
    }

    void ReadTable(DocumentCard card, Block.Table table, List<string> above, List<Figure> figures, CancellationToken cancellationToken)
    {
        var grid = new Grid(table);
        List<string> outer = [.. NameOf(table), .. above];
        Segment? before = null;
        foreach (var segment in Segmenter.Divide(grid, cancellationToken))
        {
            // The same header again without a title of its own is the same table on the next page.
            var captions = segment.Captions.Count == 0 && before is not null ? before.Captions : segment.Captions;
            var context = TableContext.Of(card, outer, captions, gazetteer);
            new SegmentReader(grid, segment, context, card, gazetteer).Read(figures, cancellationToken);
            outer = before is null ? [.. outer, .. segment.Captions.Where(c => !CaptionText.IsUnit(c))] : outer;
            before = segment;
        }
    }

    // Sheet1 and 表1 name nothing.
    static IEnumerable<string> NameOf(Block.Table table)
    {
        var name = Folded.Of(table.Name).Text;
        var isNumbered = name.StartsWith("Sheet", StringComparison.OrdinalIgnoreCase) || name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '(', ')') is "表" or "工作表" or "";
        return isNumbered ? [] : [name];
    }
}
