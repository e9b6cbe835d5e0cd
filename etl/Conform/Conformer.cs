using Ordos.Etl.Extract;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>
/// Takes what was read in a file, gives it in codes of the catalogue and units of the indicators, and refuses with a reason what does not
/// fit. Never guesses, and touches no network and no clock. May be used by several threads.
/// </summary>
public sealed class Conformer
{
    readonly Catalogue _catalogue;
    readonly Labels _labels;
    readonly UnitFit _units;
    readonly ProgrammeTree _programmes;

    /// <summary>A conformer to that catalogue.</summary>
    public Conformer(Catalogue catalogue)
    {
        _catalogue = catalogue;
        _labels = new(catalogue);
        _units = new(catalogue);
        _programmes = new(catalogue);
    }

    /// <summary>Conforms a report.</summary>
    /// <param name="extraction">What was read in it.</param>
    /// <param name="fileName">Name of the file as it arrived.</param>
    public Conformed Conform(Extraction extraction, string fileName)
    {
        var card = ReportCards.Of(_catalogue, extraction.Card, PlanRecognition.Find(_catalogue, extraction), fileName);
        var conformer = new FigureConformer(_catalogue, _labels, _units, _programmes, card);
        var (observations, targets, milestones, rejected) = (new List<Observation>(), new List<Target>(), new List<Milestone>(), new List<Rejected>());
        for (var i = 0; i < extraction.Figures.Count; i++)
        {
            var figure = extraction.Figures[i];
            var citation = Citations.Of(figure, i);
            var (read, refusal) = conformer.Read(figure);
            if (read is null)
            {
                rejected.Add(Rejections.Of(figure, refusal!, citation));
            }
            else if (figure.Modality == Modality.Observed)
            {
                observations.AddRange(conformer.Observations(read, citation));
            }
            else
            {
                targets.AddRange(conformer.Targets(read, citation));
            }
        }
        for (var i = 0; i < extraction.Promises.Count; i++)
        {
            var promise = extraction.Promises[i];
            var (places, refusal) = conformer.Places.Find(promise.Places);
            if (places is null)
            {
                rejected.Add(Rejections.Of(promise, refusal!, Citations.Of(promise, i)));
            }
            else
            {
                milestones.Add(Milestone(conformer, card, promise, places, Citations.Of(promise, i)));
            }
        }
        return new(card, extraction.Figures.Count, extraction.Promises.Count, observations, targets, milestones, rejected, [], extraction.Findings);
    }

    Milestone Milestone(FigureConformer conformer, ReportCard card, Promise promise, PlacesRead places, Citation citation)
    {
        var programme = conformer.Programme(promise.Headings, promise.Context, promise.Text, null);
        var region = places.AreIssuer ? _programmes.Region(programme) ?? places.Enclosing : places.Enclosing;
        return new(card.Plan, programme?.Code, region, promise.What, promise.DueOn, citation);
    }
}
