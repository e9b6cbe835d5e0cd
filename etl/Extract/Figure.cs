using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>What people and scores call a figure; follows from its quantity and modality.</summary>
public enum FigureKind
{
    /// <summary>It happened.</summary>
    Observed,
    /// <summary>It is planned.</summary>
    Target,
    /// <summary>A change against an earlier period.</summary>
    Growth,
    /// <summary>A part of a whole.</summary>
    Share,
}

/// <summary>A number as a report prints it and what was read from it. It has no codes, and its text is never rewritten.</summary>
public sealed record Figure
{
    /// <summary>Where it is printed; the span covers <see cref="Text"/>.</summary>
    public required Locator Locator { get; init; }

    /// <summary>Number, scale and unit as printed (60萬人).</summary>
    public required string Text { get; init; }

    /// <summary>What is measured, in normalised simplified Chinese (人才资源总量).</summary>
    public required string Label { get; init; }

    /// <summary>Names of the places it is said of, as read, simplified; empty where the text names none and the document has none of its own.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Whether the sentence says that it holds for each of the places or bodies it is said of (每个, 各, 均).</summary>
    public bool Each { get; init; }

    /// <summary>What period it is about; null where the text does not decide, and for an <see cref="EveryYear"/> figure.</summary>
    public Period? Period { get; init; }

    /// <summary>Whether it is said of every year (每年). <c>period</c> is then printed as <c>annual</c>.</summary>
    public bool EveryYear { get; init; }

    /// <summary>First year of an <see cref="EveryYear"/> figure (自2024年起); null where the text states none.</summary>
    public int? Since { get; init; }

    /// <summary>How much, in <see cref="Unit"/>: the scale (万, 亿) is multiplied in, nothing else converted. Null for a missing value.</summary>
    public Magnitude? Magnitude { get; init; }

    /// <summary>Where the same figure starts from (由0.5%提高到1.5%), in <see cref="Unit"/>; null where the text does not say.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>The printed unit without its scale (人, 元, 亩, %, 百分点, 件/万人); empty where none is printed.</summary>
    public required string Unit { get; init; }

    /// <summary>What sort of quantity it is.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Whether it happened or is planned.</summary>
    public required Modality Modality { get; init; }

    /// <summary>The sentence it stands in, as printed; for a cell its row label and column headers, joined by " | ".</summary>
    public required string Context { get; init; }

    /// <summary>Headings over it, outermost first, simplified.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Set where the reader itself refuses the figure or finds the cell empty: <see cref="Reason.Missing"/> or <see cref="Reason.Unreadable"/>.</summary>
    public Reason? Refused { get; init; }

    /// <summary>Words on a value that is provisional or estimated (初步核算, 预计); empty where none.</summary>
    public string StageText { get; init; } = "";

    /// <summary>Name of the rule that read it, kebab-case (<c>prose-level</c>, <c>table-cell</c>).</summary>
    public required string Rule { get; init; }

    /// <summary>What people call it.</summary>
    public FigureKind Kind => (Modality, Quantity) switch
    {
        (Modality.Planned, _) => FigureKind.Target,
        (_, Quantity.Growth or Quantity.ChangePp or Quantity.Multiple) => FigureKind.Growth,
        (_, Quantity.Share) => FigureKind.Share,
        _ => FigureKind.Observed,
    };
}

/// <summary>A dated promise without a number (2022年年底前启动运行).</summary>
/// <param name="Locator">Where it is printed; the span covers <paramref name="Text"/>.</param>
/// <param name="Text">The clause as printed.</param>
/// <param name="What">What will be done, normalised simplified Chinese, without its date.</param>
/// <param name="DueOn">Last day on which it is kept.</param>
/// <param name="Places">Names of the places, as read.</param>
/// <param name="Context">The whole sentence, as printed.</param>
/// <param name="Headings">Headings over it, outermost first, simplified.</param>
public sealed record Promise(
    Locator Locator, string Text, string What, DateOnly DueOn, IReadOnlyList<string> Places, string Context, IReadOnlyList<string> Headings);
