using CsCheck;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Warehouse.Load;

public sealed class VintagesTests
{
    static readonly DateTime Start = new(2026, 1, 1);

    static readonly Gen<Statement> Statements = Gen.Select(Gen.Int[1, 4], Gen.Enum<Bound>(), Gen.Enum<Stage>(), (v, b, s) => Says(v, b, $"{v}", s));

    static readonly Gen<Claim[]> Claims = Gen.Select(Gen.Int[1, 4], Gen.Int[0, 6], Gen.Int[1, 6], Gen.Int[1, 3], Gen.Bool, Statements).Array[0, 6].Select(drawn =>
        drawn.Select((d, i) => Told(d.Item6, d.Item2, d.Item2 + d.Item3 > 8 ? null : d.Item2 + d.Item3, report: d.Item1, authority: d.Item4, withdrawn: d.Item5) with { Ordinal = i }).ToArray());

    [Fact]
    public void A_claim_of_higher_authority_displaces_and_is_displaced_by_a_higher_one_still() => Assert.Equal(
        ["1 0-2", "2 2-3", "3 3-"],
        Of(Told(Says(1), 0), Told(Says(2), 2, authority: 2), Told(Says(3), 3, authority: 3)));

    [Fact]
    public void Between_equal_authorities_the_later_publication_stands_then_the_later_receipt_then_the_higher_hash()
    {
        var day = new DateOnly(2025, 1, 1);

        Assert.Equal(["1 0-"], Of(Told(Says(1), 0) with { PublishedOn = day.AddDays(1) }, Told(Says(2), 1, report: 2) with { PublishedOn = day }));
        Assert.Equal(["1 0-1", "2 1-"], Of(Told(Says(1), 0), Told(Says(2), 1, report: 2)));
        Assert.Equal(["2 0-"], Of(Told(Says(1), 0), Told(Says(2), 0, report: 2)));
    }

    [Theory]
    [InlineData(630_000_000_000, Bound.Gt, "6300亿元", true)]
    [InlineData(634_400_000_000, Bound.Eq, "6344亿元", true)]
    [InlineData(650_000_000_000, Bound.Approx, "6500亿元", true)]
    [InlineData(634_440_000_000, Bound.Eq, "6344.4亿元", true)]
    [InlineData(640_000_000_000, Bound.Gt, "6400亿元", false)]
    [InlineData(634_500_000_000, Bound.Eq, "6345亿元", false)]
    [InlineData(634_450_000_000, Bound.Eq, "6344.5亿元", false)]
    public void A_bound_a_rounding_or_an_about_that_admits_the_standing_value_confirms_it(long value, Bound bound, string text, bool confirms)
    {
        var precise = Told(Says(634_440_000_000, text: "6344.4亿元"), 0);
        var other = Told(Says(value, bound, text), 1, report: 2, authority: 9);

        var vintages = Of(precise, other);

        Assert.Equal(confirms, vintages.Count == 1);
        Assert.Equal(!confirms, Vintages.Losers([precise, other]).Any());
    }

    [Fact]
    public void A_more_precise_value_displaces_the_bound_that_admits_it_even_from_a_lower_authority() => Assert.Equal(
        ["6300 0-1", "6344 1-"],
        Of(Told(Says(6300, Bound.Gt), 0, authority: 9), Told(Says(6344), 1)));

    [Fact]
    public void The_final_figure_displaces_the_equal_preliminary_one_and_not_the_other_way_round()
    {
        var preliminary = Says(1, stage: Stage.Preliminary);

        Assert.Equal(["1 0-1", "1 1-"], Of(Told(preliminary, 0), Told(Says(1), 1)));
        Assert.Equal(["1 0-"], Of(Told(Says(1), 0), Told(preliminary, 1, report: 2)));
    }

