using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>Decides the period of a figure from the time it stands in.</summary>
static class Times
{
    /// <summary>The period: over a span of years the span for sums, averages and changes, its last year for a level reached, the year before it for where a change starts.</summary>
    public static Period? Of(Moment moment, Understood understood)
    {
        if (moment.Period is not { } period)
        {
            return null;
        }
        if (understood.From && !moment.Explicit)
        {
            return Period.OfYear(period.FirstYear - 1);
        }
        if (understood.Quantity is Quantity.Growth or Quantity.Multiple && moment.Against < period.Year - 1 && period.Months == 12)
        {
            return Period.OfYears(moment.Against.Value, period.Year);
        }
        var lasting = understood.Lasting && (understood.Reached || !moment.Explicit) && !(understood.Quantity == Quantity.Multiple && moment.Against is not null);
        return period.Frequency == Frequency.Years && lasting ? Period.OfYear(period.Year) : period;
    }
}
