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

/// <summary>What a cell holds. A value type: a yearbook has a million of them.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Text">Folded, as far as it is words.</param>
/// <param name="Value">The number that the file stores; 0 for anything else.</param>
/// <param name="Printed">The number as text prints it, with bound and unit; null where the file stores it as a number.</param>
/// <param name="IsYear">A bare whole number that may be a year.</param>
readonly record struct CellContent(ContentKind Kind, string Text, decimal Value, PrintedNumber? Printed, bool IsYear)
{
    /// <summary>Years that a bare number in a header may mean: the republic's statistics begin in 1949.</summary>
    const int FirstYear = 1949;
    const int LastYear = 2100;

    /// <summary>Characters of a name or header; a longer text is prose in a cell.</summary>
    const int LongestName = 500;

    /// <summary>A cell without content.</summary>
    public static readonly CellContent Blank = new(ContentKind.Blank, "", 0, null, false);

    static readonly HashSet<string> MissingSigns = new(StringComparer.OrdinalIgnoreCase)
    {
        "…", "……", "...", "—", "——", "-", "--", "---", "/", "x", "×", "*", "**", "***", "·", ".", "n/a", "na", "#n/a", "null", "nan", "无", "无数据", "暂无", "缺", "保密", "(保密)", "未公布", "空缺",
    };

    /// <summary>The number; null for anything else and for a printed range.</summary>
    public decimal? Number => Kind != ContentKind.Number ? null : Printed is null ? Value : Printed.Magnitude.Value;

    /// <summary>Reads what a cell holds.</summary>
    public static CellContent Of(Cell cell)
    {
        if (cell.Text.Length == 0)
        {
            return Blank;
        }
        if (cell.Number is { } stored)
        {
            return new CellContent(ContentKind.Number, cell.Text, stored, null, MayBeYear(stored, cell.Text));
        }
        if (cell.Text.Length > LongestName)
        {
            return new CellContent(ContentKind.Words, cell.Text[..LongestName], 0, null, false);
        }
        // Names are spaced out to fill their cells (金  融); a wide gap divides columns only outside of tables.
        var text = Folded.Of(cell.Text).Text.Replace("\t", "", StringComparison.Ordinal);
        return text.Length == 0 ? Blank
            : MissingSigns.Contains(text) ? new CellContent(ContentKind.Missing, text, 0, null, false)
            : cell.Date is null && PrintedNumber.Parse(text) is { } number ? OfPrinted(number, text)
            : new CellContent(ContentKind.Words, text, 0, null, false);
    }

    /// <summary>
    /// How much it says, in the unit of the table times <paramref name="scale"/>; a unit of its own goes before that. Null where it is no
    /// number, or one beyond all measure.
    /// </summary>
    public Magnitude? Magnitude(decimal scale) => this switch
    {
        { Kind: not ContentKind.Number } => null,
        _ when scale > 1 && Math.Abs(Printed is null ? Value : Largest(Printed.Magnitude)) > decimal.MaxValue / scale => null,
        { Printed: null } => Warehouse.Model.Magnitude.Of(scale == 1 ? Value : Plain(Value * scale)),
        { Printed: { Unit: not null } own } => own.Magnitude,
        { Printed: { } printed } => scale == 1 ? printed.Magnitude : printed.Magnitude.Map(v => Plain(v * scale)),
    };

    static decimal Largest(Magnitude printed) => Math.Max(Math.Abs(printed.Low ?? 0), Math.Abs(printed.High ?? 0));

    static CellContent OfPrinted(PrintedNumber number, string text)
    {
        var isPlain = number is { Magnitude.Bound: Bound.Eq, Unit: null };
        return new CellContent(ContentKind.Number, text, 0, number, isPlain && number.Magnitude.Value is { } value && MayBeYear(value, text));
    }

    // Dividing by a one of full scale drops the zeros that multiplying leaves behind the point.
    static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    static bool MayBeYear(decimal value, string text) => text.Length == 4 && value is >= FirstYear and <= LastYear;
}
