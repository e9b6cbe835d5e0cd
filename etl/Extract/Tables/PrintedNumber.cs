using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>A number that fills a cell, with the bound and the unit that it prints itself (6.5, -39.5, 5.6%, ≥95%, 6%左右, 3—5家).</summary>
/// <param name="Magnitude">Its own scale and that of its unit multiplied in.</param>
/// <param name="Unit">The unit that it prints; null for none.</param>
sealed record PrintedNumber(Magnitude Magnitude, UnitMatch? Unit)
{
    /// <summary>What the scale behind a range can be at most.</summary>
    const decimal LargestScale = 10_000_000_000_000_000;

    /// <summary>Reads a folded text that is one number and nothing else; null where it is not. A time (3月, 2024年) is none.</summary>
    public static PrintedNumber? Parse(string text)
    {
        text = FootnoteMarks.Strip(text);
        var first = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (first < 0)
        {
            return null;
        }
        var isNegative = first > 0 && text[first - 1] is '-' or '—';
        var isSigned = isNegative || (first > 0 && text[first - 1] == '+');
        var start = isSigned ? first - 1 : first;
        var before = Bounds.Before(text, 0, start, out var bound);
        if (before != 0 || !Numerals.TryRead(text, first, out var low) || low.IsChinese)
        {
            return null;
        }
        var at = low.End;
        Numeral? high = !isSigned && at + 1 < text.Length && text[at] is '—' or '-' or '~' && Numerals.TryRead(text, at + 1, out var upper) && upper.Value > low.Value ? upper : null;
        var unit = UnitAt(text, high?.End ?? at, out at);
        var behind = Bounds.After(text, at, out var after);
        bound = behind > at ? after : start > 0 ? bound : low.More ? Bound.Gt : Bound.Eq;
        if (behind != text.Length || unit is { Sort: UnitSort.Time })
        {
            return null;
        }
        var scale = unit?.Scale ?? 1;
        if (Math.Max(low.Value, high?.Value ?? 0) > decimal.MaxValue / scale / (high is null ? 1 : LargestScale))
        {
            return null;
        }
        var sign = isNegative ? -scale : scale;
        return high is { } end
            ? new PrintedNumber(Magnitude.Range(low.Value * ScaleOfRange(low, end, text) * scale, end.Value * scale, bound), unit)
            : new PrintedNumber(Magnitude.Of(low.Value * sign, bound), unit);
    }

    // 3—5万: the scale behind the last number is that of both.
    static decimal ScaleOfRange(Numeral low, Numeral high, string text)
    {
        var digits = high.Start;
        while (digits < high.End && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' or ','))
        {
            digits++;
        }
        var lowDigits = low.End > low.Start && char.IsAsciiDigit(text[low.End - 1]);
        return lowDigits && digits < high.End ? Numerals.ReadScale(text, digits, out _) : 1;
    }

    static UnitMatch? UnitAt(string text, int at, out int end)
    {
        var start = at < text.Length && text[at] == ' ' ? at + 1 : at;
        var found = Units.TryRead(text, start, out var unit);
        end = found ? unit.End : at;
        return found ? unit : null;
    }
}
