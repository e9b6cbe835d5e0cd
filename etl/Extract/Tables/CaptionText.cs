namespace Ordos.Etl.Extract.Tables;

/// <summary>Recognises the lines above a table that are no header: units, who fills it in, titles.</summary>
static class CaptionText
{
    static readonly string[] LineMarks = ["单位:", "计量单位:", "填报单位:", "填报人", "制表", "报告期", "报表日期", "数据库:", "指标:", "时间:", "地区:", "日期:", "审核", "负责人", "联系电话", "填表人", "联系人"];

    /// <summary>Whether a text states the unit of the table (单位：亿元).</summary>
    public static bool IsUnit(string text) => UnitText(text).Length > 0;

    /// <summary>The units in a text such as 单位：亿元、%; empty where it states none.</summary>
    public static string UnitText(string text)
    {
        var at = text.IndexOf("单位:", StringComparison.Ordinal);
        if (at < 0 || (at >= 2 && text.AsSpan(at - 2, 2) is "填报" or "报送" or "编报" or "制表"))
        {
            return "";
        }
        var stated = text[(at + "单位:".Length)..].Trim();
        // (单位:亿元) closes a bracket that it did not open; 万头(只) closes its own.
        return stated.EndsWith(')') && !stated.Contains('(') ? stated[..^1] : stated;
    }

    /// <summary>Whether a row of words is such a line: all its cells, or a title with the unit at its end.</summary>
    public static bool IsLine(Grid grid, int row) =>
        Cells(grid, row).Any(t => t.StartsWith("单位:", StringComparison.Ordinal) || t.StartsWith("计量单位:", StringComparison.Ordinal) || t.StartsWith("(单位:", StringComparison.Ordinal))
        || Cells(grid, row).All(t => LineMarks.Any(m => t.Contains(m, StringComparison.Ordinal)) || t.EndsWith('表'));

    /// <summary>The texts of a row, copies of merged cells left out.</summary>
    public static IEnumerable<string> Cells(Grid grid, int row) =>
        from column in Enumerable.Range(0, grid.Width)
        where !grid.IsBlank(row, column) && !grid.RepeatsLeft(row, column)
        select grid.TextAt(row, column);

    /// <summary>Whether a text starts like a numbered heading (一、 （一） 1.).</summary>
    public static bool IsNumbered(string text) => NumberingLength(text) > 0;

    /// <summary>Length of the numbering that a text starts with; 0 where it starts with none.</summary>
    public static int NumberingLength(string text)
    {
        var at = text.Length > 0 && text[0] == '(' ? 1 : 0;
        var start = at;
        while (at < text.Length && at - start < 3 && (char.IsAsciiDigit(text[at]) || "一二三四五六七八九十".Contains(text[at], StringComparison.Ordinal)))
        {
            at++;
        }
        if (at == start || at >= text.Length)
        {
            return 0;
        }
        // 1.5 and 三大需求 are no numbering.
        return start == 1 ? (text[at] == ')' ? at + 1 : 0)
            : text[at] == '、' ? at + 1
            : text[at] == '.' && char.IsAsciiDigit(text[start]) && at + 1 < text.Length && !char.IsAsciiDigit(text[at + 1]) ? at + 1
            : 0;
    }
}
