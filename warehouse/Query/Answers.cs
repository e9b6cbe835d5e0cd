using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Query;

/// <summary>Where a number is printed.</summary>
/// <param name="ReportKey">Key of the report.</param>
/// <param name="Sha256">The file, 64 lowercase hex digits.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Title">Its title; empty where it has none.</param>
/// <param name="Locator">Place in it.</param>
/// <param name="Text">The number as printed, with scale and unit.</param>
/// <param name="Context">The sentence, or the headers and label of the cell.</param>
public sealed record Source(long ReportKey, string Sha256, string FileName, string Title, string Locator, string Text, string Context);

/// <summary>A value of a series, as it stood at the moment asked about.</summary>
/// <param name="Period">What it is about.</param>
/// <param name="Magnitude">In the indicator's unit.</param>
/// <param name="Stage">How final it is.</param>
/// <param name="Status">SDMX CL_OBS_STATUS.</param>
/// <param name="Vintages">How many values have stood for the period up to that moment: 1 for a value never revised.</param>
/// <param name="First">The value that stood first, where it was revised; null elsewhere.</param>
/// <param name="KnownFrom">When it became known, UTC.</param>
/// <param name="Source">Where it is printed; null for a derived value.</param>
/// <param name="DerivedFrom">How many regions or periods it was put together from; 0 for a reported value.</param>
public sealed record SeriesValue(
    Period Period, Magnitude Magnitude, Stage Stage, string Status, int Vintages, Magnitude? First, DateTimeOffset KnownFrom, Source? Source, int DerivedFrom)
{
    /// <summary>Whether no report says so: it was put together as the catalogue allows.</summary>
    public bool IsDerived => DerivedFrom > 0;

    /// <summary>The number to draw or compute with: the printed one, or the middle of a printed range.</summary>
    public decimal? Number => Magnitude.Value ?? (Magnitude.Low + Magnitude.High) / 2;
}

/// <summary>A point of a trend.</summary>
/// <param name="Value">The value.</param>
/// <param name="Change">Difference to the same period a year before, in the indicator's unit (percentage points for a rate or share); null where that has no value.</param>
/// <param name="ChangePercent">The same in per cent; null for shares, rates and growths, and where the earlier value is not positive.</param>
public sealed record TrendPoint(SeriesValue Value, decimal? Change, decimal? ChangePercent);

/// <summary>How an indicator developed in a region.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="UnitZh">Name of the unit that the values are in.</param>
/// <param name="Region">Where.</param>
/// <param name="AsOf">The day at whose end the values stood; null for now.</param>
/// <param name="Points">By period.</param>
public sealed record Trend(Indicator Indicator, string UnitZh, Region Region, DateOnly? AsOf, IReadOnlyList<TrendPoint> Points);

/// <summary>How far a target is.</summary>
public enum TargetState
{
    /// <summary>The latest value reaches the bound.</summary>
    Met,
    /// <summary>It does not yet, and lies on or beyond the straight path from the first value to the bound.</summary>
    OnTrack,
    /// <summary>It does not, and the path is missed or the due date past.</summary>
    Behind,
    /// <summary>There is no value to judge by.</summary>
    NoData,
}

/// <summary>Why a target has the state it has.</summary>
public enum TargetReason
{
    /// <summary>Judged by the bound and the path.</summary>
    Judged,
    /// <summary>No observation of the same indicator, region and programme.</summary>
    NoObservation,
    /// <summary>The bound is not reached, and there is no earlier value from which a path could start.</summary>
    NoBaseline,
    /// <summary>The text does not say whether it holds for each place or for all together.</summary>
    Group,
    /// <summary>The latest value is only bounded and does not decide, or lies beside a number of which no side is better.</summary>
    Undecided,
    /// <summary>It is a change over the due period, and what is known is the change over another.</summary>
    NotYet,
}

/// <summary>The judgement of one year of a target that holds every year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">What was reached; null where nothing is known.</param>
/// <param name="Gap">Reached less bound, in the indicator's unit.</param>
/// <param name="State">Met, behind or no data.</param>
public sealed record YearProgress(int Year, SeriesValue? Value, decimal? Gap, TargetState State);

/// <summary>A target against what was reached.</summary>
/// <param name="Plan">The plan; null where the report is no known plan.</param>
/// <param name="Programme">The programme; null for the plan's main goals.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="UnitZh">Name of the unit that the numbers are in.</param>
/// <param name="Region">Where.</param>
/// <param name="Due">By its end, or each of its years.</param>
/// <param name="Cadence">Once or every year.</param>
/// <param name="Bound">What is to be reached.</param>
/// <param name="Source">Where the target is printed.</param>
public sealed record TargetProgress(
    Plan? Plan, Programme? Programme, Indicator Indicator, string UnitZh, Region Region, Period Due, Cadence Cadence, Magnitude Bound, Source Source)
{
    /// <summary>The latest value up to the due date; null where there is none.</summary>
    public SeriesValue? Latest { get; init; }

    /// <summary>Where the path to the bound starts; null where nothing is known.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>What the straight path to the bound asks for at the end of the latest value's period; null where there is no path.</summary>
    public decimal? Expected { get; init; }

    /// <summary>Latest less bound, in the indicator's unit: negative while an at-least target is short.</summary>
    public decimal? Gap { get; init; }

    /// <summary>How far it is.</summary>
    public TargetState State { get; init; } = TargetState.NoData;

    /// <summary>Why.</summary>
    public TargetReason Reason { get; init; } = TargetReason.NoObservation;

    /// <summary>Year by year for a target that holds every year; empty elsewhere.</summary>
    public IReadOnlyList<YearProgress> Years { get; init; } = [];
}

/// <summary>Where the path to a target starts.</summary>
/// <param name="On">The day.</param>
/// <param name="Value">The value, in the indicator's unit.</param>
/// <param name="IsStated">Whether the plan states it; else it is the first value known.</param>
public sealed record Baseline(DateOnly On, decimal Value, bool IsStated);
