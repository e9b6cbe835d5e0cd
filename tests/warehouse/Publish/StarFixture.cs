using LinqToDB;
using LinqToDB.Data;
using Ordos.Warehouse;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Publish;
using Ordos.Warehouse.Query;
using Ordos.Warehouse.Star;
using Xunit;

namespace Ordos.Tests.Warehouse.Publish;

/// <summary>A home with a small star in its database: a city of two banners, four indicators, one plan.</summary>
sealed class StarFixture : IDisposable
{
    public static readonly DateTime Known = new(2025, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public StarFixture()
    {
        Home = new(Directory.CreateTempSubdirectory("ordos-star-").FullName);
        Db = new(WarehouseDb.ForFile(Home.Database));
        Schema.Upgrade(Db);
        Db.BulkCopy<DimRegion>([Region(0, "", "未知", "city", ""), Region(1, "150600", "鄂尔多斯市", "city", ""), Region(2, "150602", "东胜区", "banner", "150600"), Region(3, "150622", "准格尔旗", "banner", "150600")]);
        Db.BulkCopy<DimIndicator>(
        [
            Indicator(0, "", "level", "stock", "none", "neutral"), Indicator(1, "talent_total", "level", "stock", "sum", "up"), Indicator(2, "gdp", "level", "flow", "sum", "up"),
            Indicator(3, "rd_share", "share", "flow", "weighted", "up") with { WeightIndicatorCode = "gdp" }, Indicator(4, "unemployment_rate", "rate", "stock", "none", "down"),
            Indicator(5, "gdp_growth", "growth", "flow", "none", "up"),
        ]);
        Db.BulkCopy<DimPlan>([Plan(0, "", null), Plan(1, "talent", new DateOnly(2021, 1, 1))]);
        Db.Insert(new DimProgramme { ProgrammeKey = 0, ProgrammeCode = "", PlanCode = "", ParentCode = "", NameZh = "", NameEn = "", PathZh = "", RegionCode = "", Kind = "" });
        Db.Insert(Report(7, "甲.xlsx"));
    }

    public Home Home { get; }

    public WarehouseDb Db { get; }

    public static DimRegion Region(int key, string code, string name, string level, string parent) => new()
    {
        RegionKey = key,
        RegionCode = code,
        NameZh = name,
        NameEn = "",
        Level = level,
        ParentCode = parent,
        CityCode = "",
        CityZh = "",
        BannerCode = "",
        BannerZh = "",
    };

    public static FactObservation Observation(int indicator, int region, Period period, decimal value, DateTime? from = null, DateTime? to = null, Bound bound = Bound.Eq)
    {
        var magnitude = Magnitude.Of(value, bound);
        return new()
        {
            IndicatorKey = indicator,
            RegionKey = region,
            PeriodKey = period.Key,
            ProgrammeKey = 0,
            Value = value,
            Low = magnitude.Low,
            High = magnitude.High,
            LowClosed = magnitude.LowClosed,
            HighClosed = magnitude.HighClosed,
            Approximate = magnitude.Approximate,
            Bound = Code.Of(bound),
            ValueText = $"{value}",
            UnitText = "",
            Stage = "final",
            Status = "A",
            ReportKey = 7,
            ReadingKey = 70,
            Claim = 0,
            Figure = 0,
            Locator = "表1!B2",
            Context = "",
            Rule = "table-cell",
            KnownFrom = from ?? Known,
            KnownTo = to,
            IsCurrent = to is null,
        };
    }

    public static FactTarget Target(int indicator, int region, Period due, Magnitude bound, Cadence cadence = Cadence.ByDueDate) => new()
    {
        PlanKey = 1,
        IndicatorKey = indicator,
        RegionKey = region,
        ProgrammeKey = 0,
        PeriodKey = due.Key,
        Cadence = Code.Of(cadence),
        IsGroup = false,
        DueFrom = due.StartDate,
        DueTo = due.EndDate,
        Value = bound.Value,
        Low = bound.Low,
        High = bound.High,
        LowClosed = bound.LowClosed,
        HighClosed = bound.HighClosed,
        Approximate = bound.Approximate,
        Bound = Code.Of(bound.Bound),
        Baseline = null,
        ValueText = "60万人",
        UnitText = "人",
        ReportKey = 7,
        ReadingKey = 70,
        Claim = 0,
        Figure = 0,
        Locator = "1:2-5",
        Context = "到2025年，60万人。",
        Rule = "prose-level",
        KnownFrom = Known,
        KnownTo = null,
        IsCurrent = true,
    };

    public void Observe(params FactObservation[] observations) => Db.BulkCopy(observations);

    public async Task<Publication> Publish()
    {
        foreach (var key in Db.Observations.Select(o => o.PeriodKey).Distinct().ToList().Concat(Db.Targets.Select(t => t.PeriodKey).Distinct().ToList()).Distinct())
        {
            if (!Db.Periods.Any(p => p.PeriodKey == key))
            {
                Db.Insert(PeriodRow(Period.FromKey(key)));
            }
        }
        return await new Publisher(Home, TimeProvider.System).Publish(Db, TestContext.Current.CancellationToken);
    }

    public Lake Open() => Lake.Open(Home) ?? throw new InvalidOperationException("Nothing was published.");

    public DeltaTable Table(string name) => new(Path.Combine(Home.Lake, name), StarTables.Schemas.Single(s => s.Name == name));

    public IReadOnlyList<string> DataFiles() =>
        [.. Directory.EnumerateFiles(Home.Lake, "*.parquet", SearchOption.AllDirectories).Where(f => !f.Contains("_delta_log", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Home.Lake, f)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Db.Dispose();
        Directory.Delete(Home.Folder, recursive: true);
    }

    static DimReport Report(long key, string name) => new()
    {
        ReportKey = key,
        Sha256 = new string('0', 64),
        FileName = name,
        Address = name,
        Title = "",
        IssuerRegionKey = 1,
        PeriodKey = 0,
        PlanKey = 0,
        Authority = 20,
        PublishedOn = new DateOnly(2025, 2, 3),
        ReceivedAt = Known,
        IsCurrent = true,
    };

    public static DimIndicator Indicator(int key, string code, string quantity, string nature, string rollup, string direction) => new()
    {
        IndicatorKey = key,
        IndicatorCode = code,
        NameZh = code,
        NameEn = code,
        ThemeCode = "",
        ThemeZh = "",
        ThemeEn = "",
        Unit = "person",
        UnitZh = "人",
        Quantity = quantity,
        Nature = nature,
        RegionRollup = rollup,
        TimeRollup = nature == "flow" && quantity == "level" ? "sum" : "last",
        WeightIndicatorCode = "",
        Direction = direction,
        Decimals = 0,
        Definition = "",
        Source = "",
    };

    static DimPlan Plan(int key, string code, DateOnly? from) => new() { PlanKey = key, PlanCode = code, NameZh = code, NameEn = code, RegionCode = "150600", ValidFrom = from, ValidTo = null, Authority = "" };

    static DimPeriod PeriodRow(Period period) => new()
    {
        PeriodKey = period.Key,
        PeriodCode = period.ToString(),
        Frequency = Code.Of(period.Frequency),
        Year = period.Year,
        Quarter = 4,
        Month = period.Month,
        Months = period.Months,
        StartDate = period.StartDate,
        EndDate = period.EndDate,
        LabelZh = period.ToString(),
        LabelEn = period.ToString(),
    };
}
