using Ordos.Warehouse.Model;

namespace Ordos.Schedules.Cli;

/// <summary>What people call the reasons for which figures are refused.</summary>
static class Reasons
{
    /// <summary>A reason in a few words.</summary>
    public static string Of(Reason reason) => reason switch
    {
        Reason.UnknownIndicator => Language.Say("目录中没有这个指标", "no indicator of the catalogue has this label"),
        Reason.UnknownRegion => Language.Say("地区不明", "no known region"),
        Reason.UndeterminedPeriod => Language.Say("时期不明", "the text does not decide what period is meant"),
        Reason.UndeterminedModality => Language.Say("未说明是实绩还是计划", "the text does not say whether it happened or is planned"),
        Reason.WrongUnit => Language.Say("单位与指标不符", "the unit does not measure the indicator"),
        Reason.WrongQuantity => Language.Say("口径不符（如增长率与总量）", "another sort of quantity (such as a growth for a level)"),
        Reason.OutOfRange => Language.Say("超出合理范围", "outside the plausible range"),
        Reason.Contradiction => Language.Say("同一报告前后矛盾", "the report contradicts itself"),
        Reason.InexactConversion => Language.Say("单位换算除不尽", "the unit cannot be converted exactly"),
        Reason.Missing => Language.Say("空缺（空格、…、—、保密）", "left empty in the report"),
        _ => Language.Say("无法读成数字", "not readable as a number"),
    };
}
