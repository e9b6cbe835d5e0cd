namespace Ordos.Etl.Extract;

/// <summary>Tells a field that holds a number from one that holds words, for finding tables in text. Reading the number is the grammar's.</summary>
static class NumberText
{
    /// <summary>Whether the field is digits with signs, separators and per cent marks only.</summary>
    public static bool LooksLike(ReadOnlySpan<char> field)
    {
        var digits = 0;
        foreach (var c in field.Trim())
        {
            if (char.IsDigit(c))
            {
                digits++;
            }
            else if (!"+-−–.,，．%％‰() （）".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }
        return digits > 0;
    }
}
