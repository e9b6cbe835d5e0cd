using System.Collections.Concurrent;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>Takes a printed unit to the unit of an indicator: by an exact factor, or refuses it.</summary>
sealed class UnitFit(Catalogue catalogue)
{
    /// <summary>Words of a label that say per what (人均 is per person), with the denominator as units print it.</summary>
    static readonly (string Word, string Denominator)[] _perWords =
    [
        ("人均", "人"), ("户均", "户"), ("亩均", "亩"), ("每万名", "万人"), ("每万人", "万人"), ("每千人", "千人"), ("每十万人", "十万人"),
        ("每百人", "百人"), ("每百户", "百户"), ("每亩", "亩"),
    ];

    readonly ConcurrentDictionary<(string Indicator, string Printed), Rational?> _factors = new();

    /// <summary>By what a printed number is multiplied; null and a refusal where the unit cannot measure the indicator.</summary>
    public (Rational? Factor, Refusal? Refusal) Find(Indicator indicator, string printed)
    {
        var factor = _factors.GetOrAdd((indicator.Code, printed), key => Factor(indicator, key.Printed));
        return factor is null ? (null, Wrong(indicator, printed)) : (factor, null);
    }

    Rational? Factor(Indicator indicator, string printed)
    {
        var unit = catalogue.Unit(indicator.Unit);
        return Candidates(indicator, printed)
            .Select(catalogue.FindUnit)
            .Select(candidate => candidate is null ? null : Conversion.Factor(candidate, unit))
            .FirstOrDefault(factor => factor is not null);
    }

    /// <summary>The unit as printed, then with the denominator that stands in the indicator's name, or without it.</summary>
    static IEnumerable<string> Candidates(Indicator indicator, string printed)
    {
        yield return printed;
        foreach (var (word, denominator) in _perWords)
        {
            if (printed.Length > 0 && Names.Of(indicator).Any(name => name.Contains(word, StringComparison.Ordinal)))
            {
                yield return printed.EndsWith("/" + denominator, StringComparison.Ordinal) ? printed[..^(denominator.Length + 1)] : $"{printed}/{denominator}";
            }
        }
    }

    Refusal Wrong(Indicator indicator, string printed)
    {
        var expected = catalogue.Unit(indicator.Unit).NameZh;
        return printed.Length == 0
            ? Refusal.Of(Reason.WrongUnit, $"指标“{indicator.NameZh}”以{expected}计，报告没有写明单位", $"Indicator '{indicator.NameZh}' is measured in {expected}; the report prints no unit.")
            : Refusal.Of(Reason.WrongUnit, $"指标“{indicator.NameZh}”以{expected}计，报告写的是“{printed}”", $"Indicator '{indicator.NameZh}' is measured in {expected}; the report prints '{printed}'.");
    }
}
