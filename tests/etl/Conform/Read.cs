using Ordos.Etl.Conform;
using Ordos.Etl.Extract;
using Ordos.Tests.Warehouse.Catalogues;
using Ordos.Warehouse.Model;

namespace Ordos.Tests.Etl.Conform;

/// <summary>Figures and extractions as a reader would give them.</summary>
static class Read
{
    /// <summary>常住人口 of the issuer at the end of 2023: 220万人.</summary>
    public static Figure Population { get; } = new()
    {
        Locator = new Locator.InLine(1, 10, 15),
        Text = "220万人",
        Label = "常住人口",
        Places = [],
        Period = Period.OfYear(2023),
        Magnitude = Magnitude.Of(2_200_000),
        Unit = "人",
        Quantity = Quantity.Level,
        Modality = Modality.Observed,
        Context = "年末全市常住人口220万人。",
        Rule = "prose-level",
    };

    /// <summary>人才资源总量 of the city by 2025: more than 600000.</summary>
    public static Figure Talent { get; } = Population with
    {
        Text = "60万人",
        Label = "人才资源总量",
        Period = Period.OfYear(2025),
        Magnitude = Magnitude.Of(600_000, Bound.Gt),
        Modality = Modality.Planned,
        Context = "到2025年，全市人才资源总量突破60万人。",
    };

    /// <summary>The city's communiqué on 2023.</summary>
    public static DocumentCard Communique { get; } =
        new("2023年国民经济和社会发展统计公报", "鄂尔多斯市", DocumentType.Communique, new(2024, 3, 1), Period.OfYear(2023));

    /// <summary>The city's plan.</summary>
    public static DocumentCard Plan { get; } =
        new("关于印发《鄂尔多斯市人才科创行动方案》的通知", "鄂尔多斯市", DocumentType.Plan, new(2022, 1, 5), Period.OfYears(2022, 2025));

    /// <summary>A report of these figures, conformed.</summary>
    public static Conformed Of(DocumentCard card, params Figure[] figures) =>
        new Conformer(TestCatalogue.Valid).Conform(new(card, figures, [], []), "report.txt");

    /// <summary>A report of these promises, conformed.</summary>
    public static Conformed Of(DocumentCard card, params Promise[] promises) =>
        new Conformer(TestCatalogue.Valid).Conform(new(card, [], promises, []), "report.txt");
}