    [Fact]
    public void A_vintage_goes_on_while_a_replacement_says_the_same_and_ends_where_its_report_is_withdrawn()
    {
        Assert.Equal(["1 0-"], Of(Told(Says(1), 0, 2), Told(Says(1), 2)));
        Assert.Equal(["1 0-2", "1 2-"], Of(Told(Says(1), 0, 2, withdrawn: true), Told(Says(1), 1, report: 2)));
        Assert.Equal(["1 0-2", "1 3-"], Of(Told(Says(1), 0, 2), Told(Says(1), 3)));
    }

    [Theory]
    [InlineData("6344.4亿元", 634_440_000_000, 10_000_000)]
    [InlineData("超过36家", 36, 1)]
    [InlineData("1,038万亩", 10_380_000, 10_000)]
    [InlineData("六十万人", 600_000, null)]
    [InlineData("0", 0, null)]
    public void The_last_printed_place_is_worth(string text, long value, int? expected) =>
        Assert.Equal(expected, (int?)Statement.LastPlaceOf(text, value));

    [Fact]
    public void The_order_of_claims_does_not_matter() => Gen.Select(Claims, Gen.Int).Sample((claims, seed) =>
    {
        var shuffled = claims.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(Vintages.Of(claims), Vintages.Of(shuffled));
        Assert.Equal(Vintages.Losers(claims).ToHashSet(), Vintages.Losers(shuffled).ToHashSet());
    });

    [Fact]
    public void Exactly_while_something_is_claimed_one_vintage_stands_and_says_what_a_claim_of_then_says() => Claims.Sample(claims =>
    {
        var vintages = Vintages.Of(claims);
        for (var hour = 0; hour <= 13; hour++)
        {
            var instant = Start.AddHours(hour);
            var standing = vintages.Where(v => v.From <= instant && (v.To is null || instant < v.To)).ToList();
            var counting = claims.Where(c => c.CountsAt(instant)).ToList();

            Assert.Equal(counting.Count == 0 ? 0 : 1, standing.Count);
            Assert.All(standing, v => Assert.Contains(counting, c => c.Says.Equals(v.Cited.Says)));
            Assert.All(standing, v => Assert.DoesNotContain(counting, c => Claim.Precedence.Compare(c, v.Cited) < 0 && !c.Says.Equals(v.Cited.Says) && !AdmitsInSteps(c, v, counting)));
        }
    });

    [Fact]
    public void No_two_statements_admit_each_other() => Gen.Select(Statements, Statements).Sample((one, other) =>
        Assert.False(one.Admits(other) && other.Admits(one)));

    /// <summary>Whether a claim admits what stands, or something between them that does.</summary>
    static bool AdmitsInSteps(Claim claim, Vintage vintage, List<Claim> counting) =>
        claim.Says.Admits(vintage.Cited.Says)
        || counting.Exists(c => claim.Says.Admits(c.Says) && c.Says.Admits(vintage.Cited.Says))
        || counting.Exists(c => Claim.Precedence.Compare(c, claim) < 0 && !c.Says.Admits(claim.Says) && !c.Says.Equals(claim.Says))
        || counting.Exists(c => c.Says.Equals(vintage.Cited.Says) && Claim.Precedence.Compare(c, claim) <= 0);

    static Statement Says(decimal value, Bound bound = Bound.Eq, string? text = null, Stage stage = Stage.Final) =>
        new(Magnitude.Of(value, bound), Statement.LastPlaceOf(text ?? "", value), stage, "A");

    static Claim Told(Statement says, int from, int? to = null, int report = 1, int authority = 1, bool withdrawn = false) =>
        new(report, 0, report, says, authority, null, Start.AddHours(from), Start.AddHours(from), to is { } hour ? Start.AddHours(hour) : null, to is not null && withdrawn);

    static List<string> Of(params Claim[] claims) => [.. Vintages.Of(claims).Select(v =>
        FormattableString.Invariant($"{v.Cited.Says.Magnitude?.Value} {Hour(v.From)}-{(v.To is { } to ? Hour(to) : "")}"))];

    static string Hour(DateTime instant) => FormattableString.Invariant($"{(instant - Start).TotalHours}");
}
