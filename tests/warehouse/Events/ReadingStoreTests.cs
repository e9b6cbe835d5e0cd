using System.Text.Json;
using Ordos.Warehouse;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Model;
using Xunit;

namespace Ordos.Tests.Warehouse.Events;

public sealed class ReadingStoreTests : IDisposable
{
    static readonly Edition Edition = new("r1", "c1");
    readonly TempHome _temp = new();
    readonly ReadingStore _store;

    public ReadingStoreTests() => _store = new ReadingStore(_temp.Home);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_reading_is_found_as_it_was_saved()
    {
        var reading = Sample();

        _store.Save(reading);

        Assert.True(_store.Has(reading.Sha256, Edition));
        Assert.Equal(JsonSerializer.Serialize(reading), JsonSerializer.Serialize(_store.Find(reading.Sha256, Edition)));
    }

    [Fact]
    public void A_report_that_was_not_read_by_an_edition_has_no_reading()
    {
        Assert.Null(_store.Find(new string('b', 64), Edition));
        Assert.False(_store.Has(new string('b', 64), Edition));
    }

    [Fact]
    public void A_torn_reading_is_an_error_that_names_it()
    {
        _store.Save(Sample());
        var path = Directory.GetFiles(_temp.Home.Readings, "*", SearchOption.AllDirectories).Single();
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..60]);

        var error = Assert.Throws<WarehouseException>(() => _store.Find(Sample().Sha256, Edition));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    static Reading Sample()
    {
        var citation = new Citation(0, "line 1:3-7", "60万人", "人", "人才资源总量突破60万人。", "prose-level");
        return new Reading(
            new string('a', 64),
            Edition.Reader,
            Edition.Catalogue,
            new ReportCard("计划.txt", "人才计划", "150600", 10, new DateOnly(2022, 3, 1), Period.OfYears(2021, 2025), "talent"),
            4,
            1,
            [new Observation("gdp", "150600", Period.OfQuarter(2024, 1), null, Magnitude.Of(634440000000.12345678m), Stage.CensusRevised, "A", citation)],
            [new Target("talent", "talents", "150600", null, Period.OfYear(2025), Cadence.ByDueDate, false, Magnitude.Of(600000m, Bound.Gt), 0.50m, citation)],
            [new Milestone("talent", "centre", "150600", "启动运行", new DateOnly(2022, 12, 31), citation)],
            [new Rejected(false, Reason.UnknownIndicator, new Bilingual("不认识", "unknown"), "x", "", "", "", citation)],
            [new Ordos.Warehouse.Model.Finding("unit-slip", Severity.Warning, new Bilingual("单位", "unit"), "")]);
    }
}
