using System.Text;

namespace Ordos.Etl.Extract;

/// <summary>Text decoded from bytes.</summary>
/// <param name="Text">Without a byte order mark.</param>
/// <param name="Damaged">Places that are no character in the encoding, shown as U+FFFD.</param>
sealed record Decoded(string Text, int Damaged);

/// <summary>Finds the encoding of plain text: byte order mark, UTF-8, UTF-16, the declared one, else GB18030, which covers GBK and GB2312.</summary>
static class TextDecoder
{
    /// <summary>Of all characters, how many may be damaged before the bytes count as no text: a truncated or spliced file has a few.</summary>
    const double DamageAllowed = 0.01;

    /// <summary>Of all characters, how many may be control characters.</summary>
    const double ControlAllowed = 0.005;

    /// <summary>Of all pairs of bytes, how many must hold a zero in the same half before unmarked bytes count as UTF-16.</summary>
    const double ZeroPairs = 0.05;

    static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text; null where the bytes are no text in any of the encodings.</summary>
    public static Decoded? Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        var decoded = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => With(Encoding.UTF8, bytes[3..]),
            [0xFF, 0xFE, ..] => With(Encoding.Unicode, bytes[2..]),
            [0xFE, 0xFF, ..] => With(Encoding.BigEndianUnicode, bytes[2..]),
            _ => WithoutMark(bytes, declared),
        };
        var length = Math.Max(decoded.Text.Length, 1);
        return (double)decoded.Damaged / length > DamageAllowed || (double)ControlCharacters(decoded.Text) / length > ControlAllowed ? null : decoded;
    }

    /// <summary>The charset that the start of an html file declares; null where none or an unknown one.</summary>
    public static string? DeclaredCharset(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048));
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        var name = at < 0 ? "" : head[(at + "charset=".Length)..].TrimStart('"', '\'', ' ');
        var length = name.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Count();
        return length == 0 ? null : name[..length];
    }

    static Decoded WithoutMark(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (Utf16(bytes) is { } utf16)
        {
            return With(utf16, bytes);
        }
        try
        {
            return new Decoded(StrictUtf8.GetString(bytes), 0);
        }
        catch (DecoderFallbackException)
        {
            // Pages of the 2000s declare gb2312 and are GBK; its superset reads them all.
            var gb = With(Encoding.GetEncoding("GB18030"), bytes);
            if (gb.Damaged == 0)
            {
                return gb;
            }
            var utf8 = With(Encoding.UTF8, bytes);
            var better = utf8.Damaged <= gb.Damaged ? utf8 : gb;
            return Declared(declared) is { } encoding && With(encoding, bytes) is var other && other.Damaged < better.Damaged ? other : better;
        }
    }

    static Encoding? Declared(string? name)
    {
        try
        {
            return name is null ? null : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 == 1)
        {
            return null;
        }
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        var pairs = bytes.Length / 2;
        return odd > pairs * ZeroPairs && even == 0 ? Encoding.Unicode
            : even > pairs * ZeroPairs && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }

    static Decoded With(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var lenient = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        var text = lenient.GetString(bytes);
        return new Decoded(text, text.AsSpan().Count('\uFFFD'));
    }

    static int ControlCharacters(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A') ? 1 : 0;
        }
        return count;
    }
}
