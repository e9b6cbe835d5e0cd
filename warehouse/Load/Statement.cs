using System.Globalization;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Load;

/// <summary>What a claim says, as far as two claims can agree or disagree about it.</summary>
/// <param name="Magnitude">How much; null for a promise without a number.</param>
/// <param name="LastPlace">Worth of the last printed digit, in the indicator's unit (6344.4亿元: 0.1亿); null where the print does not show it.</param>
/// <param name="Stage">How final it is.</param>
/// <param name="Other">Everything else that must be equal for two claims to say the same.</param>
public sealed record Statement(Magnitude? Magnitude, decimal? LastPlace, Stage Stage, string Other)
{
    // A number within a twentieth of an "about" is what the report meant by it.
    const decimal AboutTolerance = 0.05m;

    /// <summary>Whether both say the same.</summary>
    public bool Equals(Statement? other) =>
        other is not null && Magnitude == other.Magnitude && Stage == other.Stage && Other == other.Other;

    public override int GetHashCode() => HashCode.Combine(Magnitude, Stage, Other);

    /// <summary>
    /// Whether the other one says the same more precisely: a value that this bound, range, rounding or approximation admits, or the
    /// same value at a later stage. Then this one merely confirms it.
    /// </summary>
    public bool Admits(Statement other)
    {
        if (Magnitude is not { } mine || other.Magnitude is not { } theirs)
        {
            return false;
        }
        if (mine == theirs)
        {
            return other.Stage > Stage;
        }
        return mine switch
        {
            { Approximate: true } => other.IsPoint && Near(mine, theirs),
            _ when IsPoint => other.IsPoint && Rounds(theirs.Value - mine.Value, other.LastPlace),
            _ when other.IsPoint => Reaches(mine, theirs, (other.LastPlace ?? 0) / 2),
            _ => Contains(mine, theirs),
        };
    }

    /// <summary>Whether both can be true.</summary>
    public bool Agrees(Statement other) => Equals(other) || Magnitude == other.Magnitude || Admits(other) || other.Admits(this) || Overlaps(other);

    /// <summary>Worth of the last digit of a printed number (超过6,344.4亿元), given the value read from it; null where no digits are printed or they make no number.</summary>
    public static decimal? LastPlaceOf(string printed, decimal? value)
    {
        var digits = new string([.. printed.SkipWhile(c => !char.IsAsciiDigit(c)).Where(c => c != ',').TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]);
        return value is { } read && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number != 0
            ? Math.Abs(read / number) / Power(number.Scale)
            : null;
    }

    bool IsPoint => Magnitude is { Value: not null, Bound: Bound.Eq, Approximate: false };

    bool Overlaps(Statement other) =>
        Magnitude is { Approximate: false } mine && other.Magnitude is { Approximate: false } theirs && !IsPoint && !other.IsPoint
        && Below(mine.Low, mine.LowClosed, theirs.High, theirs.HighClosed) && Below(theirs.Low, theirs.LowClosed, mine.High, mine.HighClosed);

    bool Rounds(decimal? distance, decimal? othersLastPlace) =>
        LastPlace is { } place && (othersLastPlace ?? 0) < place && Math.Abs(distance ?? 0) <= place / 2;

    static bool Near(Magnitude about, Magnitude point) =>
        about.Low - (Math.Abs(about.Low ?? 0) * AboutTolerance) <= point.Value && point.Value <= about.High + (Math.Abs(about.High ?? 0) * AboutTolerance);

    static bool Reaches(Magnitude bound, Magnitude point, decimal rounding) =>
        Below(bound.Low, bound.LowClosed, point.Value + rounding, true) && Below(point.Value - rounding, true, bound.High, bound.HighClosed);

    static bool Contains(Magnitude outer, Magnitude inner) =>
        (outer.Low is not { } low || (inner.Low is { } innerLow && (innerLow > low || (innerLow == low && (outer.LowClosed || !inner.LowClosed)))))
        && (outer.High is not { } high || (inner.High is { } innerHigh && (innerHigh < high || (innerHigh == high && (outer.HighClosed || !inner.HighClosed)))));

    /// <summary>Whether a lower end leaves room below an upper one.</summary>
    static bool Below(decimal? low, bool lowClosed, decimal? high, bool highClosed) =>
        low is not { } l || high is not { } h || l < h || (l == h && lowClosed && highClosed);

    static decimal Power(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++)
        {
            power *= 10;
        }
        return power;
    }
}
