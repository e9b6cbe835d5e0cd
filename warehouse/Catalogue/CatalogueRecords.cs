using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Catalogue;

/// <summary>The catalogue's records, each with its row, before they are checked against one another.</summary>
sealed record CatalogueRecords(
    IReadOnlyList<Sourced<Region>> Regions,
    IReadOnlyList<Sourced<RegionGroup>> Groups,
    IReadOnlyList<Sourced<Unit>> Units,
    IReadOnlyList<Sourced<Theme>> Themes,
    IReadOnlyList<Sourced<Indicator>> Indicators,
    IReadOnlyList<Sourced<Programme>> Programmes,
    IReadOnlyList<Sourced<Plan>> Plans,
    IReadOnlyDictionary<string, int> Authorities)
{
    public static CatalogueRecords Read(CatalogueTables tables, List<CatalogueError> errors)
    {
        IReadOnlyList<Sourced<T>> All<T>(string table, Func<CellReader, T> read) =>
            [.. tables.Rows[table].Select(row => new Sourced<T>(read(new CellReader(row, errors)), row))];
        return new(
            All("regions", Region),
            All("groups", Group),
            All("units", Unit),
            All("themes", c => new Theme(c.Text("code"), c.Text("name_zh"), c.Text("name_en"))),
            All("indicators", Indicator),
            All("programmes", Programme),
            All("plans", Plan),
            All("authorities", c => (Type: c.Text("document_type"), Rank: c.Integer("rank", 0)))
                .ToDictionary(a => a.Value.Type, a => a.Value.Rank, StringComparer.Ordinal));
    }

    static Region Region(CellReader c) => new(
        c.Integer("key", 1), c.Text("code"), c.Text("name_zh"), c.Text("name_en"), c.Word<RegionLevel>("level"),
        c.Reference("parent_code"), c.Date("valid_from"), c.Date("valid_to"), c.List("aliases"));

    static RegionGroup Group(CellReader c) => new(c.Text("code"), c.Text("name_zh"), c.List("members"), c.List("aliases"));

    static Unit Unit(CellReader c) => new(
        c.Text("code"), c.Text("name_zh"), c.Text("name_en"), c.Text("dimension"), c.Optional("base"),
        new Rational(c.Factor("factor_numerator"), c.Factor("factor_denominator")), c.List("aliases"));

    static Indicator Indicator(CellReader c) => new(
        c.Integer("key", 1), c.Text("code"), c.Text("name_zh"), c.Text("name_en"), c.Text("theme"), c.Word<Quantity>("quantity"),
        c.Word<Nature>("nature"), c.Text("unit"), c.Word<Rollup>("region_rollup"), c.Word<Rollup>("time_rollup"), c.Reference("weight"),
        c.Word<Direction>("direction"), c.Integer("decimals", 0), c.Number("min"), c.Number("max"), c.Text("definition"),
        c.Optional("source"), c.List("aliases"));

    static Programme Programme(CellReader c) => new(
        c.Integer("key", 1), c.Text("code"), c.Text("plan"), c.Reference("parent"), c.Text("name_zh"), c.Text("name_en"),
        c.Reference("region"), c.Word<ProgrammeKind>("kind"), c.List("aliases"));

    static Plan Plan(CellReader c) => new(
        c.Integer("key", 1), c.Text("code"), c.Text("name_zh"), c.Text("name_en"), c.Text("region"), c.RequiredDate("valid_from"),
        c.RequiredDate("valid_to"), c.Optional("authority"), c.List("aliases"));
}
