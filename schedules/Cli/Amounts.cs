using System.Globalization;
using Ordos.Warehouse.Model;

namespace Ordos.Schedules.Cli;

/// <summary>Writes numbers for people: in 万 and 亿, or in thousands, millions and billions; never rounded unless decimals are asked for.</summary>
static class Amounts
{
    /// <summary>A scale in which a number is short.</summary>
    /// <param name="Factor">What one of it is.</param>
    /// <param name="Name">What stands behind the number.</param>
    public readonly record struct Scale(decimal Factor, string Name);

    const int MostDecimals = 3;

    static readonly Scale[] Chinese = [new(1_0000_0000_0000m, "万亿"), new(1_0000_0000m, "亿"), new(1_0000m, "万")];
    static readonly Scale[] English = [new(1_000_000_000m, "bn "), new(1_000_000m, "m ")];
    static readonly Scale None = new(1m, "");

    /// <summary>The largest scale in which the number is 1 or more.</summary>
    public static Scale ScaleOf(decimal largest) =>
        (Language.IsChinese ? Chinese : English).Where(s => decimal.Abs(largest) >= s.Factor).DefaultIfEmpty(None).First();

    /// <summary>A number, its thousands apart.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals shown at most; null for all.</param>
    public static string Text(decimal value, int? decimals = null)
    {
        var shown = decimals is { } places ? decimal.Round(value, places, MidpointRounding.AwayFromZero) : value;
        var text = shown.ToString("#,##0.############################", CultureInfo.InvariantCulture);
        return Language.IsChinese ? text.Replace(",", "") : text;
    }

    /// <summary>A number in its scale with its unit: 6344.4亿元. One that would need many decimals in a scale stays as it is: 122634元.</summary>
    public static string Text(decimal value, string unit)
    {
        var scale = ScaleOf(value) is var largest && decimal.Round(value / largest.Factor, MostDecimals) * largest.Factor == value ? largest : None;
        var space = Language.IsChinese || unit.Length == 0 || scale.Name.Length > 0 || unit is "%" ? "" : " ";
        return $"{Text(value / scale.Factor)}{scale.Name}{space}{unit}".TrimEnd();
    }

    /// <summary>The number with the sign of its bound: ≥60万人, 3–5家, ≈80人.</summary>
    public static string Text(Magnitude magnitude, string unit) => magnitude switch
    {
        { Value: { } value } => Sign(magnitude.Bound) + Text(value, unit),
        { Low: { } low, High: { } high } => $"{Sign(magnitude.Bound)}{Text(low)}–{Text(high, unit)}",
        { Low: { } low } => $"{Sign(magnitude.LowClosed ? Bound.Ge : Bound.Gt)}{Text(low, unit)}",
        { High: { } high } => $"{Sign(magnitude.HighClosed ? Bound.Le : Bound.Lt)}{Text(high, unit)}",
        _ => "",
    };

    /// <summary>The sign of a bound; empty for a plain number.</summary>
    public static string Sign(Bound bound) => bound switch
    {
        Bound.Ge => "≥",
        Bound.Gt => ">",
        Bound.Le => "≤",
        Bound.Lt => "<",
        Bound.Approx => "≈",
        _ => "",
    };
}
