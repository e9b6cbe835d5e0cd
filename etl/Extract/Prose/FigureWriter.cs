using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>Writes the figures of one sentence: what was understood, put into its time, place and modality.</summary>
sealed class FigureWriter(Scene scene, Passage passage, int start, int end)
{
    static readonly string[] StageWords = ["初步核算", "初步统计", "初步测算", "快报", "预计", "预测", "估计"];

    string Text => passage.Folded.Text;

    /// <summary>Reads the figures of the sentence.</summary>
    public void Write(Scan scan, List<Figure> figures)
    {
        var reader = new GroupReader(scene);
        var moment = scene.Frame ?? new Moment(scene.Period, false, null, false, false);
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
            var comma = Text.AsSpan(from, group.Clause.Start - 1 - from).LastIndexOfAny(',', ';', ':') + from;
            reader.Pass(SentenceReader.Cut(Text, comma + 1, group.Clause.Start - 1, scan.Times));
        }
    }

    Figure Figure(Understood understood, Group group, GroupReader reader, decimal? baseline)
    {
        var amount = understood.Amount;
        var clause = group.Clause;
        var modality = Moods.Of(Text.AsSpan(start, clause.End - start), scene.Modality);
        var moment = group.Moment;
        modality = modality == Modality.Observed && moment.Until && moment.Period?.Year > scene.ThisYear ? Modality.Planned : modality;
        var (locator, printed) = passage.Print(amount.Start, amount.End);
        return new Figure
        {
            Locator = locator,
            Text = printed,
            Label = understood.Label,
            Places = understood.Place is { } own ? [own] : reader.Places.Count > 0 ? reader.Places : scene.Place is { } place ? [place] : [],
            Each = reader.Each,
            Period = moment.Every ? null : Times.Of(moment, understood),
            EveryYear = moment.Every,
            Since = moment.Every ? moment.Since : null,
            Magnitude = MagnitudeOf(understood),
            Baseline = baseline,
            Unit = amount.Unit,
            Quantity = understood.Quantity,
            Modality = modality,
            Context = passage.Folded.Print(start, end),
            Headings = scene.Outline.Headings,
            StageText = StageOf(Text.AsSpan(start, clause.End - start)),
            Rule = $"prose-{Code.Of(understood.Quantity).Replace('_', '-')}",
        };
    }

    // 下降50%以上 is -50 or less: the interval is turned round, the bound stays that of the printed number.
    static Magnitude MagnitudeOf(Understood understood)
    {
        var (amount, bound) = (understood.Amount, understood.Bound);
        var printed = amount.High is { } high ? Magnitude.Range(amount.Low, high, bound) : Magnitude.Of(amount.Low, bound);
        return understood.Negative ? printed.Map(n => -n, decreasing: true) with { Bound = bound } : printed;
    }

    static string StageOf(ReadOnlySpan<char> sentence)
    {
        foreach (var word in StageWords)
        {
            if (sentence.Contains(word, StringComparison.Ordinal))
            {
                return word;
            }
        }
        return "";
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
