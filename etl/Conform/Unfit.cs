using Ordos.Etl.Extract;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>Says of a figure what keeps it from being a fact.</summary>
static class Unfit
{
    public static Refusal Unread(Figure figure) => figure.Refused == Reason.Missing
        ? Refusal.Of(Reason.Missing, $"没有数值（“{figure.Text}”）", $"There is no value ('{figure.Text}').")
        : Refusal.Of(Reason.Unreadable, $"“{figure.Text}”读不成数", $"'{figure.Text}' cannot be read as a number.");

    public static Refusal TwoPlaces(Figure figure, Region named) => Refusal.Of(
        Reason.UnknownRegion,
        $"指标名称中的地区是{named.NameZh}，而文中说的是{string.Join("、", figure.Places)}",
        $"The label names {named.NameZh}, but the text speaks of {string.Join(", ", figure.Places)}.");

    /// <summary>The catalogue's growth is against the same time a year before; a growth over several years is another thing, under whatever name.</summary>
    public static Refusal? Span(Indicator indicator, Due due) =>
        indicator.Quantity is Quantity.Level or Quantity.Share or Quantity.Rate || due.Period.Frequency != Frequency.Years || due.Cadence == Cadence.EveryYear
            ? null
            : Refusal.Of(
                Reason.WrongQuantity,
                $"指标“{indicator.NameZh}”是比上年同期的变化，文中说的是{due.Period}多年间的变化",
                $"Indicator '{indicator.NameZh}' is a change against the year before; the text speaks of the years {due.Period}.");

    public static Refusal? Modal(Figure figure, PlacesRead? places) => figure.Modality switch
    {
        Modality.Undetermined => Refusal.Of(
            Reason.UndeterminedModality, "文中没有写明是已经实现的，还是计划的", "The text does not say whether it happened or is planned."),
        // A total of several places is no value of any one region, nor of the region around them, whose own value may differ.
        Modality.Observed when places is { AreSeveral: true } && !figure.Each => Refusal.Of(
            Reason.UnknownRegion,
            $"说的是{string.Join("、", figure.Places)}，文中没有写明是各自的数还是合计数",
            $"Said of {string.Join(", ", figure.Places)} together or of each; the text does not say which."),
        _ => null,
    };

    public static Refusal Inexact(Figure figure, string unit) => Refusal.Of(
        Reason.InexactConversion,
        $"“{figure.Text}”折算为{unit}要四舍五入，或超出二十位整数、八位小数",
        $"'{figure.Text}' in {unit} would have to be rounded, or needs more than 20 digits or 8 decimals.");
}
