using Ordos.Etl.Extract.Language;

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
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (at > 0 && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
            else if (TimePart.TryRead(text, start, out at) is { } time)
            {
                rest = text[..start] + text[at..];
                return time;
            }
        }
        return inBrackets;
    }
}
