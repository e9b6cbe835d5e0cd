namespace Ordos.Etl.Extract.Language;

/// <summary>
/// A text in one spelling for the grammar: simplified, half-width, without bracketed pinyin, without the spaces that scanning
/// leaves between Chinese characters. The printed text stays as it is, and every place in the folded one leads back to it.
/// A tab stands for a wide gap (two spaces or more, or a tab): the edge of a column.
/// </summary>
public sealed class Folded
{
    readonly int[]? _offsets;

    Folded(string printed, string text, int[]? offsets)
    {
        Printed = printed;
        Text = text;
        _offsets = offsets;
    }

    /// <summary>As printed.</summary>
    public string Printed { get; }

    /// <summary>As the grammar reads it.</summary>
    public string Text { get; }

    /// <summary>Folds a printed text.</summary>
    public static Folded Of(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        if (IsFolded(printed))
        {
            return new Folded(printed, printed, null);
        }
        var text = new char[printed.Length];
        var offsets = new int[printed.Length];
        var length = 0;
        for (var at = 0; at < printed.Length;)
        {
            var next = Characters.SkipDamage(printed, at);
            if (next > at)
            {
                text[length] = Characters.Damaged;
                offsets[length++] = at;
                at = next;
                continue;
            }
            next = Characters.Skip(printed, at, length == 0 ? '\0' : text[length - 1]);
            if (next > at)
            {
                at = next;
                continue;
            }
            var folded = Characters.Fold(printed[at]);
            text[length] = folded is ' ' && Characters.IsWideGap(printed, at, out next) ? '\t' : folded;
            offsets[length++] = at;
            at = Math.Max(next, at + 1);
        }
        while (length > 0 && text[length - 1] is ' ' or '\t')
        {
            length--;
        }
        return new Folded(printed, new string(text, 0, length), offsets[..length]);
    }

    /// <summary>The printed offset of the character at <paramref name="index"/> of <see cref="Text"/>; behind the last one the end of the print.</summary>
    public int StartOf(int index) => _offsets is null ? index : index < _offsets.Length ? _offsets[index] : Printed.Length;

    /// <summary>The printed offset just behind the character before <paramref name="index"/> of <see cref="Text"/>.</summary>
    public int EndOf(int index) => index == 0 ? 0 : _offsets is null ? index : _offsets[index - 1] + 1;

    /// <summary>What is printed where <see cref="Text"/> has the characters from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public string Print(int start, int end) => Printed[StartOf(start)..EndOf(end)];

    public override string ToString() => Text;

    static bool IsFolded(string printed)
    {
        foreach (var character in printed)
        {
            if (Characters.NeedsFolding(character))
            {
                return false;
            }
        }
        return true;
    }
}
