using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Prose;

/// <summary>Numbers that qualify something else: the size of a project (400万吨煤制油项目), a length of a run (连续16个季度), a rank among many (前千分之一).</summary>
static class Specifications
{
    static readonly string[] Works = ["项目", "工程", "装置", "生产线"];

    /// <summary>Whether the amount between these texts only qualifies.</summary>
    public static bool Is(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Amount amount) =>
        before.EndsWith("连续") || before.TrimEnd(' ').EndsWith("双")
        || (amount.Sort == UnitSort.Percent && before.EndsWith("前"))
        || (amount.Sort == UnitSort.Doubling && before.EndsWith("成") && after.StartsWith("长"))
        || (amount.Unit == "项" && after.StartsWith("目") && !after.StartsWith("目标"))
        || IsSize(after, amount);

    // What a work will yield or take in stands before its name.
    static bool IsSize(ReadOnlySpan<char> after, Amount amount)
    {
        var isYield = amount.Sort is UnitSort.Mass or UnitSort.Volume || (amount.Sort == UnitSort.Rate && amount.Unit.EndsWith("/年", StringComparison.Ordinal));
        if (!isYield || after.IsEmpty || !Characters.IsHan(after[0]) || Bounds.After(after[..1].ToString(), 0, out _) > 0)
        {
            return false;
        }
        var stop = after.IndexOfAny(',', ';', ':');
        var clause = stop < 0 ? after : after[..stop];
        foreach (var work in Works)
        {
            if (clause.IndexOf(work) is > 0 and var at && (at + work.Length >= clause.Length || !char.IsAsciiDigit(clause[at + work.Length])))
            {
                return true;
            }
        }
        return false;
    }
}
