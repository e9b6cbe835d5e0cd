using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Prose;

/// <summary>Takes the paragraphs of a document and gives the figures and dated promises they state, in reading order. It uses no catalogue beyond names of places.</summary>
/// <param name="gazetteer">Names of places.</param>
public sealed class ProseReader(Gazetteer gazetteer)
{
    /// <summary>Reads the paragraphs.</summary>
    public (IReadOnlyList<Figure> Figures, IReadOnlyList<Promise> Promises) Read(DocumentCard card, IEnumerable<Block.Paragraph> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var scene = new Scene(card, gazetteer);
        List<Figure> figures = [];
        List<Promise> promises = [];
        var lines = paragraphs.ToList();
        scene.ThisYear = YearOfWriting(scene, lines);
        var passages = Passage.Of(lines).ToList();
        foreach (var passage in passages)
        {
            scene.Meet(passage.Folded.Text);
        }
        foreach (var passage in passages)
        {
            var folded = passage.Folded;
            if (folded.Text.Length == 0 || folded.Text.Contains('\t'))
            {
                continue;
            }
            var isHeading = scene.Outline.Take(folded.Text, passage.HeadingLevel, scene);
            scene.Enter(folded.Text, isHeading);
            if (!isHeading)
            {
                ReadPassage(scene, passage, figures, promises);
            }
        }
        return (figures, promises);
    }

    // A review that looks ahead to the next year was written in it: its 去年 is the year it reports on.
    static int? YearOfWriting(Scene scene, List<Block.Paragraph> lines)
    {
        if (scene.Card.Type is DocumentType.WorkReport or DocumentType.Plan || scene.Card.PublishedOn is not null || scene.Card.Period is not { } period)
        {
            return scene.Card.PublishedOn?.Year ?? scene.ThisYear;
        }
        var next = $"{period.Year + 1}年";
        return lines.Exists(l => l.Text.StartsWith(next, StringComparison.Ordinal) && l.Text.Contains('将')) ? period.Year + 1 : scene.ThisYear;
    }

    static void ReadPassage(Scene scene, Passage passage, List<Figure> figures, List<Promise> promises)
    {
        var folded = passage.Folded;
        foreach (var (start, end) in Clauses.Sentences(folded.Text))
        {
            var scan = Scan.Of(folded.Text, start, end, scene.Years);
            scene.Frame = Frames.Of(folded.Text, start, scan, scene.Frame);
            var writer = new FigureWriter(scene, passage, start, end);
            if (scan.Amounts.Count > 0)
            {
                writer.Write(scan, figures);
            }
            if (scan.Times.Count > 0)
            {
                Promises.Read(scene, passage, start, end, scan, promises);
            }
        }
    }
}
