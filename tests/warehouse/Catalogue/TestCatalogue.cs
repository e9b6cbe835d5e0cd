using Ordos.Warehouse.Catalogue;
using Xunit;

namespace Ordos.Tests.Warehouse.Catalogues;

/// <summary>A small valid catalogue, and the means to break it.</summary>
static class TestCatalogue
{
    static readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["regions"] = """
            key,code,name_zh,name_en,level,parent_code,valid_from,valid_to,aliases
            1,100000,全国,China,country,,,,中国
            2,150000,内蒙古自治区,Inner Mongolia,province,100000,,,内蒙古|自治区
            3,150600,鄂尔多斯市,Ordos,city,150000,,,鄂尔多斯
            4,150603,康巴什区,Kangbashi,banner,150600,2016-06-01,,康巴什
            5,150621,达拉特旗,Dalad Banner,banner,150600,,,达旗
            6,150622,准格尔旗,Jungar Banner,banner,150600,,,准旗
            7,1506P1,鄂尔多斯高新技术产业开发区,Ordos High-tech Zone,park,150600,,,高新区
            """,
        ["groups"] = """
            code,name_zh,members,aliases
            banners,各旗区,150603|150621|150622,所有旗区|旗区
            """,
        ["units"] = """
            code,name_zh,name_en,dimension,base,factor_numerator,factor_denominator,aliases
            yuan,元,yuan,money,yuan,1,1,人民币元
            dollar,美元,US dollars,money_usd,dollar,1,1,
            person,人,persons,person,person,1,1,名|位
            piece,个,pieces,count,piece,1,1,家|件|项
            mu,亩,mu,area,mu,1,1,
            hectare,公顷,hectares,area,mu,15,1,
            square_metre,平方米,square metres,area,mu,3,2000,平米
            percent,%,per cent,percent,percent,1,1,％
            permille,‰,per mille,percent,percent,1,10,
            point,百分点,percentage points,point,point,1,1,个百分点
            yuan_per_person,元/人,yuan per person,money/person,yuan_per_person,1,1,
            piece_per_10000,件/万人,pieces per 10000 persons,count/person,piece_per_10000,1,1,
            """,
        ["themes"] = """
            code,name_zh,name_en
            economy,经济,Economy
            talent,人才,Talent
            """,
        ["indicators"] = """
            key,code,name_zh,name_en,theme,quantity,nature,unit,region_rollup,time_rollup,weight,direction,decimals,min,max,definition,source,aliases
            1,gdp,地区生产总值,GDP,economy,level,flow,yuan,sum,sum,,up,2,0,1000000000000000,生产活动的最终成果,,GDP|生产总值
            2,gdp_growth,地区生产总值增长率,GDP growth,economy,growth,flow,percent,none,none,,up,1,-50,100,比上年增长,,
            3,population,常住人口,Population,economy,level,stock,person,sum,last,,neutral,0,0,2000000000,常住人口,,年末常住人口
            4,gdp_per_person,人均地区生产总值,GDP per person,economy,rate,flow,yuan_per_person,weighted,none,population,up,0,0,10000000,人均,,
            5,talent,人才资源总量,Talent,talent,level,stock,person,sum,last,,up,0,0,100000000,人才,,人才总量
            6,team,高水平人才团队数,Teams,talent,level,flow,piece,sum,sum,,up,0,0,100000,团队,,
            7,hightech,高新技术企业数,High-tech firms,talent,level,stock,piece,sum,last,,up,0,0,100000,企业,,高新技术企业
            8,grain_area,粮食播种面积,Grain area,economy,level,flow,mu,sum,none,,up,2,0,,播种,,
            9,urban_share,城镇化率,Urban share,economy,rate,stock,percent,none,none,,up,2,0,100,城镇人口占比,,
            10,patents,每万人发明专利拥有量,Patents per 10000,talent,rate,stock,piece_per_10000,none,none,,up,2,0,1000,专利,,
            11,share2,第二产业占地区生产总值比重,Share of secondary industry,economy,share,flow,percent,none,none,,neutral,1,0,100,比重,,
            12,gdp_usd,地区生产总值（美元）,GDP in dollars,economy,level,flow,dollar,sum,sum,,up,2,0,,美元,,
            """,
        ["programmes"] = """
            key,code,plan,parent,name_zh,name_en,region,kind,aliases
            1,goals,talent_plan,,主要目标,Main goals,,goal,
            2,strong_base,talent_plan,,筑巢强基工程,Strong base,,project,
            3,park_city,talent_plan,strong_base,高新区人才科创城,High-tech zone talent city,1506P1,platform,
            4,offshore,talent_plan,strong_base,离岸科创中心,Offshore centres,,centre,
            5,offshore_beijing,talent_plan,offshore,北京离岸科创中心,Beijing offshore centre,,centre,
            6,offshore_shanghai,talent_plan,offshore,上海离岸科创中心,Shanghai offshore centre,,centre,
            """,
        ["plans"] = """
            key,code,name_zh,name_en,region,valid_from,valid_to,authority,aliases
            1,talent_plan,鄂尔多斯市人才科创行动方案,Talent plan,150600,2022-01-01,2025-12-31,市委,人才科创行动方案
            """,
        ["authorities"] = """
            document_type,rank
            communique,30
            plan,10
            work_report,10
            statistical_table,20
            """,
    };

    /// <summary>The valid catalogue.</summary>
    public static Catalogue Valid { get; } = Catalogue.Of(Files());

    /// <summary>Its files, each passed through <paramref name="edit"/> with its table's name.</summary>
    public static IEnumerable<CatalogueFile> Files(Func<string, string, string>? edit = null) =>
        _files.Select(f => new CatalogueFile(f.Key, f.Key + ".csv", edit is null ? f.Value : edit(f.Key, f.Value)));

    /// <summary>The errors of the catalogue after a change to one table.</summary>
    public static IReadOnlyList<CatalogueError> Errors(string table, string old, string changed) =>
        Assert.Throws<CatalogueException>(() => Catalogue.Of(Files((t, text) => t == table ? Changed(text, old, changed) : text))).Errors;

    /// <summary>The errors of the catalogue with a row more in one table.</summary>
    public static IReadOnlyList<CatalogueError> ErrorsWith(string table, string row) =>
        Assert.Throws<CatalogueException>(() => Catalogue.Of(Files((t, text) => t == table ? text + "\n" + row : text))).Errors;

    static string Changed(string text, string old, string changed)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, changed, StringComparison.Ordinal);
    }
}
