namespace Ordos.Etl.Extract.Tables;

/// <summary>Words in the header of a column that say what its cells are.</summary>
static class HeaderWords
{
    static readonly HashSet<string> Ignored = Set(
        "序号 编号 代码 行次 指标代码 区划代码 行政区划代码 地区代码 备注 说明 注 数据来源 来源 责任单位 牵头单位 属性 指标属性 类型 计算方法 id code no no. 序");

    static readonly HashSet<string> UnitWords = Set("单位 计量单位 计算单位 unit");

    static readonly HashSet<string> TimeWords = Set("年份 年度 年 时间 时期 日期 月份 月度 月 季度 季 报告期 year period date month quarter time");

    static readonly HashSet<string> PlaceWords = Set(
        "地区 区域 旗区 旗县 旗县区 县区 区县 县市 县市区 县(市、区) 旗县(区) 盟市 地市 城市 省份 省市 省区 省(区、市) 省 市 旗(区) 各旗区 地区名称 地域 行政区 行政区划 单位名称 province region area city county district 园区 开发区 分地区");

    static readonly HashSet<string> LabelWords = Set("指标 指标名称 项目 名称 类别 分类 分组 主要指标 指标项目 指标名 品种 产品名称 行业 产业 indicator item name 内容");

    public static bool IsIgnored(string header) => Ignored.Contains(header);

    public static bool IsUnit(string header) => UnitWords.Contains(header);

    public static bool IsTime(string header) => TimeWords.Contains(header);

    public static bool IsPlace(string header) => PlaceWords.Contains(header);

    /// <summary>Whether it names the stub rather than what is measured.</summary>
    public static bool IsStub(string header) =>
        header.Length == 0 || LabelWords.Contains(header) || IsPlace(header) || IsTime(header) || IsUnit(header) || IsIgnored(header);

    static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
