using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>Why one figure or promise does not fit.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">Why, for people: what was expected and what was found.</param>
/// <param name="Suggestion">What would make it fit; empty where nothing is near.</param>
sealed record Refusal(Reason Reason, Bilingual Message, string Suggestion = "")
{
    public static Refusal Of(Reason reason, string zh, string en, string suggestion = "") => new(reason, new(zh, en), suggestion);
}
