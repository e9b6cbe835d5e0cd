using Ordos.Etl.Extract;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>Says where figures and promises are printed.</summary>
static class Citations
{
    public static Citation Of(Figure figure, int ordinal) =>
        new(ordinal, figure.Locator.ToString(), figure.Text, figure.Unit, figure.Context, figure.Rule);

    public static Citation Of(Promise promise, int ordinal) =>
        new(ordinal, promise.Locator.ToString(), promise.Text, "", promise.Context, "promise");
}

/// <summary>Writes down what was refused.</summary>
static class Rejections
{
    public static Rejected Of(Figure figure, Refusal refusal, Citation citation) => new(
        false, refusal.Reason, refusal.Message, figure.Label, string.Join(';', figure.Places),
        figure.EveryYear ? "annual" : figure.Period?.ToString() ?? "", refusal.Suggestion, citation);

    public static Rejected Of(Promise promise, Refusal refusal, Citation citation) => new(
        true, refusal.Reason, refusal.Message, promise.What, string.Join(';', promise.Places),
        Period.OfMonth(promise.DueOn.Year, promise.DueOn.Month).ToString(), refusal.Suggestion, citation);
}
