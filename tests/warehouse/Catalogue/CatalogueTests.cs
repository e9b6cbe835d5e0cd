using Ordos.Warehouse.Catalogue;
using Xunit;

namespace Ordos.Tests.Warehouse.Catalogues;

public sealed class CatalogueTests
{
    [Fact]
    public void Names_are_found_by_alias_whatever_their_width_case_and_quotes()
    {
        var catalogue = TestCatalogue.Valid;

        Assert.Equal("gdp", catalogue.FindIndicator("ＧＤＰ")?.Code);
        Assert.Equal("gdp", catalogue.FindIndicator("“地区生产 总值”")?.Code);
        Assert.Null(catalogue.FindIndicator("地区生产总值之外"));
        Assert.Equal("150621", catalogue.FindRegion("达旗")?.Code);
        Assert.Equal("banners", catalogue.FindGroup("所有旗区")?.Code);
        Assert.Equal(30, catalogue.Authority("communique"));
        Assert.Equal(0, catalogue.Authority("other"));
    }

    [Theory]
    [InlineData("公顷", "area", "15")]
    [InlineData("元/人", "money/person", "1")]
    [InlineData("元/万人", "money/person", "1/10000")]
    [InlineData("件/万人", "count/person", "1")]
    [InlineData("家／千人", "count/person", "10")]
    public void A_unit_or_a_rate_of_known_units_is_found_with_its_exact_factor(string printed, string dimension, string factor)
    {
        var unit = TestCatalogue.Valid.FindUnit(printed);

        Assert.NotNull(unit);
        Assert.Equal(dimension, unit.Dimension);
        Assert.Equal(factor, unit.Factor.ToString());
    }

    [Theory]
    [InlineData("里")]
    [InlineData("元/里")]
    [InlineData("元/亩")]
    public void A_unit_that_nothing_is_measured_in_is_not_found(string printed) => Assert.Null(TestCatalogue.Valid.FindUnit(printed));

    [Fact]
    public void The_version_depends_on_the_contents_and_not_on_the_order_of_lines()
    {
        var reordered = Catalogue.Of(TestCatalogue.Files((table, text) => table == "themes" ? "code,name_zh,name_en\ntalent,人才,Talent\neconomy,经济,Economy\n" : text));
        var changed = Catalogue.Of(TestCatalogue.Files((table, text) => table == "themes" ? text + "\nother,其他,Other" : text));

        Assert.Equal(TestCatalogue.Valid.Version, reordered.Version);
        Assert.NotEqual(TestCatalogue.Valid.Version, changed.Version);
    }

    [Fact]
    public void A_later_file_adds_rows_and_replaces_the_row_of_the_same_code()
    {
        var local = new CatalogueFile("themes", "local/themes.csv", "code,name_zh,name_en\ntalent,人才科创,Talent and science\nother,其他,Other\n");

        var catalogue = Catalogue.Of([.. TestCatalogue.Files(), local]);

        Assert.Equal(["economy", "other", "talent"], catalogue.Themes.Select(t => t.Code));
        Assert.Equal("人才科创", catalogue.Themes[2].NameZh);
    }

