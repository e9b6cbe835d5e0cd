using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>What sort of thing a cell holds.</summary>
enum ContentKind
{
    /// <summary>Nothing.</summary>
    Blank,
    /// <summary>A number.</summary>
    Number,
    /// <summary>A sign that a number is missing (…, —, x, 保密).</summary>
    Missing,
    /// <summary>Words.</summary>
    Words,
}

/// <summary>A cell and what it holds.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Text">Folded, for words.</param>
/// <param name="Magnitude">The number, its own scale and unit scale multiplied in; null for anything else.</param>
/// <param name="Unit">The unit printed in the cell itself; null where none is.</param>
/// <param name="IsYear">A bare whole number that may be a year.</param>
sealed record CellContent(ContentKind Kind, string Text, Magnitude? Magnitude = null, UnitMatch? Unit = null, bool IsYear = false)
{
    /// <summary>Years that a bare number in a header may mean: the republic's statistics begin in 1949.</summary>
    const int FirstYear = 1949;
    const int LastYear = 2100;

    static readonly CellContent Blank = new(ContentKind.Blank, "");

    static readonly HashSet<string> MissingSigns = new(StringComparer.OrdinalIgnoreCase)
    {
        "…", "……", "...", "—", "——", "-", "--", "---", "/", "x", "×", "*", "**", "***", "·", ".", "n/a", "na", "#n/a", "null", "nan", "无", "无数据", "暂无", "缺", "保密", "(保密)", "未公布", "空缺",
    };

    /// <summary>Reads what a cell holds.</summary>
    public static CellContent Of(Cell cell)
    {
        if (cell.Text.Length == 0)
        {
            return Blank;
        }
        if (cell.Number is { } stored)
        {
            return new CellContent(ContentKind.Number, cell.Text, Magnitude.Of(stored), null, MayBeYear(stored, cell.Text));
        }
        var text = Folded.Of(cell.Text).Text;
        return text.Length == 0 ? Blank
            : MissingSigns.Contains(text) ? new CellContent(ContentKind.Missing, text)
            : cell.Date is null && Number(text) is { } number ? number
            : new CellContent(ContentKind.Words, text);
    }

    /// <summary>Whether it takes a place where numbers stand.</summary>
    public bool IsData => Kind is ContentKind.Number or ContentKind.Missing;

    static CellContent? Number(string text)
    {
        if (PrintedNumber.Parse(text) is not { } number)
        {
            return null;
        }
        var isPlain = number is { Magnitude.Bound: Bound.Eq, Unit: null };
        return new CellContent(ContentKind.Number, text, number.Magnitude, number.Unit, isPlain && number.Magnitude.Value is { } value && MayBeYear(value, text));
    }

    static bool MayBeYear(decimal value, string text) => text.Length == 4 && value is >= FirstYear and <= LastYear;
}
