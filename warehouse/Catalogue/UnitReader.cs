using System.Collections.Concurrent;
using System.Numerics;

namespace Ordos.Warehouse.Catalogue;

/// <summary>Finds the unit that is printed, and makes rates out of known units (件/万人 of 件 and 人).</summary>
sealed class UnitReader
{
    static readonly (string Word, int Zeros)[] _scales = [("亿", 8), ("千万", 7), ("百万", 6), ("十万", 5), ("万", 4), ("千", 3), ("百", 2), ("十", 1)];

    readonly NameIndex<Unit> _names;
    readonly Dictionary<string, Unit> _codes;
    readonly Dictionary<string, Unit> _rateBases;
    readonly ConcurrentDictionary<string, Unit?> _rates = new(StringComparer.Ordinal);

    public UnitReader(IReadOnlyList<Unit> units)
    {
        _names = new(units, Names.Of);
        _codes = units.ToDictionary(u => u.Code, StringComparer.Ordinal);
        _rateBases = units.Where(u => u.Base == u.Code && u.Dimension.Contains('/'))
            .DistinctBy(u => u.Dimension).ToDictionary(u => u.Dimension, StringComparer.Ordinal);
    }

    public Unit ByCode(string code) => _codes[code];

    public Unit? Find(string printed) => _names.Find(printed) ?? (printed.Contains('/') || printed.Contains('／') ? _rates.GetOrAdd(printed, Compose) : null);

    Unit? Compose(string printed)
    {
        if (Parts(printed) is not var (dimension, factor) || !_rateBases.TryGetValue(dimension, out var rateBase) || Parts(rateBase.NameZh) is not var (_, ofBase))
        {
            return null;
        }
        return new(printed, printed, printed, dimension, rateBase.Code, factor / ofBase, []);
    }

    /// <summary>The dimension of a rate, and its size in base units of the numerator over base units of the denominator.</summary>
    (string Dimension, Rational Factor)? Parts(string printed)
    {
        var folded = Folding.Fold(printed);
        var slash = folded.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return null;
        }
        return Scaled(folded[..slash]) is var (numerator, top) && Scaled(folded[(slash + 1)..]) is var (denominator, bottom)
            ? ($"{numerator}/{denominator}", top / bottom)
            : null;
    }

    (string Dimension, Rational Factor)? Scaled(string folded)
    {
        if (_names.FindFolded(folded) is { } unit)
        {
            return (unit.Dimension, unit.Factor);
        }
        foreach (var (word, zeros) in _scales)
        {
            if (folded.StartsWith(word, StringComparison.Ordinal) && _names.FindFolded(folded.AsSpan(word.Length)) is { } scaled)
            {
                return (scaled.Dimension, scaled.Factor * new Rational(BigInteger.Pow(10, zeros), 1));
            }
        }
        return null;
    }
}
