using System.Globalization;
using Ordos.Etl.Conform;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Validate;

/// <summary>
/// Takes a conformed report and refuses what cannot be right: facts out of range, and facts that contradict each other. What only says again
/// what another figure of the report says becomes a duplicate. Never changes a value.
/// </summary>
public static class Validator
{
    /// <summary>The report with what was refused moved to its rejections, and with findings on what somebody should look at.</summary>
    public static Conformed Validate(Conformed conformed, Catalogue catalogue)
    {
        var inRange = RefuseSingle(conformed, catalogue);
        var consistent = RefuseContradictions(inRange, catalogue);
        var single = SetDuplicatesAside(consistent);
        return single with { Findings = [.. single.Findings, .. Rules.Reports.SelectMany(rule => Findings(rule, single, catalogue))] };
    }

    static IEnumerable<Finding> Findings(ReportRule rule, Conformed report, Catalogue catalogue) =>
        rule.Check(report, catalogue).Select(f => new Finding(rule.Name, Severity.Warning, f.Message, f.Locator));

    static Conformed RefuseSingle(Conformed report, Catalogue catalogue)
    {
        var rejected = new Dictionary<int, Rejected>();
        foreach (var fact in Facts(report))
        {
            var indicator = catalogue.Indicator(fact.Key.Indicator);
            foreach (var rule in Rules.Facts)
            {
                if (rule.Check(indicator, catalogue.Unit(indicator.Unit), fact.Magnitude) is { } message)
                {
                    rejected.TryAdd(fact.Citation.Figure, Rejection(fact, rule.Reason, message, catalogue));
                }
            }
        }
        return Without(report, rejected);
    }

    static Conformed RefuseContradictions(Conformed report, Catalogue catalogue)
    {
        var facts = Facts(report);
        var contradictions = Repetitions.Contradictions(facts);
        if (contradictions.Count == 0)
        {
            return report;
        }
        var messages = contradictions.ToDictionary(c => c.One.Key, c => (c.One, Message: Contradiction(c.One, c.Other, catalogue)));
        var rejected = new Dictionary<int, Rejected>();
        foreach (var fact in facts.Where(f => messages.ContainsKey(f.Key)))
        {
            rejected.TryAdd(fact.Citation.Figure, Rejection(fact, Reason.Contradiction, messages[fact.Key].Message, catalogue));
        }
        var findings = messages.Values.Select(m => new Finding("contradiction", Severity.Warning, m.Message, m.One.Citation.Locator));
        return Without(report, rejected) with { Findings = [.. report.Findings, .. findings] };
    }

    static Conformed SetDuplicatesAside(Conformed report)
    {
        var repetitions = Repetitions.Of(Facts(report));
        var repeated = repetitions.Select(r => (r.Fact.Key, r.Fact.Citation.Figure)).ToHashSet();
        var observations = report.Observations.Where(o => !repeated.Contains((Fact.Of(o).Key, o.Citation.Figure))).ToList();
        var targets = report.Targets.Where(t => !repeated.Contains((Fact.Of(t).Key, t.Citation.Figure))).ToList();
        var standing = observations.Select(o => o.Citation.Figure).Concat(targets.Select(t => t.Citation.Figure)).ToHashSet();
        var milestones = report.Milestones.GroupBy(m => (m.Plan, m.Programme, m.Region, m.What, m.DueOn)).ToList();
        return report with
        {
            Observations = observations,
            Targets = targets,
            Milestones = [.. milestones.Select(g => g.First())],
            Duplicates =
            [
                .. repetitions.Where(r => !standing.Contains(r.Fact.Citation.Figure)).DistinctBy(r => r.Fact.Citation.Figure)
                    .Select(r => new Duplicate(false, r.Stands.Citation.Figure, r.Fact.Citation)),
                .. milestones.SelectMany(g => g.Skip(1).Select(m => new Duplicate(true, g.First().Citation.Figure, m.Citation))),
            ],
        };
    }

    static List<Fact> Facts(Conformed report) => [.. report.Observations.Select(Fact.Of), .. report.Targets.Select(Fact.Of)];

    static Conformed Without(Conformed report, Dictionary<int, Rejected> rejected) => rejected.Count == 0
        ? report
        : report with
        {
            Observations = [.. report.Observations.Where(o => !rejected.ContainsKey(o.Citation.Figure))],
            Targets = [.. report.Targets.Where(t => !rejected.ContainsKey(t.Citation.Figure))],
            Rejected = [.. report.Rejected, .. rejected.Values],
        };

    static Rejected Rejection(Fact fact, Reason reason, Bilingual message, Catalogue catalogue) => new(
        false, reason, message, catalogue.Indicator(fact.Key.Indicator).NameZh, catalogue.Region(fact.Key.Region).NameZh, fact.Key.Period.ToString(), "", fact.Citation);

    static Bilingual Contradiction(Fact one, Fact other, Catalogue catalogue)
    {
        var (indicator, region) = (catalogue.Indicator(one.Key.Indicator), catalogue.Region(one.Key.Region));
        return new(
            $"{region.NameZh}{one.Key.Period}“{indicator.NameZh}”，{one.Citation.Locator}写“{one.Citation.Text}”，{other.Citation.Locator}写“{other.Citation.Text}”，两者矛盾",
            string.Create(CultureInfo.InvariantCulture, $"'{indicator.NameZh}' of {region.NameEn} for {one.Key.Period} is '{one.Citation.Text}' at {one.Citation.Locator} and '{other.Citation.Text}' at {other.Citation.Locator}."));
    }
}
