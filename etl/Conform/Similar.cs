using Ordos.Warehouse.Catalogue;

namespace Ordos.Etl.Conform;

/// <summary>Finds the indicator whose name looks most like a label, for suggestions to people. Nothing is ever loaded by it.</summary>
sealed class Similar
{
    const double Least = 0.4; // below it, suggestions read as random
    readonly (Indicator Indicator, HashSet<int> Pairs)[] _names;

    public Similar(IEnumerable<Indicator> indicators) =>
        _names = [.. indicators.SelectMany(i => Names.Of(i).Select(name => (i, Pairs(Folding.Fold(name)))))];

    /// <summary>The nearest indicator; null where none is near.</summary>
    public Indicator? Nearest(string folded)
    {
        var pairs = Pairs(folded);
        var (best, score) = ((Indicator?)null, Least);
        foreach (var (indicator, candidate) in _names)
        {
            var dice = 2.0 * candidate.Count(pairs.Contains) / Math.Max(1, pairs.Count + candidate.Count);
            if (dice > score)
            {
                (best, score) = (indicator, dice);
            }
        }
        return best;
    }

    /// <summary>The distinct pairs of neighbouring characters (Dice's coefficient is twice the shared over the sum of both).</summary>
    static HashSet<int> Pairs(string text)
    {
        var pairs = new HashSet<int>();
        for (var i = 1; i < text.Length; i++)
        {
            pairs.Add((text[i - 1] << 16) | text[i]);
        }
        return pairs;
    }
}
