using System.Buffers;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>What stands in front of the name of an indicator in a label.</summary>
/// <param name="Programme">The programme named; null where none is.</param>
/// <param name="Region">The place named; null where none is.</param>
/// <param name="Whole">The kind of place of which it is said as a whole: 旗 of 全旗; null where no such word stands there.</param>
sealed record LabelFront(Programme? Programme = null, Region? Region = null, char? Whole = null);

/// <summary>What a label names.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Front">What stands in front of it.</param>
sealed record LabelMatch(Indicator Indicator, LabelFront Front);

/// <summary>
/// Takes a label to its indicator. A label fits where it is one of the indicator's names after folding, or is one once wording that
/// changes nothing (年末), a place or a programme is taken off its front. It never fits by being similar.
/// </summary>
sealed class Labels
{
    static readonly string[] _neutral = ["全年", "年末", "期末", "其中:", "其中", "总计", "合计", "每个", "各", "的"];

    readonly NameIndex<Programme> _programmes;
    readonly NameIndex<Region> _regions;
    readonly LabelForms _forms;
    readonly Similar _similar;
    readonly SearchValues<char> _firstCharacters;
    readonly int _longestName;

    public Labels(Catalogue catalogue)
    {
        _programmes = new(catalogue.Programmes.Where(p => p.Kind != ProgrammeKind.Goal), Names.Of);
        _regions = new(catalogue.Regions, Names.Of);
        _forms = new(catalogue);
        _similar = new(catalogue.Indicators);
        var names = _programmes.ByFoldedName.Keys.Concat(_regions.ByFoldedName.Keys).ToList();
        _firstCharacters = SearchValues.Create([.. names.Select(n => n[0]).Distinct()]);
        _longestName = names.Select(n => n.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The indicator of a figure; where there is none, why.</summary>
    public (LabelMatch? Match, Refusal? Refusal) Find(string label, Quantity quantity)
    {
        var folded = Folding.Fold(label);
        folded = folded.EndsWith("其中", StringComparison.Ordinal) ? folded[..^2] : folded;
        if (Strip(folded, quantity, new()) is { } match)
        {
            return (match, null);
        }
        if (Strip(folded, null, new()) is { Indicator: var other })
        {
            return (null, WrongQuantity(label, quantity, other));
        }
        var near = _similar.Nearest(folded);
        return (null, Refusal.Of(
            Reason.UnknownIndicator,
            label.Length == 0 ? "读不出这个数说的是什么指标" : $"目录中没有名为“{label}”的指标",
            label.Length == 0 ? "The text does not say what the number measures." : $"No indicator of the catalogue is called '{label}'.",
            near is null ? "" : Name(near)));
    }

    /// <summary>The name and code of an indicator, as suggestions print it.</summary>
    public static string Name(Indicator indicator) => $"{indicator.NameZh} ({indicator.Code})";

    static Refusal WrongQuantity(string label, Quantity quantity, Indicator indicator) => Refusal.Of(
        Reason.WrongQuantity,
        $"指标“{indicator.NameZh}”是{QuantityWords.Zh(indicator.Quantity)}，报告中“{label}”是{QuantityWords.Zh(quantity)}",
        $"Indicator '{indicator.NameZh}' is a {Code.Of(indicator.Quantity)}, but '{label}' in the report is a {Code.Of(quantity)}.",
        Name(indicator));

    LabelMatch? Strip(ReadOnlySpan<char> text, Quantity? quantity, LabelFront front) =>
        _forms.Find(text, quantity) is { } indicator
            ? new(indicator, front)
            : WithoutName(text, quantity, front) ?? WithoutWord(text, quantity, front);

    LabelMatch? WithoutName(ReadOnlySpan<char> text, Quantity? quantity, LabelFront front)
    {
        if (text.IsEmpty || !_firstCharacters.Contains(text[0]))
        {
            return null;
        }
        for (var length = Math.Min(_longestName, text.Length - 2); length >= 2; length--)
        {
            var name = text[..length];
            var rest = text[length..];
            if (front.Programme is null && _programmes.FindFolded(name) is { } programme
                && Strip(rest, quantity, front with { Programme = programme }) is { } behindProgramme)
            {
                return behindProgramme;
            }
            if (front.Region is null && _regions.FindFolded(name) is { } region
                && Strip(rest, quantity, front with { Region = region }) is { } behindPlace)
            {
                return behindPlace;
            }
        }
        return null;
    }

    LabelMatch? WithoutWord(ReadOnlySpan<char> text, Quantity? quantity, LabelFront front)
    {
        if (text.Length > 2 && (text[0] is '全' or '我') && "市旗区县省".Contains(text[1], StringComparison.Ordinal)
            && Strip(text[2..], quantity, front with { Whole = text[1] }) is { } ofWhole)
        {
            return ofWhole;
        }
        foreach (var word in _neutral)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && Strip(text[word.Length..], quantity, front) is { } behindWord)
            {
                return behindWord;
            }
        }
        return null;
    }
}
