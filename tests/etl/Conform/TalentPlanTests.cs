using System.Globalization;
using Ordos.Etl;
using Ordos.Etl.Conform;
using Ordos.Tests.Etl.Extract;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Conform;

/// <summary>The talent plan of the city as it was published, in traditional characters, from the file to targets and milestones.</summary>
public sealed class TalentPlanTests
{
    static readonly Catalogue _catalogue = Catalogue.Load(null);

    static readonly Lazy<Conformed> _plan = new(() => new ReportReader(_catalogue)
        .Read(File.ReadAllBytes(Corpus.Report("01-ordos-talent-plan.txt")), "01-ordos-talent-plan.txt", CancellationToken.None).Validated);

    /// <summary>Programmes by line of the report; none for the main goals.</summary>
    static string[] Programmes(int line) => line switch
    {
        <= 7 => [""],
        <= 21 => ["policy_recruitment"],
        31 => ["zero_carbon_city"],
        34 => ["hightech_city"],
        38 => ["carbon_institute"],
        40 => ["talent_bases"],
        47 => ["offshore_beijing", "offshore_shanghai", "offshore_shenzhen", "offshore_suzhou"],
        56 => ["enterprises"],
        _ => ["chains"],
    };

    [Fact]
    public void Every_labelled_figure_is_a_target_right_in_value_unit_bound_due_period_and_programme()
    {
        var gold = File.ReadLines(Path.ChangeExtension(Corpus.Report("01-ordos-talent-plan.txt"), null).Replace("reports", "gold", StringComparison.Ordinal) + ".gold.tsv")
            .Skip(1).Select(l => l.Split('\t')).ToList();

        var differences = gold.Select(Difference).Where(d => d.Length > 0).ToList();

        Assert.Equal(41, gold.Count);
        Assert.Equal("", string.Join(Environment.NewLine, differences));
        Assert.Equal(gold.Count, _plan.Value.Figures);
        Assert.Empty(_plan.Value.Rejected);
    }

    [Fact]
    public void The_plan_is_known_and_its_balance_closes()
    {
        Assert.Equal(("ordos_talent_2022_2025", "150600"), (_plan.Value.Card.Plan, _plan.Value.Card.IssuerRegion));
        Assert.True(Balance.Of(_plan.Value).IsClosed);
        Assert.Empty(_plan.Value.Observations);
    }

    [Fact]
    public void What_is_said_of_each_centre_is_a_row_each_and_what_is_said_of_several_places_is_a_group()
    {
        var targets = _plan.Value.Targets;

        Assert.Equal(
            ["banner_sti_input", "national_rd_platforms", "rd_talent_gathered", "regional_rd_platforms"],
            targets.Where(t => t.IsGroup).Select(t => t.Indicator).Order(StringComparer.Ordinal));
        Assert.Equal(8, targets.Count(t => t.Programme?.StartsWith("offshore_", StringComparison.Ordinal) == true));
        Assert.All(targets.Where(t => t.Programme == "zero_carbon_city"), t => Assert.Equal("150600-P02", t.Region));
        Assert.All(targets.Where(t => t.Programme == "hightech_city"), t => Assert.Equal("150600-P01", t.Region));
    }

    [Fact]
    public void Its_dated_promises_are_milestones() => Assert.Equal(
        [
            ("policy_recruitment", "150600", new DateOnly(2022, 12, 31)),
            ("talent_centre", "150600", new DateOnly(2022, 12, 31)),
            ("zero_carbon_city", "150600-P02", new DateOnly(2023, 6, 30)),
            ("offshore_centres", "150600", new DateOnly(2023, 12, 31)),
            ("enterprises", "150600", new DateOnly(2025, 12, 31)),
        ],
        _plan.Value.Milestones.Select(m => (m.Programme, m.Region, m.DueOn)));

    /// <summary>What is wrong with the targets of a labelled figure; empty where nothing is.</summary>
    static string Difference(string[] gold)
    {
        var line = int.Parse(gold[0], CultureInfo.InvariantCulture);
        var targets = _plan.Value.Targets.Where(t => t.Citation.Text == gold[1] && t.Citation.Locator.StartsWith($"line {line}:", StringComparison.Ordinal)).ToList();
        var found = targets.Select(t => $"{t.Programme}={t.Magnitude.Value ?? t.Magnitude.Low}..{t.Magnitude.High} {Code.Of(t.Magnitude.Bound)} {Period(t, line)}").Order(StringComparer.Ordinal);
        var unit = targets.Count == 0 ? gold[7] : gold[7].Split('|').FirstOrDefault(u => Fits(targets[0], u));
        var due = gold[4] == "annual" ? line == 47 ? "2024/2025" : "2022/2025" : gold[4];
        var high = gold[6].Length > 0 ? gold[6] : gold[8] is "ge" or "gt" ? "" : gold[5];
        var expected = Programmes(line).Select(p => $"{p}={gold[5]}..{high} {gold[8]} {due}").Order(StringComparer.Ordinal);
        return found.SequenceEqual(expected) && unit is not null ? "" : $"line {line} {gold[1]}: expected {string.Join("; ", expected)} {gold[7]}, found {string.Join("; ", found)}";
    }

    static string Period(Target target, int line) => target.Cadence == Cadence.EveryYear == line is 15 or 17 or 20 or 21 or 47 or 59 or 60 ? target.Due.ToString() : "other cadence";

    /// <summary>Whether the indicator is kept in the labelled unit, or in one that is worth the same (人 for 名).</summary>
    static bool Fits(Target target, string unit) =>
        _catalogue.FindUnit(unit) is { } labelled
        && (Conversion.Factor(labelled, _catalogue.Unit(_catalogue.Indicator(target.Indicator).Unit)) == Rational.One
            || _catalogue.Indicator(target.Indicator).Unit == $"{unit}/万人");
}
