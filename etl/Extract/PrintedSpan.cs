using System.Globalization;

namespace Ordos.Etl.Extract;

/// <summary>Finds a printed number again in the text around it.</summary>
public static class PrintedSpan
{
    /// <summary>The offset of a number in its sentence; null where it cannot be told, as for a cell whose context is its headers.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="text">The number as printed.</param>
    /// <param name="locator">Its place in the report.</param>
    /// <param name="open">Opens the report; called only where the sentence prints the same number more than once.</param>
    public static int? In(string context, string text, string locator, Func<Document?> open)
    {
        var first = context.IndexOf(text, StringComparison.Ordinal);
        if (text.Length == 0 || first < 0)
        {
            return null;
        }
        return context.IndexOf(text, first + 1, StringComparison.Ordinal) < 0 ? first : ByPlace(context, text, locator, open);
    }

    static int? ByPlace(string context, string text, string locator, Func<Document?> open)
    {
        var parts = locator.Split(' ', ':', '-');
        if (parts is not ["line", var lineText, var startText, _]
            || !int.TryParse(lineText, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            || !int.TryParse(startText, NumberStyles.None, CultureInfo.InvariantCulture, out var start))
        {
            return null;
        }
        var printed = open()?.Blocks.OfType<Block.Paragraph>().FirstOrDefault(p => p.Line == line)?.Text ?? "";
        for (var at = printed.IndexOf(context, StringComparison.Ordinal); at >= 0; at = printed.IndexOf(context, at + 1, StringComparison.Ordinal))
        {
            if (start >= at && start + text.Length <= at + context.Length && string.CompareOrdinal(printed, start, text, 0, text.Length) == 0)
            {
                return start - at;
            }
        }
        return null;
    }
}
