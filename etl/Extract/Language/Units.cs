namespace Ordos.Etl.Extract.Language;

/// <summary>What a unit measures.</summary>
public enum UnitSort
{
    /// <summary>A counter of things (个, 家, 件).</summary>
    Count,
    /// <summary>Persons and their visits (人, 名, 人次).</summary>
    Person,
    /// <summary>Money.</summary>
    Money,
    /// <summary>Mass, also of coal equivalent, and freight (吨公里).</summary>
    Mass,
    /// <summary>Area.</summary>
    Area,
    /// <summary>Length.</summary>
    Length,
    /// <summary>Volume.</summary>
    Volume,
    /// <summary>Energy.</summary>
    Energy,
    /// <summary>Power, and voltage.</summary>
    Power,
    /// <summary>Data and computing power.</summary>
    Data,
    /// <summary>Temperature.</summary>
    Temperature,
    /// <summary>A length of time or an age.</summary>
    Time,
    /// <summary>Per cent and per mille.</summary>
    Percent,
    /// <summary>Percentage points.</summary>
    Point,
    /// <summary>A multiple (倍, 番).</summary>
    Multiple,
    /// <summary>A doubling in words (翻一番, 倍增): what it grew by, as a multiple.</summary>
    Doubling,
    /// <summary>A ratio to one (2.6：1).</summary>
    Ratio,
    /// <summary>Sound and other levels.</summary>
    Speed,
    /// <summary>One unit per another (万元/人).</summary>
    Rate,
    /// <summary>No unit is printed.</summary>
    None,
}

/// <summary>A unit found in a text.</summary>
/// <param name="End">Where it ends in the folded text.</param>
/// <param name="Unit">Its name without scale, persons as 人 (元, 人, 件/万人); empty where there is none.</param>
/// <param name="Sort">What it measures.</param>
/// <param name="Scale">What a number before it is multiplied by: 万元 has 10000.</param>
public readonly record struct UnitMatch(int End, string Unit, UnitSort Sort, decimal Scale);

/// <summary>The units that reports print. They are split from their scale and put together to rates, but never converted.</summary>
public static class Units
{
    static readonly WordTable<UnitSort> Names = new(
        from row in Resource.Rows("units.tsv")
        from unit in row[1].Split(' ')
        select KeyValuePair.Create(unit, Enum.Parse<UnitSort>(row[0], ignoreCase: true)));

    static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["名"] = "人",
        ["位"] = "人",
        ["百分点"] = "百分点",
        ["个百分点"] = "百分点",
        ["pct"] = "百分点",
        ["个点"] = "百分点",
        ["个千分点"] = "千分点",
        ["个百分比"] = "百分点",
        ["人口"] = "人",
        ["劳动力"] = "人",
        ["㎡"] = "平方米",
        ["平米"] = "平方米",
        ["m³"] = "立方米",
        ["km"] = "公里",
        ["m/s"] = "米/秒",
        ["℃"] = "摄氏度",
        ["°C"] = "摄氏度",
        ["度C"] = "摄氏度",
        ["kW"] = "千瓦",
        ["MW"] = "兆瓦",
        ["GW"] = "吉瓦",
        ["kWh"] = "千瓦时",
        ["kwh"] = "千瓦时",
        ["千瓦小时"] = "千瓦时",
        ["人民币"] = "元",
        ["户次"] = "户次",
        ["台(套)"] = "台套",
        ["头(只)"] = "头只",
        ["只(头)"] = "头只",
        ["吨标煤"] = "吨标准煤",
    };

    /// <summary>The unit at <paramref name="at"/> of a folded text, behind a number whose own scale has been read; false where there is none.</summary>
    public static bool TryRead(string text, int at, out UnitMatch unit)
    {
        if (!TryReadOne(text, at, out unit))
        {
            return false;
        }
        if (unit.End < text.Length && text[unit.End] is '/' && TryReadDenominator(text, unit.End + 1, out var end, out var denominator))
        {
            unit = new UnitMatch(end, $"{unit.Unit}/{denominator}", UnitSort.Rate, unit.Scale);
        }
        return true;
    }

    /// <summary>A unit that stands alone, with its scale, as in the corner or header of a table (亿元, 万美元, %, 件/万人); null where the text is none.</summary>
    public static UnitMatch? Parse(string text)
    {
        var folded = Folded.Of(text.Trim()).Text;
        var scale = Numerals.ReadScale(folded, 0, out var at);
        return TryRead(folded, at, out var unit) && unit.End == folded.Length ? unit with { Scale = scale * unit.Scale } : null;
    }

    /// <summary>Whether a unit starts there, so that 千 in 千瓦 is no scale.</summary>
    internal static bool Starts(ReadOnlySpan<char> text) => Names.Starts(text, out _) > 0;

    static bool TryReadOne(string text, int at, out UnitMatch unit)
    {
        var length = Names.Starts(text.AsSpan(at), out var sort);
        var name = text.Substring(at, length);
        unit = new UnitMatch(at + length, Spellings.GetValueOrDefault(name, name), sort, 1);
        return length > 0;
    }

    static bool TryReadDenominator(string text, int at, out int end, out string denominator)
    {
        _ = Numerals.ReadScale(text, at, out var unitAt);
        var found = TryReadOne(text, unitAt, out var unit);
        end = unit.End;
        denominator = found ? text[at..unitAt] + unit.Unit : "";
        return found;
    }
}
