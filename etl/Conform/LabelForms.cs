using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>
/// Finds an indicator by a folded label in the forms that a quantity takes: a growth of 地区生产总值 is the indicator 地区生产总值增长率,
/// 地区生产总值增速 too; a count may be printed with or without its 数, and a share ends in 比重, 占比 or 比例 alike.
/// </summary>
sealed class LabelForms
{
    const int LongestName = 200;

    static readonly string[] _countWords = ["数量", "总数", "个数", "家数", "数"];
    static readonly string[] _growthWords = ["增长速度", "增长率", "增速", "增幅", "涨幅", "增长", "同比"];
    static readonly string[] _shareWords = ["所占比重", "所占比例", "的比重", "的比例", "比重", "占比", "比例"];
    static readonly string[] _quantityWords = ["增长速度", "增长率", "增速", "增幅", "涨幅", "增量", "增长倍数"];

    readonly NameIndex<Indicator> _names;
    readonly Dictionary<string, Indicator?>.AlternateLookup<ReadOnlySpan<char>> _counts;
    readonly Dictionary<string, Indicator?>.AlternateLookup<ReadOnlySpan<char>> _shares;

    public LabelForms(Catalogue catalogue)
    {
        _names = new(catalogue.Indicators, Names.Of);
        _counts = Stems(catalogue, i => IsState(i.Quantity), _countWords);
        _shares = Stems(catalogue, i => i.Quantity == Quantity.Share, _shareWords);
    }

    /// <summary>The indicator of that quantity; of any quantity where it is null.</summary>
    public Indicator? Find(ReadOnlySpan<char> text, Quantity? quantity)
    {
        // A label that says 增长率 itself says what quantity it is, whatever the reader made of a number without a sign.
        if (Exact(text) is { } exact && (quantity is null || Agree(exact.Quantity, quantity.Value) || EndsWithAny(text, _quantityWords)))
        {
            return exact;
        }
        return quantity switch
        {
            null => Bare(text) ?? Exact(WithoutAny(text, _growthWords)),
            Quantity.Growth => WithEnding(text, quantity.Value, "增长率", "增速", "增量", "增加量"),
            Quantity.ChangePp => WithEnding(text, quantity.Value, "增量", "变化", "提高幅度"),
            Quantity.Multiple => WithEnding(text, quantity.Value, "增长倍数"),
            Quantity.Share => Share(text) ?? WithEnding(text, quantity.Value, "占比", "比重") ?? Bare(text),
            _ => Share(text) ?? Bare(text),
        };
    }

    /// <summary>Level, share and rate all say how things stand, and the label tells them apart; changes are another matter, and each its own.</summary>
    public static bool Agree(Quantity one, Quantity other) => one == other || (IsState(one) && IsState(other));

    static bool IsState(Quantity quantity) => quantity is Quantity.Level or Quantity.Share or Quantity.Rate;

    Indicator? WithEnding(ReadOnlySpan<char> text, Quantity quantity, params ReadOnlySpan<string> endings)
    {
        var stem = quantity == Quantity.Share ? text : WithoutAny(text, _growthWords);
        Span<char> buffer = stackalloc char[LongestName];
        foreach (var ending in endings)
        {
            if (Exact(Joined(stem, ending, buffer)) is { } indicator && Agree(indicator.Quantity, quantity))
            {
                return indicator;
            }
        }
        return null;
    }

    Indicator? Exact(ReadOnlySpan<char> text) => _names.FindFolded(text);

    /// <summary>Stem and ending in the buffer; nothing where they do not fit, since no name is so long.</summary>
    static ReadOnlySpan<char> Joined(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending, Span<char> buffer)
    {
        if (stem.Length + ending.Length > buffer.Length)
        {
            return [];
        }
        stem.CopyTo(buffer);
        ending.CopyTo(buffer[stem.Length..]);
        return buffer[..(stem.Length + ending.Length)];
    }

    Indicator? Bare(ReadOnlySpan<char> text) => _counts.TryGetValue(WithoutAny(text, _countWords), out var indicator) ? indicator : null;

    Indicator? Share(ReadOnlySpan<char> text) =>
        EndsWithAny(text, _shareWords) && _shares.TryGetValue(WithoutAny(text, _shareWords), out var indicator) ? indicator : null;

    /// <summary>Indicators by what is left of their names without an ending; null where two of them would be left the same.</summary>
    static Dictionary<string, Indicator?>.AlternateLookup<ReadOnlySpan<char>> Stems(Catalogue catalogue, Func<Indicator, bool> isMeant, string[] endings)
    {
        var stems = new Dictionary<string, Indicator?>(StringComparer.Ordinal);
        foreach (var (name, indicator) in catalogue.IndicatorsByFoldedName.Where(n => isMeant(n.Value)))
        {
            var stem = new string(WithoutAny(name, endings));
            stems[stem] = !stems.TryGetValue(stem, out var other) || other == indicator ? indicator : null;
        }
        return stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    static bool EndsWithAny(ReadOnlySpan<char> text, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    static ReadOnlySpan<char> WithoutAny(ReadOnlySpan<char> text, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (text.Length > ending.Length + 1 && text.EndsWith(ending, StringComparison.Ordinal))
            {
                return text[..^ending.Length];
            }
        }
        return text;
    }
}
