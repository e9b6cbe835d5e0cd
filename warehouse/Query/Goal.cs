using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Query;

/// <summary>The side of a target's bound that has to be reached.</summary>
/// <param name="Number">The number to reach.</param>
/// <param name="AtLeast">Whether from below: the value has to be as large; else as small.</param>
/// <param name="Strict">Whether the number itself is not enough (突破).</param>
readonly record struct Goal(decimal Number, bool AtLeast, bool Strict)
{
    /// <summary>
    /// What a bound asks for. A bound word says it; a plain number or a range is reached from the side on which it is an improvement, and
    /// where no side is better, from the side on which the value lies.
    /// </summary>
    public static Goal Of(Magnitude bound, Direction direction, decimal value)
    {
        var low = bound.Low ?? decimal.MinValue;
        var high = bound.High ?? decimal.MaxValue;
        var atLeast = bound switch
        {
            { High: null } => true,
            { Low: null } => false,
            _ => direction switch { Direction.Up => true, Direction.Down => false, _ => value < low },
        };
        return atLeast ? new(low, true, !bound.LowClosed) : new(high, false, !bound.HighClosed);
    }

    /// <summary>Whether a value reaches it; null where the value is itself only bounded and that does not decide.</summary>
    public bool? IsReachedBy(Magnitude value)
    {
        var (near, nearClosed, far, farClosed) = AtLeast
            ? (value.Low, value.LowClosed, value.High, value.HighClosed)
            : (-value.High, value.HighClosed, -value.Low, value.LowClosed);
        var number = AtLeast ? Number : -Number;
        if (near > number || (near == number && (!Strict || !nearClosed)))
        {
            return true;
        }
        return far < number || (far == number && (Strict || !farClosed)) ? false : null;
    }
}
