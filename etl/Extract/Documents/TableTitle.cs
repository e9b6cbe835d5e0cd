namespace Ordos.Etl.Extract;

/// <summary>Finds the title of a file that is nothing but tables: the first line that fills its row alone.</summary>
static class TableTitle
{
    /// <summary>Rows in which a title may stand.</summary>
    const int Rows = 3;

    /// <summary>A shorter text is a name or a unit, a longer one a sentence.</summary>
    const int Shortest = 5;
    const int Longest = 60;

    /// <summary>The title; empty where there is none, or where the file has paragraphs that may hold it.</summary>
    public static string Of(IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 0 || blocks.Any(b => b is Block.Paragraph) || blocks[0] is not Block.Table { Hidden: false } table)
        {
            return "";
        }
        foreach (var row in table.Rows.Take(Rows))
        {
            var texts = row.Where(c => c is { IsMerged: false, Number: null, Text.Length: > 0 }).Select(c => c.Text).ToList();
            if (texts is [{ Length: >= Shortest and <= Longest } title] && !title.Contains("单位", StringComparison.Ordinal) && !title.Contains(':') && !title.Contains('：'))
            {
                return title;
            }
        }
        return "";
    }
}
