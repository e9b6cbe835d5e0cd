namespace Ordos.Etl.Extract.Tables;

/// <summary>What a row looks like by itself.</summary>
enum RowKind
{
    /// <summary>Nothing in it.</summary>
    Blank,
    /// <summary>One text, perhaps merged over several columns.</summary>
    Single,
    /// <summary>Several texts, as in a header; bare years count as texts.</summary>
    Words,
    /// <summary>Numbers, or signs that they are missing.</summary>
    Data,
    /// <summary>Column numbers under a header (甲 1 2 3).</summary>
    Numbering,
}

/// <summary>The shape of one row of a grid.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="First">First column that holds something.</param>
/// <param name="Filled">Places that hold something, copies of merged cells not counted.</param>
/// <param name="Text">The first text.</param>
readonly record struct RowShape(RowKind Kind, int First, int Filled, string Text)
{
    static readonly string[] NoteMarks = ["注:", "注释", "注1", "注2", "注", "说明:", "备注:", "数据来源", "资料来源", "来源:", "*", "※", "①", "②", "③", "[1]", "[注]"];

    public static RowShape Of(Grid grid, int row)
    {
        int first = -1, filled = 0, numbers = 0, missing = 0, years = 0;
        for (var column = 0; column < grid.Width; column++)
        {
            if (grid[row, column] is not { Kind: not ContentKind.Blank } content || grid.RepeatsLeft(row, column))
            {
                continue;
            }
            first = first < 0 ? column : first;
            filled++;
            numbers += content.Kind == ContentKind.Number && !content.IsYear ? 1 : 0;
            years += content.IsYear ? 1 : 0;
            missing += content.Kind == ContentKind.Missing ? 1 : 0;
        }
        var kind = filled == 0 ? RowKind.Blank
            : numbers > 1 && IsNumbering(grid, row) ? RowKind.Numbering
            : numbers + missing > 0 ? RowKind.Data
            : filled == 1 ? (years == 1 ? RowKind.Words : RowKind.Single)
            : RowKind.Words;
        return new RowShape(kind, first, filled, first < 0 ? "" : grid.TextAt(row, first));
    }

    /// <summary>Whether it is a note on the table.</summary>
    public bool IsNote(Grid grid, int row)
    {
        var text = grid.TextAt(row, First);
        return Array.Exists(NoteMarks, m => text.StartsWith(m, StringComparison.Ordinal)) || text.Contains('。', StringComparison.Ordinal);
    }

    // 甲 乙 1 2 3 …, or 1 2 3 … alone: every number is one more than that before.
    static bool IsNumbering(Grid grid, int row)
    {
        var expected = 1m;
        for (var column = 0; column < grid.Width; column++)
        {
            var content = grid[row, column];
            if (content.Number is { } value)
            {
                if (value != expected++)
                {
                    return false;
                }
            }
            else if (content is { Kind: ContentKind.Words, Text: not ("甲" or "乙" or "丙" or "丁") })
            {
                return false;
            }
        }
        return expected > 2;
    }
}
