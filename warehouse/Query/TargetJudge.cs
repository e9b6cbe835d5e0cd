using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Query;

/// <summary>
/// Says how far a target is. Met: the latest value up to the due date reaches the bound. On track: it lies on or beyond the
/// straight line, in days, from the baseline to the bound at the due date. The baseline is what the plan states, on the day before the plan
/// begins; else the last value before that day; else the first value. Values from more than five years before the plan play no part. A flow is compared with a flow over as many months; a flow
/// promised for several years together is the sum of its years so far, on a path from nothing. A target for every year is judged year by year.
/// A value from before the target was set never meets it: a level that is there already is on track, and the growth of one year says
/// nothing of another year's. Where no side of a number is better, a value beside it is not judged.
/// </summary>
static class TargetJudge
{
    const int YearsBeforePlan = 5;

    /// <summary>First year whose values play a part.</summary>
    public static int FirstYearOf(TargetProgress progress) => BeginOf(progress).Year - YearsBeforePlan;

    public static TargetProgress Judge(KnownTarget target, IReadOnlyList<SeriesValue> values)
    {
        var progress = target.Progress;
        if (target.IsGroup)
        {
            return progress with { Reason = TargetReason.Group };
        }
        var recent = values.Where(v => v.Period.Year >= FirstYearOf(progress)).ToList();
        return progress.Cadence == Cadence.EveryYear ? JudgeYears(progress, recent) : JudgeOnce(target, progress, recent);
    }

    static TargetProgress JudgeOnce(KnownTarget target, TargetProgress progress, IReadOnlyList<SeriesValue> values)
    {
        var comparable = Comparable(progress, values);
        if (comparable.Count == 0)
        {
            return progress;
        }
        var latest = comparable[^1];
        var goal = Goal.Of(progress.Bound, progress.Indicator.Direction, latest.Number ?? 0);
        var judged = progress with { Latest = latest, Gap = latest.Number - goal.Number, Reason = TargetReason.Judged };
        var early = latest.Period.EndDate < BeginOf(progress);
        if (IsChange(progress) && latest.Period != progress.Due)
        {
            return judged with { Gap = null, State = TargetState.NoData, Reason = TargetReason.NotYet };
        }
        return goal.IsReachedBy(latest.Magnitude) switch
        {
            true => judged with { State = early ? TargetState.OnTrack : TargetState.Met },
            false when !HasBetterSide(progress) => judged with { State = TargetState.NoData, Reason = TargetReason.Undecided },
            null => judged with { State = TargetState.NoData, Reason = TargetReason.Undecided },
            _ => OnPath(judged, goal, BaselineOf(target, comparable)),
        };
    }

    static TargetProgress OnPath(TargetProgress judged, Goal goal, Baseline? baseline)
    {
        var (due, now) = (judged.Due.EndDate, judged.Latest?.Period.EndDate ?? default);
        if (now >= due)
        {
            return judged with { State = TargetState.Behind, Baseline = baseline, Expected = goal.Number };
        }
        if (baseline is null || baseline.On >= now)
        {
            return judged with { State = TargetState.NoData, Reason = TargetReason.NoBaseline };
        }
        decimal days = due.DayNumber - baseline.On.DayNumber;
        var expected = Math.Round(baseline.Value + ((goal.Number - baseline.Value) * (now.DayNumber - baseline.On.DayNumber) / days), 8);
        var onTrack = goal.AtLeast ? judged.Latest?.Number >= expected : judged.Latest?.Number <= expected;
        return judged with { State = onTrack ? TargetState.OnTrack : TargetState.Behind, Baseline = baseline, Expected = expected };
    }

    static TargetProgress JudgeYears(TargetProgress progress, IReadOnlyList<SeriesValue> values)
    {
        var years = Enumerable.Range(progress.Due.FirstYear, progress.Due.Year - progress.Due.FirstYear + 1).Select(year => JudgeYear(progress, values, year)).ToList();
        var known = years.Where(y => y.State != TargetState.NoData).ToList();
        if (known.Count == 0)
        {
            var undecided = years.Exists(y => y.Value is not null);
            return progress with { Years = years, Reason = undecided ? TargetReason.Undecided : TargetReason.NoObservation };
        }
        return progress with
        {
            Years = years,
            Latest = known[^1].Value,
            Gap = known[^1].Gap,
            State = known.TrueForAll(y => y.State == TargetState.Met) ? TargetState.Met : TargetState.Behind,
            Reason = TargetReason.Judged,
        };
    }

