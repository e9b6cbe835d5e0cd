using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Tables;

/// <summary>What one header cell or row label says.</summary>
sealed record Wording
{
    static readonly string[] Lead = ["其中:", "其中", "#", "·", "—", "-", "*", "※", "△", "▲", "▪", "●", "◆", "■", "(1)", ":"];

    static readonly HashSet<string> Generic = new(StringComparer.OrdinalIgnoreCase)
    {
        "其中", "绝对数", "绝对值", "绝对量", "绝对额", "数值", "总量", "指标值", "实绩", "实际", "完成", "完成数", "完成值", "完成情况", "实际完成", "实际数", "本期", "本期数", "数量", "数据", "数据值", "值", "金额", "计", "value", "values", "指标", "指标名称", "主要指标", "项目", "名称", "目标", "目标值", "计划", "计划数", "预期", "预期目标", "规划目标", "预计", "指标数", "水平",
    };

    static readonly string[] PlannedWords = ["目标", "计划", "预期", "规划", "任务数", "任务"];

    // Names of things that happen to be called a plan: 科技计划项目数 counts what there is.
    static readonly string[] PlansByName = ["科技计划", "研发计划", "资助计划", "人才计划", "计划项目", "计划生育"];

    static readonly string[] ActualWords = ["实际", "完成", "实绩", "基期", "现状", "基数", "执行"];

    static readonly string[] StageWords = ["初步核算", "快报", "预计", "初步", "预估"];

    /// <summary>Words that take a table's whole place or its whole class.</summary>
    static readonly HashSet<string> WholeWords = new(StringComparer.Ordinal) { "合计", "总计", "全市", "全区", "全旗", "全县", "全省", "汇总", "合 计", "全市合计", "全市总计", "全区合计", "全旗合计", "total" };

    /// <summary>Folded, as printed.</summary>
    public required string Text { get; init; }

    /// <summary>What is measured; empty where the words say nothing of it.</summary>
    public string Label { get; init; } = "";

    /// <summary>The place that it names, if it names nothing else; null otherwise.</summary>
    public string? Place { get; init; }

    /// <summary>It stands for the whole (合计, 全市).</summary>
    public bool IsWhole { get; init; }

    /// <summary>The time it states; null for none.</summary>
    public TimePart? Time { get; init; }

    /// <summary>Units it prints, in order.</summary>
    public IReadOnlyList<UnitMatch> Units { get; init; } = [];

    /// <summary>What it makes of a level; null for a level itself.</summary>
    public Change? Change { get; init; }

    /// <summary>True for planned, false for what happened, null where it does not say.</summary>
    public bool? Planned { get; init; }

    /// <summary>Words on how final the values are; empty for none.</summary>
    public string Stage { get; init; } = "";

    /// <summary>Reads a header or label.</summary>
    public static Wording Of(string text, Gazetteer gazetteer)
    {
        var bare = StripLead(text);
        if (bare.Length == 0)
        {
            return new Wording { Text = text };
        }
        if (WholeWords.Contains(bare))
        {
            return new Wording { Text = text, IsWhole = true, Label = bare };
        }
        if (gazetteer.TryRead(bare, 0, out var place) && place.End == bare.Length)
        {
            return new Wording { Text = text, Place = place.Name, Label = bare };
        }
        var brackets = Brackets.Of(bare);
        // 比上年 belongs to the change, not to the time: what it says is taken first.
        var change = Tables.Change.Of(brackets.Rest + brackets.Change, brackets.UnitName);
        var level = change is null ? brackets.Rest : brackets.Rest[..Math.Min(change.Start, brackets.Rest.Length)];
        var time = Times.Take(level, brackets.Time, out var label);
        label = label.Trim(' ', '\t', ':', '、', ',', '的', '%', '/');
        return new Wording
        {
            Text = text,
            Label = Generic.Contains(label) ? "" : label,
            Time = time,
            Units = brackets.Units,
            Change = change,
            Planned = PlannedOf(brackets.Rest),
            Stage = StageOf(text),
        };
    }

    /// <summary>Words on how final a value is; empty where there are none.</summary>
    public static string StageOf(string text) => StageWords.FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal)) ?? "";

    /// <summary>Whether words speak of a plan or of what happened; null where of neither.</summary>
    public static bool? PlannedOf(string text) =>
        ActualWords.Any(w => text.Contains(w, StringComparison.Ordinal)) ? false
        : PlannedWords.Any(w => WithoutPlansByName(text).Contains(w, StringComparison.Ordinal)) ? true
        : null;

    static string WithoutPlansByName(string text) =>
        PlansByName.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));

    static string StripLead(string text)
    {
        var before = "";
        while (before != text)
        {
            before = text;
            text = text.Trim(' ', '\t', '\u3000');
            text = text[CaptionText.NumberingLength(text)..];
            var lead = Lead.FirstOrDefault(l => text.Length > l.Length && text.StartsWith(l, StringComparison.Ordinal));
            // A dash before digits belongs to the number.
            text = lead is not null ? text[lead.Length..] : text;
        }
        return FootnoteMarks.Strip(text).TrimEnd(':', ' ');
    }
}
