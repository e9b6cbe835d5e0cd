using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Tables;

/// <summary>What stands in the brackets of a header: units, a time, a change; and the text without those.</summary>
/// <param name="Rest">The text outside, with brackets that say anything else.</param>
/// <param name="Units">Units, in order; also one behind the last space or slash.</param>
/// <param name="Time">A time in brackets; null for none.</param>
/// <param name="Change">Words of change in brackets; empty for none.</param>
sealed record Brackets(string Rest, IReadOnlyList<UnitMatch> Units, TimePart? Time, string Change)
{
    /// <summary>The first unit's name; empty where there is none.</summary>
    public string UnitName => Units.Count > 0 ? Units[0].Unit : "";

    public static Brackets Of(string text)
    {
        List<UnitMatch> units = [];
        TimePart? time = null;
        var change = "";
        var rest = text;
        foreach (var (open, close) in Outermost(text))
        {
            var inside = rest[(open + 1)..close];
            if (UnitsIn(inside) is { Count: > 0 } found)
            {
                units.InsertRange(0, found);
            }
            else if (TimePart.TryRead(inside, 0, out var end) is { } stated && end == inside.Length)
            {
                time = stated;
            }
            else if (Tables.Change.Of(inside, "") is { Start: 0 })
            {
                change = inside;
            }
            else
            {
                continue;
            }
            rest = rest[..open] + rest[Math.Min(close + 1, rest.Length)..];
        }
        return units.Count > 0 ? new Brackets(rest, units, time, change) : Behind(rest, time, change);
    }

    /// <summary>Brackets that stand in no others, from the last to the first; one that is never closed ends with the text.</summary>
    static List<(int Open, int Close)> Outermost(string text)
    {
        var found = new List<(int, int)>();
        var (depth, open) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '(' && depth++ == 0)
            {
                open = at;
            }
            else if (text[at] == ')' && depth > 0 && --depth == 0)
            {
                found.Insert(0, (open, at));
            }
        }
        return depth == 0 ? found : [(open, text.Length), .. found];
    }

    /// <summary>The units of a list (亿元、%); none where a part of it is no unit.</summary>
    public static IReadOnlyList<UnitMatch> UnitsIn(string text)
    {
        text = text.StartsWith("单位:", StringComparison.Ordinal) ? text["单位:".Length..] : text;
        if (Language.Units.Parse(text) is { } single)
        {
            return [single];
        }
        var parts = text.Split(['、', ',', ';', ' ', '\t', '/', '和'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var units = parts.Select(Language.Units.Parse).ToList();
        return units.Count > 0 && units.TrueForAll(u => u is not null) ? [.. units.Select(u => u!.Value)] : [];
    }

    // 单位:亿元 behind the name, or a unit behind the last space, slash or comma.
    static Brackets Behind(string text, TimePart? time, string change)
    {
        if (IsUnitOnly(text) && UnitsIn(text) is { Count: > 0 } all)
        {
            return new Brackets("", all, time, change);
        }
        var at = text.LastIndexOfAny([' ', '\t', '/', ',', ':']);
        if (at > 0 && Language.Units.Parse(text[(at + 1)..]) is { } unit)
        {
            var rest = text[..at].TrimEnd(' ', ',', ':');
            return new Brackets(rest.EndsWith("单位", StringComparison.Ordinal) ? rest[..^2].TrimEnd(' ', ',') : rest, [unit], time, change);
        }
        return new Brackets(text, [], time, change);
    }

    // A row of units under the names. 人口, 村 and the like are counted in but are names themselves.
    static bool IsUnitOnly(string text) =>
        Language.Units.Parse(text) is { } unit && (unit.Scale != 1 || unit.Sort is not (UnitSort.Count or UnitSort.Person or UnitSort.Time or UnitSort.Data) || (text.Length == 1 && text is not ("村" or "镇" or "乡" or "类" or "级")));
}