    static YearProgress JudgeYear(TargetProgress progress, IReadOnlyList<SeriesValue> values, int year)
    {
        var value = progress.Indicator.Nature == Nature.Flow
            ? values.FirstOrDefault(v => v.Period == Period.OfYear(year))
            : values.LastOrDefault(v => v.Period.Year == year);
        if (value is null)
        {
            return new(year, null, null, TargetState.NoData);
        }
        var goal = Goal.Of(progress.Bound, progress.Indicator.Direction, value.Number ?? 0);
        var state = goal.IsReachedBy(value.Magnitude) switch
        {
            true => TargetState.Met,
            false when HasBetterSide(progress) => TargetState.Behind,
            _ => TargetState.NoData,
        };
        return new(year, value, value.Number - goal.Number, state);
    }

    static bool HasBetterSide(TargetProgress progress) =>
        progress.Indicator.Direction != Direction.Neutral || progress.Bound.Low is null || progress.Bound.High is null;

    /// <summary>The values that may be held against the bound, up to the due date, by period.</summary>
    static List<SeriesValue> Comparable(TargetProgress progress, IReadOnlyList<SeriesValue> values)
    {
        var (due, indicator) = (progress.Due, progress.Indicator);
        var inTime = values.Where(v => v.Period.EndDate <= due.EndDate);
        if (indicator.Nature == Nature.Stock)
        {
            return [.. inTime];
        }
        var alike = inTime.Where(v => v.Period.Months == due.Months).ToList();
        return alike.Count == 0 && due.Frequency == Frequency.Years && indicator.TimeRollup == Rollup.Sum ? SumsSoFar(due, values) : alike;
    }

    /// <summary>What the years of the due period have summed to, for each year up to the first gap.</summary>
    static List<SeriesValue> SumsSoFar(Period due, IReadOnlyList<SeriesValue> values)
    {
        var sums = new List<SeriesValue>();
        var total = 0m;
        for (var year = due.FirstYear; year <= due.Year; year++)
        {
            if (values.FirstOrDefault(v => v.Period == Period.OfYear(year)) is not { Magnitude: { Bound: Bound.Eq or Bound.Approx, Value: { } number } magnitude } value)
            {
                break;
            }
            total += number;
            sums.Add(value with
            {
                Period = Period.OfYears(due.FirstYear, year),
                Magnitude = Magnitude.Of(total, magnitude.Bound),
                Source = null,
                DerivedFrom = sums.Count + 1,
            });
        }
        return sums;
    }

    /// <summary>First day on which a value can count: the plan's; for a target without a plan that of its due period.</summary>
    static DateOnly BeginOf(TargetProgress progress) => progress.Plan?.ValidFrom ?? progress.Due.StartDate;

    static bool IsChange(TargetProgress progress) => progress.Indicator.Quantity is Quantity.Growth or Quantity.ChangePp or Quantity.Multiple;

    static Baseline? BaselineOf(KnownTarget target, List<SeriesValue> comparable)
    {
        var progress = target.Progress;
        var eve = BeginOf(progress).AddDays(-1);
        if (target.StatedBaseline is { } stated)
        {
            return new(eve, stated, true);
        }
        if (comparable[0].Period.Frequency != progress.Due.Frequency && comparable[0].DerivedFrom > 0 && progress.Due.Frequency == Frequency.Years)
        {
            return new(progress.Due.StartDate.AddDays(-1), 0, false);
        }
        var first = comparable.LastOrDefault(v => v.Period.EndDate <= eve && v.Number is not null) ?? comparable.FirstOrDefault(v => v.Number is not null);
        return first?.Number is { } number && first != comparable[^1] ? new(first.Period.EndDate, number, false) : null;
    }
}
