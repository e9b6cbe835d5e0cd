using System.Text.Json;

namespace Ordos.Warehouse.Model;

/// <summary>What sort of quantity a figure is. Part of what it is: two quantities never add or compare.</summary>
public enum Quantity
{
    /// <summary>An amount or a count (6344.4亿元, 60万人).</summary>
    Level,
    /// <summary>A part of a whole (占比超过10%).</summary>
    Share,
    /// <summary>A named ratio (城镇登记失业率, 每万人发明专利拥有量).</summary>
    Rate,
    /// <summary>A change against an earlier period: per cent, or an amount in the unit of the level (增加59.4亿斤).</summary>
    Growth,
    /// <summary>A change or gap in percentage points (提高1.2个百分点).</summary>
    ChangePp,
    /// <summary>A change as a multiple (增长1.3倍, 翻一番).</summary>
    Multiple,
}

/// <summary>Whether a figure happened or is meant to.</summary>
public enum Modality
{
    /// <summary>It happened.</summary>
    Observed,
    /// <summary>It is planned, expected or proposed.</summary>
    Planned,
    /// <summary>The text does not decide.</summary>
    Undetermined,
}

/// <summary>Whether a stock is measured at a moment or a flow over the period.</summary>
public enum Nature
{
    /// <summary>As of the end of the period.</summary>
    Stock,
    /// <summary>Over the period.</summary>
    Flow,
}

/// <summary>How values of several regions or periods make one.</summary>
public enum Rollup
{
    /// <summary>They cannot be put together.</summary>
    None,
    /// <summary>They add up.</summary>
    Sum,
    /// <summary>The last one stands.</summary>
    Last,
    /// <summary>Their mean, weighted by another indicator.</summary>
    Weighted,
}

/// <summary>Which way a change is an improvement.</summary>
public enum Direction
{
    /// <summary>Neither.</summary>
    Neutral,
    /// <summary>More is better.</summary>
    Up,
    /// <summary>Less is better.</summary>
    Down,
}

/// <summary>When a target has to be met.</summary>
public enum Cadence
{
    /// <summary>Once, by the due date.</summary>
    ByDueDate,
    /// <summary>Every year from the first to the last.</summary>
    EveryYear,
}

/// <summary>How final an observation is.</summary>
public enum Stage
{
    /// <summary>Published first, will be revised (初步核算, 快报).</summary>
    Preliminary,
    /// <summary>Published as final.</summary>
    Final,
    /// <summary>Revised after a census (经济普查修订).</summary>
    CensusRevised,
}

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Notice,
    /// <summary>Somebody should look.</summary>
    Warning,
    /// <summary>Something could not be read or loaded: the run ends with exit code 1.</summary>
    Error,
}

/// <summary>A text in both languages of the interface.</summary>
/// <param name="Zh">Chinese, simplified.</param>
/// <param name="En">English.</param>
public sealed record Bilingual(string Zh, string En);

/// <summary>The words that stand for enum members in files, tables and JSON: snake_case (<c>ChangePp</c> is <c>change_pp</c>).</summary>
public static class Code
{
    /// <summary>The code of a member.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => Names<T>.ByMember[member];

    /// <summary>The member with that code; null where there is none.</summary>
    public static T? Find<T>(string code)
        where T : struct, Enum => Names<T>.ByCode.TryGetValue(code, out var member) ? member : null;

    static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByMember =
            Enum.GetValues<T>().ToDictionary(m => m, m => JsonNamingPolicy.SnakeCaseLower.ConvertName(m.ToString()));

        public static readonly Dictionary<string, T> ByCode = ByMember.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
