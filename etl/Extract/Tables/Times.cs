using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>Takes times out of headers and titles.</summary>
static class Times
{
    /// <summary>The time in a text, and the text without it. A time in brackets stands where the text itself has none.</summary>
    public static TimePart? Take(string text, TimePart? inBrackets, out string rest)
    {
        rest = text;
        if (text.Length == 4 && Numerals.Parse(text) is >= 1949 and <= 2100 and var year && char.IsAsciiDigit(text[0]))
        {
            rest = "";
            return TimePart.OfYear((int)year);
        }
        for (var at = 0; at < text.Length; at++)
        {
            if ((at == 0 || !char.IsAsciiDigit(text[at - 1]) || !char.IsAsciiDigit(text[at])) && TimePart.TryRead(text, at, out var end) is { } time)
            {
                rest = text[..at] + text[end..];
                return time;
            }
        }
        return inBrackets;
    }

    /// <summary>The whole time that a title states; null where it states none.</summary>
    public static Period? InTitle(string title) => Take(title, null, out _)?.Whole;
}
