using Ordos.Etl.Extract;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>A figure with everything decided, before it becomes rows.</summary>
sealed record FigureRead(Figure Figure, Indicator Indicator, Programme? Programme, PlacesRead Places, Due Due, Magnitude Magnitude, decimal? Baseline);

/// <summary>Takes the figures of one report to observations and targets, or to the reason why not.</summary>
sealed class FigureConformer(Catalogue catalogue, Labels labels, UnitFit units, ProgrammeTree programmes, ReportCard card)
{
    readonly Dictionary<(string Label, Quantity Quantity), (LabelMatch? Match, Refusal? Refusal)> _labels = [];
    readonly Plan? _plan = card.Plan is { } code ? catalogue.Plan(code) : null;
    readonly Headings? _headings = card.Plan is { } code ? new(catalogue, code) : null;

    /// <summary>Places of this report.</summary>
    public Places Places { get; } = new(catalogue, card.IssuerRegion);

    /// <summary>
    /// The programme that stands in front of the label, or that headings or the clause around the printed text name; null for a goal of the
    /// whole plan.
    /// </summary>
    public Programme? Programme(IReadOnlyList<string> headings, string sentence, string text, Programme? ofLabel)
    {
        var found = ofLabel ?? _headings?.Find(headings, Clause.Around(sentence, text));
        return found?.Kind == ProgrammeKind.Goal ? null : found;
    }

    /// <summary>Everything decided; or why the figure is refused.</summary>
    public (FigureRead? Read, Refusal? Refusal) Read(Figure figure)
    {
        if (figure.Refused is not null || figure.Magnitude is null)
        {
            return (null, Unfit.Unread(figure));
        }
        var (match, factor, unfit) = Fit(figure);
        if (match is null)
        {
            return (null, unfit);
        }
        var programme = Programme(figure.Headings, figure.Context, figure.Text, match.Front.Programme);
        var (places, noPlace) = Region(figure, match.Front, programme);
        var (due, noPeriod) = Dues.Find(figure, _plan, card.Period);
        if ((noPlace ?? noPeriod ?? Unfit.Span(match.Indicator, due!) ?? Unfit.Modal(figure, places)) is { } open)
        {
            return (null, open);
        }
        var magnitude = Conversion.Exact(figure.Magnitude, factor);
        var baseline = figure.Baseline is { } start ? Conversion.Exact(start, factor) : null;
        return magnitude is null || baseline is null != figure.Baseline is null
            ? (null, Unfit.Inexact(figure, catalogue.Unit(match.Indicator.Unit).NameZh))
            : (new(figure, match.Indicator, programme, places!, due!, magnitude, baseline), null);
    }

    /// <summary>The observations of a figure that happened: one for each place.</summary>
    public IEnumerable<Observation> Observations(FigureRead read, Citation citation)
    {
        var (stage, status) = StageWords.Read(read.Figure.StageText);
        return Rows(read).Select(row => new Observation(
            read.Indicator.Code, row.Region, read.Due.Period, row.Programme?.Code, read.Magnitude, stage, status, citation));
    }

    /// <summary>The targets of a figure that is planned: one for each place or body where the text says each, else one for all together.</summary>
    public IEnumerable<Target> Targets(FigureRead read, Citation citation) =>
        Rows(read).Select(row => new Target(
            card.Plan, read.Indicator.Code, row.Region, row.Programme?.Code, read.Due.Period, read.Due.Cadence,
            !read.Figure.Each && read.Places.AreSeveral, read.Magnitude, read.Baseline, citation));

    IEnumerable<(string Region, Programme? Programme)> Rows(FigureRead read)
    {
        if (!read.Figure.Each)
        {
            return [(read.Places.Enclosing, read.Programme)];
        }
        var bodies = read.Places.AreSeveral ? [] : programmes.Bodies(read.Programme);
        return bodies.Count > 1
            ? bodies.Select(body => (body.Region ?? read.Places.Enclosing, (Programme?)body))
            : read.Places.Regions.Select(region => (region, read.Programme));
    }

    /// <summary>The indicator and the factor from the printed unit to its unit. Of two that differ only in the unit, that with the unit in its name (进出口总额（美元）).</summary>
    (LabelMatch? Match, Rational Factor, Refusal? Refusal) Fit(Figure figure)
    {
        var (match, unknown) = Label(figure.Label, figure.Quantity);
        if (match is null)
        {
            return (null, default, unknown);
        }
        var (factor, wrongUnit) = units.Find(match.Indicator, figure.Unit);
        if (factor is { } direct)
        {
            return (match, direct, null);
        }
        var (named, _) = figure.Unit.Length > 0 ? Label($"{figure.Label}({figure.Unit})", figure.Quantity) : (null, null);
        return named is not null && units.Find(named.Indicator, figure.Unit).Factor is { } other ? (named, other, null) : (null, default, wrongUnit);
    }

    (LabelMatch? Match, Refusal? Refusal) Label(string label, Quantity quantity)
    {
        if (!_labels.TryGetValue((label, quantity), out var found))
        {
            found = labels.Find(label, quantity);
            _labels[(label, quantity)] = found;
        }
        return found;
    }

    /// <summary>The places that the text names; where it names none but the report's own, that in front of the label or that of the programme.</summary>
    (PlacesRead? Places, Refusal? Refusal) Region(Figure figure, LabelFront front, Programme? programme)
    {
        var nearer = front.Region?.Code ?? programmes.Region(programme);
        var (places, refusal) = figure.Places.Count == 0 && nearer is not null ? (Places.Only(nearer), null) : Places.Find(figure.Places);
        if (places is null)
        {
            return (null, refusal);
        }
        if (places.AreIssuer && nearer is not null)
        {
            places = Places.Only(nearer);
        }
        if (front.Region is { } named && !places.Regions.Contains(named.Code))
        {
            return (null, Unfit.TwoPlaces(figure, named));
        }
        return front.Whole is { } kind && !places.AreSeveral ? Places.Whole(places.Enclosing, kind) : (places, null);
    }
}