    [Fact]
    public void A_key_that_changes_in_a_later_file_is_refused()
    {
        var local = new CatalogueFile("plans", "local/plans.csv", """
            key,code,name_zh,name_en,region,valid_from,valid_to,authority,aliases
            9,talent_plan,方案,Plan,150600,2022-01-01,2025-12-31,市委,
            """);

        var refused = Assert.Throws<CatalogueException>(() => Catalogue.Of([.. TestCatalogue.Files(), local]));

        var error = Assert.Single(refused.Errors);
        Assert.Equal(("local/plans.csv", 2), (error.File, error.Line));
        Assert.Contains("key of 'talent_plan' changed from 1", error.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("regions", "8,150622,重复,Again,banner,150600,,,", "duplicate code '150622'")]
    [InlineData("regions", "6,150699,重复,Again,banner,150600,,,", "duplicate key")]
    [InlineData("regions", "8,150699,新旗,New,banner,150600,,,“达 旗”", "name claimed twice: '达旗'")]
    [InlineData("groups", "parks,达旗,150603,", "name claimed twice: '达旗'")]
    [InlineData("regions", "8,150699,新旗,New,county,150600,,,", "'level' is 'county'")]
    [InlineData("regions", "8,150699,新旗,New,banner,999999,,,", "unknown parent region '999999'")]
    [InlineData("regions", "8,150699,新旗,New,banner,150699,,,", "cycle: 150699 → 150699")]
    [InlineData("regions", "8,150699,新旗,New,banner,150600,2016/6/1,,", "'valid_from' is '2016/6/1'")]
    [InlineData("regions", "8,150699,新旗,New,banner,150600", "expected 9 cells, found 6")]
    [InlineData("groups", "parks,各园区,1506P9,", "unknown member region '1506P9'")]
    [InlineData("groups", "parks,各园区,,", "the group has no members")]
    [InlineData("units", "ton,吨,tons,mass,,1,1,", "unit 'ton' has no base")]
    [InlineData("units", "ton,吨,tons,mass,kilo,1,1,", "base 'kilo' of 'ton' is unknown")]
    [InlineData("units", "ton,吨,tons,mass,mu,1,1,", "base 'mu' measures area, 'ton' measures mass")]
    [InlineData("units", "ton,吨,tons,mass,ton,2,1,", "is its own base, so its factor is 1, not 2")]
    [InlineData("units", "ton,吨,tons,mass,ton,1,0,", "'factor_denominator' is '0'")]
    [InlineData("indicators", "21,x,某,X,none,level,flow,yuan,sum,sum,,up,0,,,定义,,", "unknown theme 'none'")]
    [InlineData("indicators", "21,x,某,X,economy,level,flow,pound,sum,sum,,up,0,,,定义,,", "unknown unit 'pound'")]
    [InlineData("indicators", "21,x,某,X,economy,rate,flow,percent,weighted,none,,up,0,,,定义,,", "needs a weight indicator")]
    [InlineData("indicators", "21,x,某,X,economy,rate,flow,percent,weighted,none,mass,up,0,,,定义,,", "unknown weight indicator 'mass'")]
    [InlineData("indicators", "21,x,某,X,economy,share,flow,percent,sum,none,,up,0,,,定义,,", "a share is never summed")]
    [InlineData("indicators", "21,x,某,X,economy,level,flow,yuan,none,none,,up,0,5,4,定义,,", "min 5 is greater than max 4")]
    [InlineData("indicators", "21,x,某,X,economy,level,flow,yuan,none,none,,up,0,five,,定义,,", "'min' is 'five', not a number")]
    [InlineData("indicators", "21,x,某,X,economy,level,flow,yuan,none,none,,up,0,,,定义,,生产总值", "name claimed twice: '生产总值' of 'x' belongs to 'gdp'")]
    [InlineData("programmes", "7,p,no_plan,,项目,P,,project,", "unknown plan 'no_plan'")]
    [InlineData("programmes", "7,p,talent_plan,q,项目,P,,project,", "unknown parent programme 'q'")]
    [InlineData("programmes", "7,p,talent_plan,,项目,P,150699,project,", "unknown region '150699'")]
    [InlineData("plans", "2,p,方案,P,150600,2025-01-01,2022-12-31,市委,", "valid_from is later than valid_to")]
    [InlineData("authorities", "yearbook,high", "'rank' is 'high'")]
    public void A_wrong_row_is_refused_with_file_line_and_reason(string table, string row, string reason)
    {
        var line = TestCatalogue.Files().Single(f => f.Table == table).Text.Split('\n').Length + 1;

        var error = Assert.Single(TestCatalogue.ErrorsWith(table, row), e => e.Reason.Contains(reason, StringComparison.Ordinal));

        Assert.Equal((table + ".csv", line), (error.File, error.Line));
    }

    [Fact]
    public void A_cycle_through_several_programmes_is_named_on_each_of_them()
    {
        var errors = TestCatalogue.Errors("programmes", "2,strong_base,talent_plan,,", "2,strong_base,talent_plan,offshore,");

        Assert.Equal(["cycle: offshore → strong_base → offshore", "cycle: strong_base → offshore → strong_base"], errors.Select(e => e.Reason).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_missing_column_and_an_unknown_table_are_refused()
    {
        var errors = TestCatalogue.Errors("groups", "members,", "");
        var unknown = Assert.Throws<CatalogueException>(() => Catalogue.Of([.. TestCatalogue.Files(), new("cities", "cities.csv", "code\n")]));

        Assert.Contains(errors, e => e is { File: "groups.csv", Line: 1, Reason: "column 'members' is missing" });
        Assert.Contains("no table of the catalogue is called 'cities'", Assert.Single(unknown.Errors).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_named_at_once()
    {
        var refused = Assert.Throws<CatalogueException>(() => Catalogue.Of(TestCatalogue.Files((table, text) => table switch
        {
            "themes" => text.Replace("talent,人才,Talent", "talents,人才,Talents", StringComparison.Ordinal),
            "units" => text.Replace("mu,亩,mu,area,mu,1,1,", "mu,亩,mu,area,,1,1,元", StringComparison.Ordinal),
            _ => text,
        })));

        Assert.Equal(8, refused.Errors.Count);
        Assert.All(refused.Errors, e => Assert.Contains(e.ToString(), refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_built_in_catalogue_is_sound() => Assert.NotEmpty(Catalogue.Load(null).Version);
}
