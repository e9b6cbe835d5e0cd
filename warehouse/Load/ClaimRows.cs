using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>Turns a reading into rows of the claim tables. Claims are numbered through: observations, then targets, then milestones.</summary>
sealed class ClaimRows(Reading reading, long readingKey, DimensionKeys keys)
{
    const byte Scale = 8;

    public IEnumerable<ClaimObservation> Observations => reading.Observations.Select(Row);

    public IEnumerable<ClaimTarget> Targets => reading.Targets.Select(Row);

    public IEnumerable<ClaimMilestone> Milestones => reading.Milestones.Select(Row);

    /// <summary>All periods that a reading is about.</summary>
    public static IEnumerable<Period> PeriodsOf(Reading reading) =>
        reading.Observations.Select(o => o.Period).Concat(reading.Targets.Select(t => t.Due)).Concat(reading.Card.Period is { } period ? [period] : []);

    ClaimObservation Row(Observation observation, int ordinal) => new()
    {
        ReadingKey = readingKey,
        Claim = ordinal,
        Figure = observation.Citation.Figure,
        IndicatorKey = keys.Indicator(observation.Indicator),
        RegionKey = keys.Region(observation.Region),
        PeriodKey = observation.Period.Key,
        ProgrammeKey = keys.Programme(observation.Programme),
        Value = Exact(observation.Magnitude.Value, observation.Citation),
        Low = Exact(observation.Magnitude.Low, observation.Citation),
        High = Exact(observation.Magnitude.High, observation.Citation),
        LowClosed = observation.Magnitude.LowClosed,
        HighClosed = observation.Magnitude.HighClosed,
        Approximate = observation.Magnitude.Approximate,
        Bound = Code.Of(observation.Magnitude.Bound),
        ValueText = observation.Citation.Text,
        UnitText = observation.Citation.UnitText,
        Stage = Code.Of(observation.Stage),
        Status = observation.Status,
        Locator = observation.Citation.Locator,
        Context = observation.Citation.Context,
        Rule = observation.Citation.Rule,
    };

    ClaimTarget Row(Target target, int ordinal) => new()
    {
        ReadingKey = readingKey,
        Claim = reading.Observations.Count + ordinal,
        Figure = target.Citation.Figure,
        PlanKey = keys.Plan(target.Plan),
        IndicatorKey = keys.Indicator(target.Indicator),
        RegionKey = keys.Region(target.Region),
        ProgrammeKey = keys.Programme(target.Programme),
        PeriodKey = target.Due.Key,
        Cadence = Code.Of(target.Cadence),
        IsGroup = target.IsGroup,
        DueFrom = target.Due.StartDate,
        DueTo = target.Due.EndDate,
        Value = Exact(target.Magnitude.Value, target.Citation),
        Low = Exact(target.Magnitude.Low, target.Citation),
        High = Exact(target.Magnitude.High, target.Citation),
        LowClosed = target.Magnitude.LowClosed,
        HighClosed = target.Magnitude.HighClosed,
        Approximate = target.Magnitude.Approximate,
        Bound = Code.Of(target.Magnitude.Bound),
        Baseline = Exact(target.Baseline, target.Citation),
        ValueText = target.Citation.Text,
        UnitText = target.Citation.UnitText,
        Locator = target.Citation.Locator,
        Context = target.Citation.Context,
        Rule = target.Citation.Rule,
    };

    ClaimMilestone Row(Milestone milestone, int ordinal) => new()
    {
        ReadingKey = readingKey,
        Claim = reading.Observations.Count + reading.Targets.Count + ordinal,
        Figure = milestone.Citation.Figure,
        MilestoneKey = Keys.OfMilestone(milestone),
        PlanKey = keys.Plan(milestone.Plan),
        ProgrammeKey = keys.Programme(milestone.Programme),
        RegionKey = keys.Region(milestone.Region),
        What = milestone.What,
        DueOn = milestone.DueOn,
        Status = "promised",
        Evidence = "",
        ValueText = milestone.Citation.Text,
        Locator = milestone.Citation.Locator,
        Context = milestone.Citation.Context,
        Rule = milestone.Citation.Rule,
    };

    decimal? Exact(decimal? value, Citation citation) =>
        value is not { } number || number.Scale <= Scale || decimal.Round(number, Scale) == number
            ? value
            : throw new WarehouseException($"'{reading.Card.FileName}', {citation.Locator}: {number} has more than {Scale} decimals and cannot be kept exactly.");
}
