using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>Makes the figure of a cell from what its table, column and row say.</summary>
static class CellFigure
{
    /// <summary>The figure of a cell; one that is refused as missing or unreadable where it holds no number.</summary>
    public static Figure Of(CellContent? content, string text, Locator at, Heading column, RowNames row, TableContext table, DocumentCard card)
    {
        var names = row.Heading;
        var change = column.Change ?? names.Change;
        var period = TimePart.Combine([.. column.Times, .. names.Times], table.Year, out var missingYear) ?? (missingYear is null ? table.Period : null);
        var unit = UnitOf(content, column, names, table, change);
        return new Figure
        {
            Locator = at,
            Text = text,
            Label = Labelled(column, names, table, change) + (missingYear is null ? "" : $"（{missingYear.Text}）"),
            Places = Places(column, names, table),
            Period = period,
            Magnitude = Scaled(content, unit, change),
            Unit = unit.Unit,
            Quantity = QuantityOf(change, unit),
            Modality = IsPlanned(column, names, table, card, period) ? Modality.Planned : Modality.Observed,
            Context = names.Context.Length == 0 ? column.Context : column.Context.Length == 0 ? names.Context : $"{names.Context} | {column.Context}",
            Headings = [.. table.Titles, .. row.Parents],
            Refused = content?.Kind switch
            {
                ContentKind.Number => null,
                ContentKind.Words when change is { Quantity: Quantity.Growth } && content.Text == "持平" => null,
                ContentKind.Words => Reason.Unreadable,
                _ => Reason.Missing,
            },
            StageText = column.Stage.Length > 0 ? column.Stage : names.Stage.Length > 0 ? names.Stage : table.Stage,
            Rule = "table-cell",
        };
    }

    static string Labelled(Heading column, Heading row, TableContext table, Change? change)
    {
        var label = (row.Label.Length, column.Label.Length) switch
        {
            (0, 0) => table.Label,
            (_, 0) => row.Label,
            (0, _) => Labels.IsPart(column.Label) ? Labels.PartOf(column.Label, table.Label) : column.Label,
            _ => Labels.Join(row.Label, column.Label),
        };
        return label + (change?.Suffix ?? "");
    }

    static IReadOnlyList<string> Places(Heading column, Heading row, TableContext table) =>
        row.Place is { } byRow ? [byRow]
        : column.Place is { } byColumn ? [byColumn]
        : table.ListsPlaces && !row.IsWhole && !column.IsWhole ? []
        : table.Places.Count == 0 && (row.IsCity || column.IsCity) && table.HomeCity is { } home ? [home]
        : table.Places;

    /// <summary>The unit of the cell: its own, the one that a change implies, its column's, its row's, the table's.</summary>
    static UnitMatch UnitOf(CellContent? content, Heading column, Heading row, TableContext table, Change? change)
    {
        if (content?.Unit is { } own)
        {
            return own with { Scale = 1 };
        }
        if (change?.Unit is { } implied)
        {
            return new UnitMatch(0, implied, implied is "%" or "‰" ? UnitSort.Percent : UnitSort.None, 1);
        }
        // Whoever names what is measured also prints its unit; where both do, the column stands nearer to the numbers.
        var nearer = column.Label.Length > 0 || row.Units.Count == 0 ? column.Units : [];
        var candidates = nearer.Count > 0 ? nearer : row.Units.Count > 0 ? row.Units : column.Units.Count > 0 ? column.Units : table.Units;
        // 单位：亿元、%: the per cent is for the growth columns.
        var levels = candidates.Where(u => change is not null || u.Sort != UnitSort.Percent || candidates.Count == 1).ToList();
        return levels.Count > 0 ? levels[0] : new UnitMatch(0, "", UnitSort.None, 1);
    }

    static Magnitude? Scaled(CellContent? content, UnitMatch unit, Change? change) => content switch
    {
        { Magnitude: { } magnitude } => unit.Scale == 1 ? magnitude : magnitude.Map(v => Plain(v * unit.Scale)),
        { Text: "持平" } when change is { Quantity: Quantity.Growth } => Magnitude.Of(0),
        _ => null,
    };

    // Dividing by a one of full scale drops the zeros that multiplying leaves behind the point.
    static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    static Quantity QuantityOf(Change? change, UnitMatch unit) =>
        change is not null ? change.Quantity
        : unit.Sort switch
        {
            UnitSort.Percent or UnitSort.Rate => Quantity.Rate,
            UnitSort.Point => Quantity.ChangePp,
            _ => Quantity.Level,
        };

    static bool IsPlanned(Heading column, Heading row, TableContext table, DocumentCard card, Period? period)
    {
        if ((column.Planned ?? row.Planned) is { } said)
        {
            return said;
        }
        // A plan's table prints the years before the plan beside its goals.
        var isBefore = card is { Type: DocumentType.Plan, Period: { } plan } && period is { } time && time.EndDate < plan.StartDate;
        return table.Planned == true && !isBefore;
    }
}
