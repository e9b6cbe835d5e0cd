using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>Writes the figures of one sentence: what was understood, put into its time, place and modality.</summary>
sealed class FigureWriter(Scene scene, Folded folded, int line, int start, int end)
{
    string Text => folded.Text;

    /// <summary>The sentence as printed.</summary>
    public string Context => folded.Print(start, end);

    /// <summary>Reads the figures of the sentence.</summary>
    public void Write(Scan scan, List<Figure> figures)
    {
        var reader = new GroupReader(scene);
        var moment = new Moment(scene.Period, false, null, false, false);
        var groups = SentenceReader.Groups(Text, start, end, scan, moment).ToList();
        decimal? baseline = null;
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            PassBefore(group, i > 0 ? groups[i - 1].Clause.End + 1 : start, scan, reader);
            var another = i + 1 < groups.Count && groups[i + 1].Clause == group.Clause;
            foreach (var understood in reader.Read(group, another, Purpose(group)))
            {
                figures.Add(Figure(understood, group, reader, baseline));
                baseline = understood.From ? understood.Amount.Low : null;
            }
        }
    }

    // The clause before the group's own, where no figure stands in it.
    void PassBefore(Group group, int from, Scan scan, GroupReader reader)
    {
        if (group.Clause.Start - 1 > from)
        {
            var comma = Text.LastIndexOf(',', group.Clause.Start - 2, group.Clause.Start - 1 - from);
            reader.Pass(SentenceReader.Cut(Text, comma + 1 > from ? comma + 1 : from, group.Clause.Start - 1, scan.Times));
        }
    }

    /// <summary>The place of a span of the sentence.</summary>
    public Locator.InLine Locate(int from, int to) => new(line, folded.StartOf(from), folded.EndOf(to));

    Figure Figure(Understood understood, Group group, GroupReader reader, decimal? baseline)
    {
        var amount = understood.Amount;
        var clause = group.Clause;
        var modality = Moods.Of(Text.AsSpan(start, clause.End - start), scene.Modality);
        var moment = group.Moment;
        modality = modality == Modality.Observed && moment.Until && moment.Period?.Year > scene.ThisYear ? Modality.Planned : modality;
        var sign = understood.Negative ? -1 : 1;
        return new Figure
        {
            Locator = Locate(amount.Start, amount.End),
            Text = folded.Print(amount.Start, amount.End),
            Label = understood.Label,
            Places = understood.Place is { } own ? [own] : reader.Places.Count > 0 ? reader.Places : scene.Place is { } place ? [place] : [],
            Each = reader.Each,
            Period = moment.Every ? null : Times.Of(moment, understood),
            EveryYear = moment.Every,
            Since = moment.Every ? moment.Since : null,
            Magnitude = amount.High is { } high
                ? sign > 0 ? Magnitude.Range(amount.Low, high, understood.Bound) : Magnitude.Range(-high, -amount.Low, understood.Bound)
                : Magnitude.Of(sign * amount.Low, understood.Bound),
            Baseline = baseline,
            Unit = amount.Unit,
            Quantity = understood.Quantity,
            Modality = modality,
            Context = Context,
            Headings = scene.Outline.Headings,
            Rule = $"prose-{Code.Of(understood.Quantity).Replace('_', '-')}",
        };
    }

    string Purpose(Group group)
    {
        var at = group.Clause.End + 1;
        return at + 2 < end && Text.AsSpan(at).StartsWith("用于") ? PurposeAt(at + 2) : "";
    }

    string PurposeAt(int at)
    {
        var close = Text.AsSpan(at, end - at).IndexOfAny(',', ';', '。');
        var stop = close < 0 ? end : at + close;
        var scan = Scan.Of(Text, at, stop, scene.Years);
        if (scan.Amounts.Count == 0)
        {
            return Text[at..stop];
        }
        var amount = scan.Amounts[0];
        return Text[at..amount.Start] + Text[Math.Min(stop, Bounds.After(Text, amount.End, out _))..stop];
    }
}
