using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Tables;

/// <summary>What several texts about the same cells say together: the headers over a column, or the names of a row, from the outermost to the innermost.</summary>
sealed record Heading
{
    /// <summary>Nothing said.</summary>
    public static readonly Heading Empty = new();

    /// <summary>What is measured; empty where nothing says.</summary>
    public string Label { get; init; } = "";

    /// <summary>The place; null where none is named.</summary>
    public string? Place { get; init; }

    /// <summary>It stands for the whole (合计, 全市).</summary>
    public bool IsWhole { get; init; }

    /// <summary>It stands for the whole city (全市).</summary>
    public bool IsCity { get; init; }

    /// <summary>Times, from the outermost.</summary>
    public IReadOnlyList<TimePart> Times { get; init; } = [];

    /// <summary>Units of the innermost text that prints any.</summary>
    public IReadOnlyList<UnitMatch> Units { get; init; } = [];

    /// <summary>What it makes of a level.</summary>
    public Change? Change { get; init; }

    /// <summary>Planned, happened, or not said.</summary>
    public bool? Planned { get; init; }

    /// <summary>Words on how final the values are.</summary>
    public string Stage { get; init; } = "";

    /// <summary>All texts, joined by " | ".</summary>
    public string Context { get; init; } = "";

    /// <summary>Whether it says nothing of a row but its place.</summary>
    public bool SaysOnlyPlace => Label.Length == 0 && Times.Count == 0 && Units.Count == 0 && Change is null && Planned is null && Stage.Length == 0;

    /// <summary>Adds what a further, inner text says.</summary>
    public Heading With(Wording inner, bool isPlace = false) => this with
    {
        Label = isPlace || inner.Place is not null || inner.IsWhole ? Label : Labels.Join(Label, inner.Label),
        Place = inner.Place ?? (isPlace && !inner.IsWhole && inner.Label.Length > 0 ? inner.Label : Place),
        IsWhole = IsWhole || inner.IsWhole,
        IsCity = IsCity || inner.Label.StartsWith("全市", StringComparison.Ordinal),
        Times = inner.Time is { } time ? [.. Times, time] : Times,
        Units = inner.Units.Count > 0 ? inner.Units : Units,
        Change = inner.Change ?? Change,
        Planned = inner.Planned ?? Planned,
        Stage = inner.Stage.Length > 0 ? inner.Stage : Stage,
        Context = Context.Length == 0 ? inner.Text : inner.Text.Length == 0 ? Context : $"{Context} | {inner.Text}",
    };

    /// <summary>Takes from the level beside it what a change without words of its own lacks (增长（%）, 比年初增减额).</summary>
    public Heading Beside(Heading level) => this with
    {
        Label = Label.Length > 0 ? Label : level.Label,
        Place = Place ?? level.Place,
        IsWhole = IsWhole || (Place is null && level.IsWhole),
        IsCity = IsCity || (Place is null && level.IsCity),
        // Under a banner that both share (2024年) the level may state the part of it (1-3月).
        Times = Times.All(t => level.Times.Any(l => l.Text == t.Text)) ? level.Times : Times,
        Units = Units.Count > 0 ? Units : Change is { Unit: null } ? level.Units : [],
        Planned = Planned ?? level.Planned,
        Stage = Stage.Length > 0 ? Stage : level.Stage,
    };
}
