using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>Tells what is planned from what happened, by words of the clause, the section and the kind of document.</summary>
static class Moods
{
    static readonly string[] Planning = ["力争", "预期目标", "主要目标", "目标是", "目标为", "目标任务是", "预期为", "预计", "争取", "计划到", "拟", "原定", "今后五年", "下一步", "将达到", "有望"];
    static readonly string[] Happening = ["已建成", "已完成", "已达", "去年", "目前", "截至", "已经"];
    static readonly string[] PlanSections = ["目标", "任务", "安排", "总体要求", "工作重点", "重点工作", "下一步", "部署", "打算", "展望", "措施"];
    static readonly string[] ReviewSections = ["回顾", "总结", "成就", "完成情况", "进展", "工作情况"];
    static readonly string[] PlanOpenings = ["今年要", "今年,我们将", "今年我们将", "做好今年工作", "今年工作的总体要求", "今年政府工作", "今年经济社会发展", "今年发展主要", "经济社会发展主要预期", "经济社会发展的主要预期", "主要预期目标", "具体抓好", "重点做好", "重点抓好"];

    /// <summary>The modality of a clause in a section.</summary>
    public static Modality Of(ReadOnlySpan<char> clause, Modality section)
    {
        if (section != Modality.Planned)
        {
            return Contains(clause, Planning) ? Modality.Planned : section;
        }
        return Contains(clause, Happening) && !Contains(clause, Planning) ? Modality.Observed : section;
    }

    /// <summary>The modality that a heading or the opening of a paragraph sets for what follows; null where it sets none.</summary>
    public static Modality? OfSection(string text, bool isHeading)
    {
        if (isHeading && Contains(text, ReviewSections))
        {
            return Modality.Observed;
        }
        if (isHeading && Contains(text, PlanSections))
        {
            return Modality.Planned;
        }
        foreach (var opening in PlanOpenings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
            {
                return Modality.Planned;
            }
        }
        return null;
    }

    static bool Contains(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }
        return false;
    }
}
