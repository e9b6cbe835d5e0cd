using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>Puts what was read in paragraphs and in tables into the order in which the document prints it.</summary>
static class ReadingOrder
{
    /// <summary>The figures in the order of their blocks; inside a block in the order given.</summary>
    public static IReadOnlyList<Figure> Of(IReadOnlyList<Block> blocks, IEnumerable<Figure> figures)
    {
        var places = new Dictionary<object, int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            foreach (var key in Keys(blocks[i]))
            {
                places.TryAdd(key, i);
            }
        }
        return [.. figures.OrderBy(f => places.GetValueOrDefault(Key(f.Locator), int.MaxValue))];
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
