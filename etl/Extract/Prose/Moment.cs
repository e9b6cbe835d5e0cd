using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>The time that a clause stands in.</summary>
/// <param name="Period">The time; null where nothing decides it.</param>
/// <param name="Every">Said of every year.</param>
/// <param name="Since">First year of what is said of every year.</param>
/// <param name="Explicit">Whether the sentence itself names it.</param>
/// <param name="Until">Whether it is a time by which something is to be.</param>
readonly record struct Moment(Period? Period, bool Every, int? Since, bool Explicit, bool Until)
{
    /// <summary>The moment after the times that stand between two places of the text have been read.</summary>
    public Moment After(IEnumerable<TimePhrase> times)
    {
        var moment = this;
        foreach (var time in times)
        {
            moment = time.Sort switch
            {
                TimeSort.Every => moment with { Every = true },
                TimeSort.Since => moment with { Since = time.Period?.FirstYear },
                TimeSort.At or TimeSort.By or TimeSort.Date => new Moment(time.Period, false, null, true, time.Sort == TimeSort.By),
                _ => moment,
            };
        }
        return moment;
    }
}
