using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>What earlier text has set and later text inherits: section, time, place and the subject just read.</summary>
sealed class Scene(DocumentCard card, Gazetteer gazetteer)
{
    const int OpeningLength = 60;

    /// <summary>The document.</summary>
    public DocumentCard Card { get; } = card;

    /// <summary>Names of places.</summary>
    public Gazetteer Gazetteer { get; } = gazetteer;

    /// <summary>Counties and districts that no list has and the document speaks of: they open its paragraphs, or issue it.</summary>
    public HashSet<string> Unlisted { get; } = new(card.Issuer is { } issuer ? [issuer] : [], StringComparer.Ordinal);

    /// <summary>Headings over the text, outermost first.</summary>
    public Outline Outline { get; } = new();

    /// <summary>Whether the section tells what happened or what is planned.</summary>
    public Modality Modality { get; set; } = card.Type == DocumentType.Plan ? Modality.Planned : Modality.Observed;

    /// <summary>What a figure is about that names no time.</summary>
    public Period? Period { get; set; } = DefaultPeriod(card);

    /// <summary>The time that a sentence has opened for the rest of its paragraph; null where <see cref="Period"/> holds.</summary>
    public Moment? Frame { get; set; }

    /// <summary>The place the text is about.</summary>
    public string? Place { get; set; } = card.Issuer;

    /// <summary>The body a heading has set (碳中和研究院); empty for none.</summary>
    public string Body => Outline.Body;

    /// <summary>The year of writing and the year reported on.</summary>
    public Years Years => new(ThisYear, Period is { } period ? period.Year : ThisYear);

    /// <summary>The year in which the document was written.</summary>
    public int? ThisYear { get; set; } = card.Type switch
    {
        DocumentType.WorkReport => card.Period?.Year,
        DocumentType.Plan => card.PublishedOn?.Year ?? card.Period?.FirstYear,
        _ => card.Period is { } period ? period.Year : card.PublishedOn?.Year,
    };

    /// <summary>Subjects of the figures just read, for clauses that name none.</summary>
    public IReadOnlyList<string> Topic { get; set; } = [];

    /// <summary>Takes note of the unlisted place that opens a paragraph.</summary>
    public void Meet(string text)
    {
        if (Language.Gazetteer.TryReadFree(text, 0, out var place) && Words.Openers.Starts(text, out _) < 2)
        {
            Unlisted.Add(place.Name);
        }
    }

    /// <summary>Takes a heading or the opening of a paragraph: it may set section, time and place for what follows.</summary>
    public void Enter(string text, bool isHeading)
    {
        Modality = Moods.OfSection(text, isHeading) ?? Modality;
        Frame = null;
        if (!isHeading)
        {
            EnterParagraph(text);
            return;
        }
        Topic = [];
        if (Card.Type == DocumentType.WorkReport)
        {
            EnterPeriod(text);
        }
        // What stands under a heading that names a place is about it; under the next heading beside that one no longer.
        Place = Outline.Headings.Reverse().Select(PlaceOf).FirstOrDefault(p => p is not null) ?? Card.Issuer;
    }

    // A review of several years turns to the last one, or to all of them, with the words that open a paragraph.
    void EnterParagraph(string text)
    {
        if (Card.Type != DocumentType.WorkReport || ThisYear is not { } year)
        {
            return;
        }
        var opening = text.AsSpan(0, Math.Min(text.Length, OpeningLength));
        if (Modality == Modality.Observed && (opening.IndexOf($"过去的{year - 1}年") >= 0 || opening.IndexOf($"{year - 1}年是") >= 0 || opening.IndexOf("过去一年") >= 0 || opening.IndexOf("一年来") >= 0))
        {
            Period = Warehouse.Model.Period.OfYear(year - 1);
        }
        else if (Modality == Modality.Observed && (opening.IndexOf("五年来") >= 0 || opening.IndexOf("过去五年") >= 0 || opening.IndexOf("这五年") >= 0 || opening.IndexOf("五年。") >= 0))
        {
            Period = Warehouse.Model.Period.OfYears(year - 5, year - 1);
        }
        else if (Modality == Modality.Planned && Moods.OfSection(text, false) == Modality.Planned && (opening.IndexOf("今年") >= 0 || (opening.IndexOf("主要预期目标") >= 0 && opening.IndexOf("五五") < 0 && opening.IndexOf("五年") < 0)))
        {
            Period = Warehouse.Model.Period.OfYear(year);
        }
    }

    void EnterPeriod(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Periods.TryRead(text, at, new Years(ThisYear, null), out var time) && time.Period is { } period)
            {
                Period = period;
                return;
            }
        }
    }

    // 塞北管理区简介, 沽源县概况: what follows is about that place.
    string? PlaceOf(string heading)
    {
        string[] kinds = ["简介", "概况", "基本情况", "经济社会发展情况", "情况"];
        if (!Gazetteer.TryRead(heading, 0, out var place) && !Language.Gazetteer.TryReadFree(heading, 0, out place))
        {
            return null;
        }
        return place.End == heading.Length || Array.IndexOf(kinds, heading[place.End..]) >= 0 ? place.Name : null;
    }

    static Period? DefaultPeriod(DocumentCard card) => card.Type switch
    {
        DocumentType.WorkReport when card.Period is { } period => Warehouse.Model.Period.OfYear(period.Year - 1),
        DocumentType.Plan when card.Period is { } period => Warehouse.Model.Period.OfYear(period.Year),
        _ => card.Period,
    };
}
