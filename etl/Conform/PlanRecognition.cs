using Ordos.Etl.Extract;
using Ordos.Warehouse.Catalogue;

namespace Ordos.Etl.Conform;

/// <summary>Tells which plan of the catalogue a document is: by its title, or by the programmes that its headings name.</summary>
static class PlanRecognition
{
    const int EnoughProgrammes = 3;

    /// <summary>The plan; null for a report, and for a plan that the catalogue does not have.</summary>
    public static Plan? Find(Catalogue catalogue, Extraction extraction) =>
        extraction.Card.Type != DocumentType.Plan
            ? null
            : catalogue.Plans.FirstOrDefault(plan => IsTitle(plan, extraction.Card.Title)) ?? ByHeadings(catalogue, extraction);

    static bool IsTitle(Plan plan, string title)
    {
        var folded = Folding.Fold(title);
        return Names.Of(plan).Any(name => folded.Contains(Folding.Fold(name), StringComparison.Ordinal));
    }

    static Plan? ByHeadings(Catalogue catalogue, Extraction extraction)
    {
        var headings = extraction.Figures.SelectMany(f => f.Headings).Concat(extraction.Promises.SelectMany(p => p.Headings)).ToHashSet(StringComparer.Ordinal);
        return catalogue.Plans
            .Select(plan => (Plan: plan, Named: Named(catalogue, plan, headings)))
            .Where(p => IsEnough(catalogue, p.Plan, p.Named))
            .OrderByDescending(p => p.Named.Count)
            .FirstOrDefault().Plan;
    }

    /// <summary>Goals do not count: every plan has a heading 主要目标.</summary>
    static HashSet<string> Named(Catalogue catalogue, Plan plan, HashSet<string> headings)
    {
        var names = new Headings(catalogue, plan.Code);
        return headings.Select(names.Named).OfType<Programme>().Where(p => p.Kind != ProgrammeKind.Goal).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
    }

    static bool IsEnough(Catalogue catalogue, Plan plan, HashSet<string> named)
    {
        var top = catalogue.Programmes.Where(p => p.Plan == plan.Code && p.Parent is null && p.Kind != ProgrammeKind.Goal).Select(p => p.Code).ToList();
        return named.Count >= EnoughProgrammes || (top.Count > 0 && top.Count(named.Contains) * 3 >= top.Count);
    }
}
