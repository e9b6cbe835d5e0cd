using Ordos.Etl.Extract;
using Ordos.Etl.Extract.Language;
using Xunit;

namespace Ordos.Tests.Etl.Extract;

public sealed class CardReaderTests
{
    [Theory]
    [InlineData("鄂尔多斯市达拉特旗2023年统计公报", "达拉特旗")]
    [InlineData("鄂尔多斯市各旗区人口（2019—2024年）", "鄂尔多斯市")]
    [InlineData("2023年鄂尔多斯市各旗区主要经济指标", "鄂尔多斯市")]
    public void The_issuer_is_the_innermost_place_of_the_title_and_never_several(string title, string issuer) =>
        Assert.Equal(issuer, CardOf(title).Issuer);

    [Theory]
    [InlineData("达拉特旗2021年国民经济和社会发展主要指标", DocumentType.StatisticalTable)]
    [InlineData("达拉特旗2021年主要经济社会指标完成情况", DocumentType.StatisticalTable)]
    [InlineData("鄂尔多斯市“十四五”规划主要指标", DocumentType.Plan)]
    public void Tables_of_indicators_are_statistical_tables_unless_a_plan_sets_them(string title, DocumentType type) =>
        Assert.Equal(type, CardOf(title).Type);

    static DocumentCard CardOf(string title) =>
        CardReader.Read(new Document([], []), title + ".xlsx", Gazetteer.Of(["鄂尔多斯市", "达拉特旗", "各旗区"], "鄂尔多斯市"));
}
