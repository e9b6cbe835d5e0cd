using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>All that table, column and row say of a cell together; only its place and its number are still to come.</summary>
sealed record CellTemplate
{
    static readonly UnitMatch NoUnit = new(0, "", UnitSort.None, 1);

    public required string Label { get; init; }

    public required Period? Period { get; init; }

    public required UnitMatch Unit { get; init; }

    public required Change? Change { get; init; }

    public required Modality Modality { get; init; }

    public required string Stage { get; init; }

    public static CellTemplate Of(Heading column, Heading row, TableContext table, DocumentCard card)
    {
        var change = column.Change ?? row.Change;
        TimePart? undecided = null;
        var period = column.Times.Count + row.Times.Count == 0
            ? table.Period
            : TimePart.Combine(row.Times.Count == 0 ? column.Times : column.Times.Count == 0 ? row.Times : [.. column.Times, .. row.Times], table.Year, table.Period, out undecided);
        return new CellTemplate
        {
            Label = LabelOf(column, row, table, change) + (undecided is null ? "" : $"（{undecided.Text}）"),
            Period = period ?? (undecided is null ? table.Period : null),
            Unit = UnitOf(column, row, table, change),
            Change = change,
            Modality = IsPlanned(column, row, table, card, period) ? Modality.Planned : Modality.Observed,
            Stage = column.Stage.Length > 0 ? column.Stage : row.Stage.Length > 0 ? row.Stage : table.Stage,
        };
    }

    static string LabelOf(Heading column, Heading row, TableContext table, Change? change)
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

    /// <summary>The unit that a change implies, else the column's, the row's, the table's.</summary>
    static UnitMatch UnitOf(Heading column, Heading row, TableContext table, Change? change)
    {
        if (change?.Unit is { } implied)
        {
            return new UnitMatch(0, implied, implied is "%" or "‰" ? UnitSort.Percent : UnitSort.None, 1);
        }
        // Whoever names what is measured also prints its unit; where both do, the column stands nearer to the numbers.
        var candidates = column.Units.Count > 0 && (column.Label.Length > 0 || row.Units.Count == 0) ? column.Units
            : row.Units.Count > 0 ? row.Units
            : table.Units;
        foreach (var unit in candidates)
        {
            // 单位：亿元、%: the per cent is for the growth columns.
            if (change is not null || unit.Sort != UnitSort.Percent || candidates.Count == 1)
            {
                return unit;
            }
        }
        return NoUnit;
    }

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
