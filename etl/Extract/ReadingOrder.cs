using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>Puts what was read in paragraphs and in tables into the order in which the document prints it.</summary>
static class ReadingOrder
{
    /// <summary>The figures in the order of their blocks; inside a block in the order given.</summary>
    /// <param name="blocks">All blocks of the document.</param>
    /// <param name="prose">Figures of paragraphs, in reading order.</param>
    /// <param name="tables">Figures of tables, in reading order.</param>
    public static IReadOnlyList<Figure> Of(IReadOnlyList<Block> blocks, IReadOnlyList<Figure> prose, IReadOnlyList<Figure> tables)
    {
        if (prose.Count == 0 || tables.Count == 0)
        {
            return prose.Count == 0 ? tables : prose;
        }
        var places = new Dictionary<object, int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            foreach (var key in Keys(blocks[i]))
            {
                places.TryAdd(key, i);
            }
        }
        return [.. prose.Concat(tables).OrderBy(f => places.GetValueOrDefault(Key(f.Locator), int.MaxValue))];
    }

    static IEnumerable<object> Keys(Block block) => block switch
    {
        Block.Paragraph paragraph => [paragraph.Line],
        Block.Table table => table.Rows.Where(r => r.Count > 0).Select(r => Key(r[0].Locator)).Distinct(),
        _ => [],
    };

    // Lines by number, sheets by name, tables by ordinal.
    static object Key(Locator locator) => locator switch
    {
        Locator.InLine line => line.Line,
        Locator.InSheet sheet => sheet.Sheet,
        Locator.InTable table => (long)table.Table,
        _ => "",
    };
}
