using Ordos.Etl.Conform;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Validate;

/// <summary>A rule that a single fact keeps or is refused for.</summary>
/// <param name="Name">Stable name, kebab-case.</param>
/// <param name="Reason">Reason of the rejection.</param>
/// <param name="Check">Null where the fact keeps the rule; otherwise what was expected and what was found.</param>
sealed record FactRule(string Name, Reason Reason, Func<Indicator, Unit, Magnitude, Bilingual?> Check);

/// <summary>A rule over a whole report. It refuses nothing, and says what somebody should look at.</summary>
/// <param name="Name">Stable name, kebab-case.</param>
/// <param name="Check">What is odd; nothing where all is well.</param>
sealed record ReportRule(string Name, Func<Conformed, Catalogue, IEnumerable<(Bilingual Message, string Locator)>> Check);
