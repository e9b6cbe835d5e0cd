namespace Ordos.Etl.Extract.Language;

/// <summary>What folding does with single characters, and what sort of character one is.</summary>
static class Characters
{
    const char Dropped = '\0';
    const int LongestSyllable = 6;
    const int LongestDamage = 6;
    const string Dashes = "–―─－‐‑−";
    const string Tildes = "～〜∼";
    const string Spaces = "\u00a0\u2002\u2003\u2009\u3000";
    const string Invisible = "\ufeff\u200b\u200c\u200d\u00ad\r\n\u2060";

    static readonly char[] Folds = FoldTable();

    /// <summary>The character in simplified, half-width spelling.</summary>
    public static char Fold(char printed) => Folds[printed];

    /// <summary>Whether folding may change or drop the character.</summary>
    public static bool NeedsFolding(char printed) => Folds[printed] != printed || printed is ' ' or '\t' or '(' or '?';

    /// <summary>What stands for a run of characters that the file has lost: ? and pinyin, twice, with rubbish between (?jié)摿Φ膬?yōu)).</summary>
    public const char Damaged = '\ufffd';

    /// <summary>Where a damaged run that starts at <paramref name="at"/> ends; <paramref name="at"/> where there is none.</summary>
    public static int SkipDamage(string printed, int at)
    {
        if (printed[at] != '?')
        {
            return at;
        }
        var from = SkipPinyin(printed, at);
        for (var next = from; from > at && next < printed.Length && next <= from + LongestDamage; next++)
        {
            if (printed[next] == '?' && SkipPinyin(printed, next) is var end && end > next)
            {
                return end;
            }
        }
        return at;
    }

    /// <summary>Whether it is a Chinese character.</summary>
    public static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '〇';

    /// <summary>Where reading goes on when what stands at <paramref name="at"/> is left out: pinyin in brackets, invisible marks, scanning spaces.</summary>
    public static int Skip(string printed, int at, char before)
    {
        var folded = Folds[printed[at]];
        if (folded == Dropped)
        {
            return at + 1;
        }
        if (folded is '(' or '?' && IsHan(before))
        {
            return SkipPinyin(printed, at);
        }
        if (folded is not (' ' or '\t'))
        {
            return at;
        }
        var wide = IsWideGap(printed, at, out var next);
        var after = next < printed.Length ? Folds[printed[next]] : Dropped;
        var isScanningSpace = !wide && ((IsTight(before) && IsInWord(after)) || (IsInWord(before) && IsTight(after)));
        return before == Dropped || before == '\t' || isScanningSpace ? next : at;
    }

    /// <summary>Whether the space at <paramref name="at"/> is the edge of a column; <paramref name="next"/> is where it ends.</summary>
    public static bool IsWideGap(string printed, int at, out int next)
    {
        var width = 0;
        for (next = at; next < printed.Length && Folds[printed[next]] is ' ' or '\t' or Dropped; next++)
        {
            width += Folds[printed[next]] switch { ' ' => 1, '\t' => 2, _ => 0 };
        }
        return width > 1;
    }

    // A Chinese character or Chinese punctuation.
    static bool IsTight(char folded) => IsHan(folded) || folded is '、' or '。' or '“' or '”' or '《' or '》' or ',' or ';' or ':' or '%' or '—' or '(' or ')';

    static bool IsInWord(char folded) => IsTight(folded) || char.IsAsciiLetterOrDigit(folded);

    static int SkipPinyin(string printed, int at)
    {
        var toned = false;
        for (var end = at + 1; end < printed.Length && end <= at + LongestSyllable + 1; end++)
        {
            if (Folds[printed[end]] == ')')
            {
                return toned ? end + 1 : at;
            }
            if (!char.IsLower(printed[end]))
            {
                return at;
            }
            toned |= !char.IsAscii(printed[end]);
        }
        return at;
    }

    static char[] FoldTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)i is >= '！' and <= '～' ? (char)(i - '！' + '!') : (char)i;
        }
        void Set(string from, char to)
        {
            foreach (var character in from)
            {
                table[character] = to;
            }
        }
        Set(Dashes, '—');
        Set("－‐‑−", '-');
        Set(Tildes, '~');
        Set(Spaces, ' ');
        Set(Invisible, Dropped);
        Set("﹪", '%');
        Set("∶︰", ':');
        Set("「『", '“');
        Set("」』", '”');
        Set("﹒", '.');
        foreach (var row in Resource.Rows("traditional.tsv"))
        {
            Set(row[1], row[0][0]);
        }
        return table;
    }
}
