using CsCheck;
using Ordos.Etl.Conform;
using Ordos.Etl.Extract;
using Ordos.Etl.Validate;
using Ordos.Tests.Warehouse.Catalogues;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Etl.Conform;

public sealed class BalanceTests
{
    static readonly Gen<Magnitude> _magnitudes =
        Gen.Select(Gen.Int[-1000, 100_000], Gen.Int[0, 10], Gen.Enum<Bound>()).Select((value, scale, bound) => Magnitude.Of(value * new decimal(1, 0, 0, false, (byte)scale), bound));

    static readonly Gen<Figure> _figures =
        from label in Gen.OneOf("常住人口", "全市人才总量", "地区生产总值", "高新技术企业", "无此指标", "", "北京离岸科创中心人才总量", "准旗城镇化率")
        from places in Gen.OneOf<string[]>([], ["各旗区"], ["达旗"], ["达旗", "准旗"], ["某地"], ["鄂尔多斯市"])
        from each in Gen.Bool
        from year in Gen.Int[2020, 2026]
        from time in Gen.Int[0, 3]
        from magnitude in _magnitudes
        from unit in Gen.OneOf("人", "元", "%", "家", "公顷", "", "百分点", "元/人")
        from quantity in Gen.Enum<Quantity>()
        from modality in Gen.Enum<Modality>()
        from heading in Gen.OneOf("主要目标", "“筑巢强基”工程", "建设离岸科创中心", "其他")
        from refused in Gen.OneOf<Reason?>(null, null, null, Reason.Missing, Reason.Unreadable)
        select Read.Population with
        {
            Label = label,
            Places = places,
            Each = each,
            Unit = unit,
            Quantity = quantity,
            Modality = modality,
            Headings = [heading],
            Refused = refused,
            Period = time is 0 or 1 ? Period.OfYear(year) : null,
            EveryYear = time == 2,
            Since = year % 2 == 0 ? year : null,
            Magnitude = refused is null ? magnitude : null,
        };

    static readonly Gen<Promise> _promises =
        from places in Gen.OneOf<string[]>([], ["各旗区"], ["达旗"], ["某地"])
        from heading in Gen.OneOf("主要目标", "建设离岸科创中心", "其他")
        select new Promise(new Locator.InLine(1, 0, 4), "建成", "建成", new(2023, 12, 31), places, "2023年建成。", [heading]);

    static readonly Gen<Extraction> _extractions =
        from card in Gen.OneOf(Read.Communique, Read.Plan, Read.Plan with { Title = "" }, Read.Communique with { Issuer = null })
        from figures in _figures.Array[0, 30]
        from promises in _promises.Array[0, 5]
        select new Extraction(card, figures, promises, []);

    [Fact]
    public void Every_figure_and_promise_ends_in_rows_or_in_one_rejection() => _extractions.Sample(extraction =>
    {
        var conformed = new Conformer(TestCatalogue.Valid).Conform(extraction, "random.txt");

        return Balance.Of(conformed).IsClosed && conformed.Figures == extraction.Figures.Count && conformed.Promises == extraction.Promises.Count;
    });

    [Fact]
    public void Validation_moves_figures_and_loses_none() => _extractions.Sample(extraction =>
    {
        var conformed = new Conformer(TestCatalogue.Valid).Conform(extraction, "random.txt");

        var validated = Validator.Validate(conformed, TestCatalogue.Valid);

        return Balance.Of(validated).IsClosed && validated.Figures == extraction.Figures.Count && validated.Promises == extraction.Promises.Count;
    });
}
