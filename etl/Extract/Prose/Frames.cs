using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>Times that open a sentence and hold for the sentences of its paragraph after it, over full stops, until another time opens one.</summary>
static class Frames
{
    /// <summary>The frame of a sentence, from the one of the sentence before; null where the text's own period holds.</summary>
    public static Moment? Of(string text, int start, Scan scan, Moment? before)
    {
        var first = start;
        while (first < text.Length && text[first] is ' ' or ':')
        {
            first++;
        }
        foreach (var time in scan.Times)
        {
            if (time.Start == first)
            {
                return Opened(text, time, before, start == 0);
            }
        }
        return before;
    }

    // 到2025年, sets a goal's year; 五年来, and 2018年到2022年, set a span. A year or quarter that opens the paragraph holds for it; one that
    // opens a later sentence, and a month, which mostly dates an event, hold for their own sentence.
    static Moment? Opened(string text, TimePhrase time, Moment? before, bool opensParagraph)
    {
        if (time.Period is not { } period || time.Sort is not (TimeSort.At or TimeSort.By))
        {
            return before;
        }
        var holds = time.End < text.Length && text[time.End] == ',';
        return holds && time.Sort == TimeSort.By ? new Moment(period, false, null, true, true)
            : holds && period.Frequency == Frequency.Years ? new Moment(period, false, null, false, false)
            : opensParagraph && time.Sort == TimeSort.At && period.Months is > 1 and <= 12 ? new Moment(period, false, null, true, false)
            : null;
    }
}
