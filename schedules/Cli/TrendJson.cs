using System.Globalization;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Query;

namespace Ordos.Schedules.Cli;

/// <summary>What <c>ordos trend --json</c> writes. Numbers are decimal strings in the indicator's unit.</summary>
sealed record TrendJson(
    bool Sample, string Indicator, string NameZh, string NameEn, string Unit, string Region, string RegionNameZh, string? AsOf, IReadOnlyList<TrendJson.Point> Points)
{
    public static TrendJson Of(Trend trend, bool isSample) => new(
        isSample, trend.Indicator.Code, trend.Indicator.NameZh, trend.Indicator.NameEn, trend.UnitZh, trend.Region.Code, trend.Region.NameZh,
        trend.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), [.. trend.Points.Select(Point.Of)]);

    /// <summary>A value of the trend.</summary>
    public sealed record Point(
        string Period, MagnitudeJson Value, string Stage, string Status, int Vintages, MagnitudeJson? First, string? Change, string? ChangePercent,
        int DerivedFrom, DateTimeOffset KnownFrom, string? File, string? Locator, string? Text)
    {
        public static Point Of(TrendPoint point) => new(
            point.Value.Period.ToString(), MagnitudeJson.Of(point.Value.Magnitude), Code.Of(point.Value.Stage), point.Value.Status, point.Value.Vintages,
            point.Value.First is { } first ? MagnitudeJson.Of(first) : null, MagnitudeJson.Number(point.Change), MagnitudeJson.Number(point.ChangePercent),
            point.Value.DerivedFrom, point.Value.KnownFrom, point.Value.Source?.FileName, point.Value.Source?.Locator, point.Value.Source?.Text);
    }
}

/// <summary>A magnitude in JSON.</summary>
sealed record MagnitudeJson(string? Value, string? Low, string? High, bool LowClosed, bool HighClosed, bool Approx, string Bound)
{
    public static MagnitudeJson Of(Magnitude magnitude) => new(
        Number(magnitude.Value), Number(magnitude.Low), Number(magnitude.High), magnitude.LowClosed, magnitude.HighClosed, magnitude.Approximate, Code.Of(magnitude.Bound));

    /// <summary>An exact decimal without trailing zeros.</summary>
    public static string? Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);
}
