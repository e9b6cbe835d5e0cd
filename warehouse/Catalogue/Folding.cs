using System.Buffers;

namespace Ordos.Warehouse.Catalogue;

/// <summary>
/// What spelling does not change in a name: width, case, spaces and quotation marks. 「“专精特新” 企业」 and 「专精特新企业」 fold alike.
/// Traditional characters are the reader's affair; names here are simplified.
/// </summary>
public static class Folding
{
    const int FullWidthShift = 0xFEE0;
    static readonly SearchValues<char> _skipped = SearchValues.Create(" \t\r\n\u00a0\u3000\u200b\ufeff\"'“”‘’「」『』《》〈〉");

    /// <summary>The folded text.</summary>
    public static string Fold(string text)
    {
        var buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        return new string(buffer[..Fold(text, buffer)]);
    }

    /// <summary>Folds into <paramref name="target"/>, which has at least the length of <paramref name="text"/>, and returns the length written.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> target)
    {
        var length = 0;
        foreach (var character in text)
        {
            if (!_skipped.Contains(character))
            {
                target[length++] = Fold(character);
            }
        }
        return length;
    }

    static char Fold(char character)
    {
        var narrow = character is >= '\uff01' and <= '\uff5e' ? (char)(character - FullWidthShift) : character;
        return narrow switch
        {
            '[' or '〔' or '【' => '(',
            ']' or '〕' or '】' => ')',
            '—' or '–' or '―' or '~' => '-',
            '•' or '・' or '‧' => '·',
            < '\u0080' => char.ToLowerInvariant(narrow),
            _ => narrow,
        };
    }
}
