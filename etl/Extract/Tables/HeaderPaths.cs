namespace Ordos.Etl.Extract.Tables;

/// <summary>The header texts over each column, from the top. A banner that is not merged still stands over the columns to its right.</summary>
static class HeaderPaths
{
    public static IReadOnlyList<IReadOnlyList<string>> Of(Grid grid, IReadOnlyList<int> header, int firstValue)
    {
        var paths = Enumerable.Range(0, grid.Width).Select(_ => new List<string>()).ToList();
        for (var level = 0; level < header.Count; level++)
        {
            var banner = "";
            for (var column = 0; column < grid.Width; column++)
            {
                var text = grid.TextAt(header[level], column);
                banner = text.Length > 0 ? text : banner;
                if (text.Length == 0 && column > firstValue && HasTextBelow(grid, header, level, column) && HasTextBelow(grid, header, level, column - 1))
                {
                    text = banner;
                }
                if (text.Length > 0 && (paths[column].Count == 0 || paths[column][^1] != text))
                {
                    paths[column].Add(text);
                }
            }
        }
        return paths;
    }

    static bool HasTextBelow(Grid grid, IReadOnlyList<int> header, int level, int column) =>
        header.Skip(level + 1).Any(r => !grid.IsBlank(r, column));
}
