using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>Makes the figure of a cell from what is said of it and what it holds.</summary>
static class CellFigure
{
    /// <summary>The figure of a cell; one that is refused as missing or unreadable where it holds no number.</summary>
    public static Figure Of(CellTemplate template, in CellContent content, string text, Locator at, IReadOnlyList<string> places, string context, IReadOnlyList<string> headings)
    {
        var own = content.Printed?.Unit;
        var isUnchanged = content.Kind == ContentKind.Words && content.Text == "持平" && template.Change is { Quantity: Quantity.Growth };
        var magnitude = isUnchanged ? Magnitude.Of(0) : content.Magnitude(template.Unit.Scale);
        return new Figure
        {
            Locator = at,
            Text = text,
            Label = template.Label,
            Places = places,
            Period = template.Period,
            Magnitude = magnitude,
            Unit = own?.Unit ?? template.Unit.Unit,
            Quantity = template.Change?.Quantity ?? QuantityOf(own ?? template.Unit),
            Modality = template.Modality,
            Context = context,
            Headings = headings,
            Refused = magnitude is null ? RefusalOf(content.Kind) : null,
            StageText = template.Stage,
            Rule = "table-cell",
        };
    }

    static Reason RefusalOf(ContentKind kind) => kind is ContentKind.Number or ContentKind.Words ? Reason.Unreadable : Reason.Missing;

    static Quantity QuantityOf(UnitMatch unit) => unit.Sort switch
    {
        UnitSort.Percent or UnitSort.Rate => Quantity.Rate,
        UnitSort.Point => Quantity.ChangePp,
        _ => Quantity.Level,
    };
}
