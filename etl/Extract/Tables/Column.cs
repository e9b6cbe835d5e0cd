namespace Ordos.Etl.Extract.Tables;

/// <summary>What the cells of a column are.</summary>
enum ColumnRole
{
    /// <summary>No figures and no names: order numbers, codes, remarks.</summary>
    Ignored,
    /// <summary>Names of what the row is about: indicators, places, times.</summary>
    Stub,
    /// <summary>Years, months or quarters as bare numbers, or dates.</summary>
    Time,
    /// <summary>The unit of the row.</summary>
    Unit,
    /// <summary>Figures.</summary>
    Value,
}

/// <summary>A column of a table.</summary>
/// <param name="Index">Column of the grid.</param>
/// <param name="Role">What its cells are.</param>
/// <param name="Header">Header texts over it, from the top, each once.</param>
/// <param name="HoldsPlaces">For a stub: whether its names are places, known or not.</param>
/// <param name="Group">For tables set side by side: which stub belongs to it, from 0.</param>
sealed record Column(int Index, ColumnRole Role, IReadOnlyList<string> Header, bool HoldsPlaces, int Group)
{
    /// <summary>What its header says; for a growth column without words of its own taken from the level beside it.</summary>
    public Heading Heading { get; init; } = Heading.Empty;

    /// <summary>The place that its header names; null for none.</summary>
    public IReadOnlyList<string>? Places => Heading.Place is { } place ? _places ??= [place] : null;

    IReadOnlyList<string>? _places;
}
