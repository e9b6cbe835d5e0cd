using System.Globalization;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Query;

namespace Ordos.Schedules.Cli;

/// <summary>A target in <c>ordos progress --json</c>. Numbers are decimal strings in the indicator's unit.</summary>
sealed record ProgressJson(
    string? Plan, string? Programme, string Indicator, string NameZh, string Unit, string Region, string RegionNameZh,
    string DueFrom, string DueTo, string Cadence, MagnitudeJson Bound, MagnitudeJson? Latest, string? LatestPeriod, string? Gap,
    string State, string Reason, IReadOnlyList<ProgressJson.Year> Years, string File, string Locator, string Text)
{
    public static ProgressJson Of(TargetProgress target) => new(
        target.Plan?.Code, target.Programme?.Code, target.Indicator.Code, target.Indicator.NameZh, target.UnitZh, target.Region.Code, target.Region.NameZh,
        Day(target.Due.StartDate), Day(target.Due.EndDate), Code.Of(target.Cadence), MagnitudeJson.Of(target.Bound),
        target.Latest is { } latest ? MagnitudeJson.Of(latest.Magnitude) : null, target.Latest?.Period.ToString(), MagnitudeJson.Number(target.Gap),
        Code.Of(target.State), Code.Of(target.Reason), [.. target.Years.Select(Year.Of)], target.Source.FileName, target.Source.Locator, target.Source.Text);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>One year of a target that holds every year.</summary>
    public sealed record Year(int Number, MagnitudeJson? Value, string? Gap, string State)
    {
        public static Year Of(YearProgress year) => new(
            year.Year, year.Value is { } value ? MagnitudeJson.Of(value.Magnitude) : null, MagnitudeJson.Number(year.Gap), Code.Of(year.State));
    }
}
