using System.Buffers;

namespace Ordos.Etl.Conform;

/// <summary>
/// The part of a sentence in which a number stands. In 「到2023年6月，服务平台体系基本形成；到2025年，引进企业60家」 the platform is not what
/// attracts the enterprises.
/// </summary>
static class Clause
{
    static readonly SearchValues<char> _ends = SearchValues.Create("；;。");

    /// <summary>The clause of <paramref name="sentence"/> around <paramref name="text"/>; the whole sentence where the text stands in it more than once, or not at all.</summary>
    public static string Around(string sentence, string text)
    {
        var start = sentence.IndexOf(text, StringComparison.Ordinal);
        if (start < 0 || text.Length == 0 || sentence.IndexOf(text, start + 1, StringComparison.Ordinal) >= 0)
        {
            return sentence;
        }
        var first = sentence.AsSpan(0, start).LastIndexOfAny(_ends) + 1;
        var behind = start + text.Length;
        var length = sentence.AsSpan(behind).IndexOfAny(_ends);
        return length < 0 && first == 0 ? sentence : sentence[first..(length < 0 ? sentence.Length : behind + length)];
    }
}
