using System.Collections.Frozen;

namespace Ordos.Etl.Extract.Language;

/// <summary>Words with a meaning each, found at a place of a text: the longest one that starts there, or the longest one that ends there.</summary>
/// <typeparam name="T">What a word means.</typeparam>
sealed class WordTable<T>
{
    readonly FrozenDictionary<char, Entry[]> _byFirst;
    readonly FrozenDictionary<char, Entry[]> _byLast;

    /// <summary>A table of the words; the first meaning of a word that is given twice stands.</summary>
    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        var entries = words.DistinctBy(w => w.Key).Select(w => new Entry(w.Key, w.Value)).OrderByDescending(e => e.Word.Length).ToList();
        _byFirst = entries.GroupBy(e => e.Word[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _byLast = entries.GroupBy(e => e.Word[^1]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>Length of the longest word at the start of <paramref name="text"/>; 0 where there is none.</summary>
    public int Starts(ReadOnlySpan<char> text, out T? meaning)
    {
        if (!text.IsEmpty && _byFirst.TryGetValue(text[0], out var entries))
        {
            foreach (var entry in entries)
            {
                if (text.StartsWith(entry.Word))
                {
                    meaning = entry.Meaning;
                    return entry.Word.Length;
                }
            }
        }
        meaning = default;
        return 0;
    }

    /// <summary>Length of the longest word at the end of <paramref name="text"/>; 0 where there is none.</summary>
    public int Ends(ReadOnlySpan<char> text, out T? meaning)
    {
        if (!text.IsEmpty && _byLast.TryGetValue(text[^1], out var entries))
        {
            foreach (var entry in entries)
            {
                if (text.EndsWith(entry.Word))
                {
                    meaning = entry.Meaning;
                    return entry.Word.Length;
                }
            }
        }
        meaning = default;
        return 0;
    }

    sealed record Entry(string Word, T Meaning);
}

/// <summary>Tables of words written as a line of text.</summary>
static class WordTable
{
    /// <summary>A table in which all the words of a group, separated by spaces, mean the same.</summary>
    public static WordTable<T> Of<T>(params (T Meaning, string Words)[] groups) =>
        new(groups.SelectMany(g => g.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => KeyValuePair.Create(w, g.Meaning))));

    /// <summary>A set of words.</summary>
    public static WordTable<bool> Of(string words) => Of((true, words));
}
