using Ordos.Etl.Extract;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>When a figure is about.</summary>
/// <param name="Period">The period, or the years of a target for every year.</param>
/// <param name="Cadence">Once or every year.</param>
sealed record Due(Period Period, Cadence Cadence);

/// <summary>Takes what the text says of time to a period.</summary>
static class Dues
{
    /// <summary>
    /// The period of a figure. A target of every year runs from the year the text states, or the first of the plan, to the last of the plan.
    /// A target without any date in a plan of the catalogue is due at the plan's end. All else that the text leaves open is refused.
    /// </summary>
    public static (Due? Due, Refusal? Refusal) Find(Figure figure, Plan? plan, Period? report)
    {
        var isTarget = figure.Modality == Modality.Planned;
        if (figure.EveryYear && isTarget)
        {
            return Years(figure, plan, report);
        }
        if (figure.Period is { } period)
        {
            return (new(period, Cadence.ByDueDate), null);
        }
        return isTarget && plan is not null
            ? (new(Period.OfYear(plan.ValidTo.Year), Cadence.ByDueDate), null)
            : (null, Refusal.Of(Reason.UndeterminedPeriod, "文中没有写明是哪个时期", "The text does not say which period is meant."));
    }

    static (Due? Due, Refusal? Refusal) Years(Figure figure, Plan? plan, Period? report)
    {
        var first = figure.Since ?? plan?.ValidFrom.Year ?? report?.FirstYear;
        var last = figure.Period?.Year ?? plan?.ValidTo.Year ?? report?.Year;
        if (first is { } from && last is { } to && from <= to)
        {
            return (new(Period.OfYears(from, to), Cadence.EveryYear), null);
        }
        return (null, Refusal.Of(
            Reason.UndeterminedPeriod,
            first is null || last is null ? "文中说的是每年，但没有写明到哪一年" : $"文中说自{first}年起每年，而规划到{last}年为止",
            first is null || last is null ? "Said of every year, but the text does not say until when." : $"Said of every year from {first}, but the plan ends in {last}."));
    }
}
