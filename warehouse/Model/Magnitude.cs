namespace Ordos.Warehouse.Model;

/// <summary>How the printed number bounds the true one: 突破 is <see cref="Gt"/>, 以上 <see cref="Ge"/>, 左右 <see cref="Approx"/>.</summary>
public enum Bound
{
    /// <summary>The number itself, or both ends of a printed range.</summary>
    Eq,
    /// <summary>At least.</summary>
    Ge,
    /// <summary>More than.</summary>
    Gt,
    /// <summary>At most.</summary>
    Le,
    /// <summary>Less than.</summary>
    Lt,
    /// <summary>About.</summary>
    Approx,
}

/// <summary>
/// How much a figure says: the printed number and the interval it means. A plain number is the degenerate interval [v, v].
/// </summary>
/// <param name="Value">The printed number; null for a printed range (3—5家).</param>
/// <param name="Low">Lower end of the interval; null where there is none.</param>
/// <param name="High">Upper end of the interval; null where there is none.</param>
/// <param name="LowClosed">Whether <paramref name="Low"/> itself is meant too (不低于 yes, 超过 no).</param>
/// <param name="HighClosed">Whether <paramref name="High"/> itself is meant too (不超过 yes, 低于 no).</param>
/// <param name="Approximate">Whether the report says about (左右, 约, 近).</param>
/// <param name="Bound">How to read <paramref name="Value"/>.</param>
public sealed record Magnitude(decimal? Value, decimal? Low, decimal? High, bool LowClosed, bool HighClosed, bool Approximate, Bound Bound)
{
    /// <summary>The number read with a bound word.</summary>
    public static Magnitude Of(decimal value, Bound bound = Bound.Eq) => bound switch
    {
        Bound.Ge => new(value, value, null, true, false, false, bound),
        Bound.Gt => new(value, value, null, false, false, false, bound),
        Bound.Le => new(value, null, value, false, true, false, bound),
        Bound.Lt => new(value, null, value, false, false, false, bound),
        Bound.Approx => new(value, value, value, true, true, true, bound),
        _ => new(value, value, value, true, true, false, bound),
    };

    /// <summary>A printed range, both ends included (3—5家); <paramref name="bound"/> only where a bound word is added to it.</summary>
    public static Magnitude Range(decimal low, decimal high, Bound bound = Bound.Eq) =>
        new(null, low, high, true, true, bound == Bound.Approx, bound);

    /// <summary>Every number in it put through an increasing or decreasing map; a decreasing one swaps the ends and turns the bound round.</summary>
    public Magnitude Map(Func<decimal, decimal> map, bool decreasing = false)
    {
        decimal? To(decimal? number) => number is { } n ? map(n) : null;
        return decreasing
            ? new(To(Value), To(High), To(Low), HighClosed, LowClosed, Approximate, Mirror(Bound))
            : this with { Value = To(Value), Low = To(Low), High = To(High) };
    }

    /// <summary>The bound seen from the other side: at least becomes at most.</summary>
    public static Bound Mirror(Bound bound) => bound switch
    {
        Bound.Ge => Bound.Le,
        Bound.Gt => Bound.Lt,
        Bound.Le => Bound.Ge,
        Bound.Lt => Bound.Gt,
        _ => bound,
    };
}
