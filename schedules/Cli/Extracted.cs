using System.Globalization;
using System.Text.Json.Serialization;
using Ordos.Etl;
using Ordos.Etl.Conform;
using Ordos.Etl.Extract;
using Ordos.Warehouse.Model;

namespace Ordos.Schedules.Cli;

/// <summary>What <c>ordos extract --json</c> writes: the contract of the reader with the programs that use it.</summary>
sealed record Extracted(
    string File, string Sha256, string Title, string? Issuer, string? PublishedOn,
    IReadOnlyList<ExtractedFigure> Figures, IReadOnlyList<ExtractedPromise> Promises, IReadOnlyList<Finding> Findings)
{
    /// <summary>Puts together what was read in a file and what the catalogue makes of it.</summary>
    public static Extracted Of(string fileName, string sha256, ReadReport report)
    {
        var extraction = report.Extraction;
        // Before validation: a figure that is refused for its value still has an indicator and a place.
        var facts = FactsByFigure(report.Conformed);
        var milestones = report.Conformed.Milestones.ToLookup(m => m.Citation.Figure);
        var refusals = report.Validated.Rejected.Where(r => !r.IsPromise).ToDictionary(r => r.Citation.Figure);
        var broken = report.Validated.Rejected.Where(r => r.IsPromise).ToDictionary(r => r.Citation.Figure);
        return new(
            fileName, sha256, extraction.Card.Title, extraction.Card.Issuer, extraction.Card.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. extraction.Figures.Select((f, i) => ExtractedFigure.Of(f, facts[i], refusals.GetValueOrDefault(i)))],
            [.. extraction.Promises.Select((p, i) => ExtractedPromise.Of(p, milestones[i], broken.GetValueOrDefault(i)))],
            report.Validated.Findings);
    }

    /// <summary>Indicator and region of every fact that a figure became.</summary>
    static ILookup<int, (string Indicator, string Region)> FactsByFigure(Conformed conformed) => conformed.Observations
        .Select(o => (o.Citation.Figure, o.Indicator, o.Region))
        .Concat(conformed.Targets.Select(t => (t.Citation.Figure, t.Indicator, t.Region)))
        .Distinct()
        .ToLookup(f => f.Figure, f => (f.Indicator, f.Region));
}

/// <summary>A place in a file: of the fields of a line, a sheet and a table those that apply.</summary>
record ExtractedPlace
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Start { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? End { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sheet { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cell { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Table { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Row { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Column { get; init; }

    protected ExtractedPlace(Locator locator)
    {
        switch (locator)
        {
            case Locator.InLine line:
                (Line, Start, End) = (line.Line, line.Start, line.End);
                break;
            case Locator.InSheet cell:
                (Sheet, Cell) = (cell.Sheet, cell.Cell);
                break;
            case Locator.InTable cell:
                (Page, Table, Row, Column) = (cell.Page, cell.Table, cell.Row, cell.Column);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(locator), locator, "A new kind of locator has to be written too.");
        }
    }
}

/// <summary>A figure of the contract. Numbers are decimal strings.</summary>
sealed record ExtractedFigure(
    Locator Locator, string Text, string Label, string? Indicator, string? Region, string RegionName, string? Period,
    string? Value, string? Low, string? High, bool LowClosed, bool HighClosed, bool Approx, string Bound,
    string Unit, string Quantity, string Modality, string Kind, string Status, string? Reason)
    : ExtractedPlace(Locator)
{
    [JsonIgnore]
    public Locator Locator { get; } = Locator;

    public static ExtractedFigure Of(Figure figure, IEnumerable<(string Indicator, string Region)> facts, Rejected? refusal)
    {
        var magnitude = figure.Magnitude;
        return new(
            figure.Locator, figure.Text, figure.Label,
            facts.Select(f => f.Indicator).FirstOrDefault(), Joined(facts.Select(f => f.Region)), string.Join(';', figure.Places),
            figure.EveryYear ? "annual" : figure.Period?.ToString(),
            MagnitudeJson.Number(magnitude?.Value), MagnitudeJson.Number(magnitude?.Low), MagnitudeJson.Number(magnitude?.High), magnitude?.LowClosed ?? false, magnitude?.HighClosed ?? false,
            magnitude?.Approximate ?? false, Code.Of(magnitude?.Bound ?? Warehouse.Model.Bound.Eq),
            figure.Unit, Code.Of(figure.Quantity), Code.Of(figure.Modality), Code.Of(figure.Kind), StatusOf(refusal), refusal is null ? null : Code.Of(refusal.Reason));
    }

    static string? Joined(IEnumerable<string> codes) => string.Join(';', codes.Distinct()) is { Length: > 0 } joined ? joined : null;

    static string StatusOf(Rejected? refusal) => refusal?.Reason switch
    {
        null => "accepted",
        Warehouse.Model.Reason.Missing => "missing",
        _ => "rejected",
    };
}

/// <summary>A promise of the contract.</summary>
sealed record ExtractedPromise(
    Locator Locator, string Text, string What, string DueOn, string RegionName, string? Region, string? Programme, string Status, string? Reason)
    : ExtractedPlace(Locator)
{
    [JsonIgnore]
    public Locator Locator { get; } = Locator;

    public static ExtractedPromise Of(Promise promise, IEnumerable<Milestone> milestones, Rejected? refusal) => new(
        promise.Locator, promise.Text, promise.What, promise.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join(';', promise.Places),
        milestones.Select(m => m.Region).FirstOrDefault(), milestones.Select(m => m.Programme).FirstOrDefault(),
        refusal is null ? "accepted" : "rejected", refusal is null ? null : Code.Of(refusal.Reason));
}
