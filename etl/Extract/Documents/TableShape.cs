namespace Ordos.Etl.Extract;

/// <summary>Tells tables of figures from tables that only lay out a page or frame a text (专栏).</summary>
static class TableShape
{
    /// <summary>Characters from which a cell is prose.</summary>
    const int Prose = 100;

    /// <summary>Whether a table is a frame around text: one column or row, or long texts and no cell that is a number.</summary>
    public static bool IsFrame(IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        if (rows.Count <= 1 || rows.Max(r => r.Count) <= 1)
        {
            return true;
        }
        var cells = rows.SelectMany(r => r).Where(c => !c.IsMerged).ToList();
        return cells.Exists(c => c.Text.Length > Prose) && !cells.Exists(c => NumberText.LooksLike(c.Text));
    }
}
