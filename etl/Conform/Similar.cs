using System.Buffers;
using System.Runtime.InteropServices;
using Ordos.Warehouse.Catalogue;

namespace Ordos.Etl.Conform;

/// <summary>Finds the indicator whose name looks most like a label, for suggestions to people. Nothing is ever loaded by it.</summary>
sealed class Similar
{
    const double Least = 0.4; // below it, suggestions read as random

    readonly Indicator[] _indicators;
    readonly int[] _pairCounts;
    readonly Dictionary<int, List<int>> _namesByPair = [];

    public Similar(IEnumerable<Indicator> indicators)
    {
        var names = indicators.SelectMany(i => Names.Of(i).Select(name => (Indicator: i, Pairs: Pairs(Folding.Fold(name))))).ToList();
        _indicators = [.. names.Select(n => n.Indicator)];
        _pairCounts = [.. names.Select(n => n.Pairs.Count)];
        for (var name = 0; name < names.Count; name++)
        {
            foreach (var pair in names[name].Pairs)
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_namesByPair, pair, out _);
                (list ??= []).Add(name);
            }
        }
    }

    /// <summary>The nearest indicator by Dice's coefficient, twice the shared pairs of characters over the sum of both; null where none is near.</summary>
    public Indicator? Nearest(string folded)
    {
        var shared = ArrayPool<int>.Shared.Rent(_indicators.Length);
        Array.Clear(shared, 0, _indicators.Length);
        var pairs = Pairs(folded);
        foreach (var pair in pairs)
        {
            foreach (var name in CollectionsMarshal.AsSpan(_namesByPair.GetValueOrDefault(pair)))
            {
                shared[name]++;
            }
        }
        var (best, score) = ((Indicator?)null, Least);
        for (var name = 0; name < _indicators.Length; name++)
        {
            var dice = 2.0 * shared[name] / (pairs.Count + _pairCounts[name]);
            if (shared[name] > 0 && dice > score)
            {
                (best, score) = (_indicators[name], dice);
            }
        }
        ArrayPool<int>.Shared.Return(shared);
        return best;
    }

    /// <summary>The distinct pairs of neighbouring characters.</summary>
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
