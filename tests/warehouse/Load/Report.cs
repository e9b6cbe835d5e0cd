using Ordos.Warehouse.Load;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;

namespace Ordos.Tests.Warehouse.Load;

/// <summary>Readings made by hand, over the built-in catalogue.</summary>
static class Report
{
    public const string Gdp = "gdp";
    public const string Jungar = "150622";

    public static Dimensions Dimensions { get; } = Dimensions.Of(Ordos.Warehouse.Catalogue.Catalogue.Load(null));

    public static string Indicator { get; } = Dimensions.Indicators.First(i => i.IndicatorKey > 0).IndicatorCode;

    public static Reading Of(string sha256, params Observation[] observations) => new(
        sha256,
        "r1",
        "c1",
        new ReportCard($"{sha256[..4]}.csv", "", Jungar, 20, null, Period.OfYear(2024), null),
        observations.Length,
        0,
        observations,
        [],
        [],
        [],
        []);

    public static Observation Said(decimal value, int figure = 0, int year = 2024, Bound bound = Bound.Eq, string? text = null, string region = Jungar) => new(
        Indicator,
        region,
        Period.OfYear(year),
        null,
        Magnitude.Of(value, bound),
        Stage.Final,
        "A",
        Citation(figure, text ?? value.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static Citation Citation(int figure, string text) => new(figure, $"table 1 row {figure + 1} column 2", text, "元", "准格尔旗 | 2024年", "table-cell");

    public static string Dump(WarehouseDb db) => string.Join('\n',
    [
        .. Lines(db.Regions), .. Lines(db.Indicators), .. Lines(db.Periods), .. Lines(db.Programmes), .. Lines(db.Plans), .. Lines(db.Reports),
        .. Lines(db.Observations), .. Lines(db.Targets), .. Lines(db.Milestones), .. Lines(db.Submissions), .. Lines(db.RejectedFigures),
        .. Lines(db.Findings), .. Lines(db.Readings), .. Lines(db.ReadingEditions), .. Lines(db.Reigns), .. Lines(db.ObservationClaims), .. Lines(db.TargetClaims),
        .. Lines(db.MilestoneClaims), .. Lines(db.Events),
    ]);

    static IEnumerable<string> Lines<T>(IEnumerable<T> rows) => rows.Select(r => $"{r}").Order(StringComparer.Ordinal);
}
