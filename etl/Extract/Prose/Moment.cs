using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>The time that a clause stands in.</summary>
/// <param name="Period">The time; null where nothing decides it.</param>
/// <param name="Every">Said of every year.</param>
/// <param name="Since">First year of what is said of every year.</param>
/// <param name="Explicit">Whether the sentence itself names it.</param>
/// <param name="Until">Whether it is a time by which something is to be.</param>
/// <param name="Against">The year compared with (比2005年); null where none is named.</param>
readonly record struct Moment(Period? Period, bool Every, int? Since, bool Explicit, bool Until, int? Against = null)
{
    /// <summary>The moment of a number that a change starts from (由上年的5.2万元): its own time, which ends with it.</summary>
    public Moment From(IEnumerable<TimePhrase> times)
    {
        foreach (var time in times)
        {
            if (time.Sort is TimeSort.Since or TimeSort.Against && time.Period is { } period)
            {
                return new Moment(period, false, null, true, false);
            }
        }
        return this;
    }

    /// <summary>The moment after the times that stand between two places of the text have been read.</summary>
    public Moment After(IEnumerable<TimePhrase> times)
    {
        var moment = this;
        foreach (var time in times)
        {
            moment = time.Sort switch
            {
                TimeSort.Every => moment with { Every = true },
                TimeSort.Since => moment.StartingIn(time.Period?.FirstYear),
                TimeSort.Against => moment with { Against = time.Period?.Year },
                TimeSort.At or TimeSort.By or TimeSort.Date => new Moment(time.Period, false, null, true, time.Sort == TimeSort.By),
                _ => moment,
            };
        }
        return moment;
    }

    /// <summary>The moment behind a semicolon: what is said of each part ends there, and so does a part of the year named in the middle of a sentence about a longer time.</summary>
    public Moment Closed(Moment? opening) => (Period?.Months < 12 && opening?.Period is { Months: >= 12 } whole ? this with { Period = whole } : this) with { Every = false, Since = null, Against = null };

    Moment StartingIn(int? first) => this with
    {
        Since = first,
        Period = first is { } year && Period is { } period && period.Year > year && period.Months == 12 ? Warehouse.Model.Period.OfYears(year, period.Year) : Period,
    };
}
