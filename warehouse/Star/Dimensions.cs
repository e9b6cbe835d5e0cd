using LinqToDB.Mapping;

namespace Ordos.Warehouse.Star;

/// <summary>One row per region of the catalogue; key 0 is the unknown region.</summary>
[Table("dim_region")]
public sealed record DimRegion
{
    /// <summary>Key, never reused.</summary>
    [Column("region_key"), PrimaryKey]
    public required int RegionKey { get; init; }

    /// <summary>GB/T 2260, parks with the catalogue's extension.</summary>
    [Column("region_code")]
    public required string RegionCode { get; init; }

    /// <summary>Official name.</summary>
    [Column("name_zh")]
    public required string NameZh { get; init; }

    [Column("name_en")]
    public required string NameEn { get; init; }

    /// <summary>country, province, city, banner or park.</summary>
    [Column("level")]
    public required string Level { get; init; }

    /// <summary>Code of the region it belongs to; empty at the top.</summary>
    [Column("parent_code")]
    public required string ParentCode { get; init; }

    /// <summary>The city it is or lies in; empty above the cities.</summary>
    [Column("city_code")]
    public required string CityCode { get; init; }

    [Column("city_zh")]
    public required string CityZh { get; init; }

    /// <summary>The banner or district it is or lies in; empty where it is or lies in none.</summary>
    [Column("banner_code")]
    public required string BannerCode { get; init; }

    [Column("banner_zh")]
    public required string BannerZh { get; init; }

    /// <summary>First day; null where it has always been.</summary>
    [Column("valid_from")]
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day; null while it exists.</summary>
    [Column("valid_to")]
    public DateOnly? ValidTo { get; init; }
}

/// <summary>One row per indicator of the catalogue; key 0 is the unknown indicator.</summary>
[Table("dim_indicator")]
public sealed record DimIndicator
{
    /// <summary>Key, never reused.</summary>
    [Column("indicator_key"), PrimaryKey]
    public required int IndicatorKey { get; init; }

    [Column("indicator_code")]
    public required string IndicatorCode { get; init; }

    [Column("name_zh")]
    public required string NameZh { get; init; }

    [Column("name_en")]
    public required string NameEn { get; init; }

    [Column("theme_code")]
    public required string ThemeCode { get; init; }

    [Column("theme_zh")]
    public required string ThemeZh { get; init; }

    [Column("theme_en")]
    public required string ThemeEn { get; init; }

    /// <summary>Code of the unit that all its values are in.</summary>
    [Column("unit")]
    public required string Unit { get; init; }

    [Column("unit_zh")]
    public required string UnitZh { get; init; }

    /// <summary>level, share, rate, growth, change_pp or multiple.</summary>
    [Column("quantity")]
    public required string Quantity { get; init; }

    /// <summary>stock or flow.</summary>
    [Column("nature")]
    public required string Nature { get; init; }

    /// <summary>sum, last, weighted or none: how values of regions make one.</summary>
    [Column("region_rollup")]
    public required string RegionRollup { get; init; }

    /// <summary>sum, last, weighted or none: how values of periods make one.</summary>
    [Column("time_rollup")]
    public required string TimeRollup { get; init; }

    /// <summary>Code of the indicator that weighs a weighted roll-up; empty where there is none.</summary>
    [Column("weight_indicator_code")]
    public required string WeightIndicatorCode { get; init; }

    /// <summary>up, down or neutral: which way is better.</summary>
    [Column("direction")]
    public required string Direction { get; init; }

    /// <summary>Decimals to show.</summary>
    [Column("decimals")]
    public required int Decimals { get; init; }

    /// <summary>Smallest plausible value; null where there is no limit.</summary>
    [Column("plausible_min")]
    public decimal? PlausibleMin { get; init; }

    /// <summary>Largest plausible value; null where there is no limit.</summary>
    [Column("plausible_max")]
    public decimal? PlausibleMax { get; init; }

    [Column("definition")]
    public required string Definition { get; init; }

    /// <summary>Where the definition comes from.</summary>
    [Column("source")]
    public required string Source { get; init; }
}

/// <summary>One row per period that a fact is about; key 0 is the unknown period.</summary>
[Table("dim_period")]
public sealed record DimPeriod
{
    /// <summary>End yyyymm × 1000 + months covered.</summary>
    [Column("period_key"), PrimaryKey]
    public required long PeriodKey { get; init; }

    /// <summary>2024, 2024-Q3, 2024-01/2024-09, …</summary>
    [Column("period_code")]
    public required string PeriodCode { get; init; }

    /// <summary>year, half, quarter, month, cumulative or years; empty for the unknown period.</summary>
    [Column("frequency")]
    public required string Frequency { get; init; }

    /// <summary>Year in which it ends; 0 for the unknown period.</summary>
    [Column("year")]
    public required int Year { get; init; }

    /// <summary>Quarter in which it ends, 1 to 4.</summary>
    [Column("quarter")]
    public required int Quarter { get; init; }

    /// <summary>Month in which it ends, 1 to 12.</summary>
    [Column("month")]
    public required int Month { get; init; }

    /// <summary>Months covered.</summary>
    [Column("months")]
    public required int Months { get; init; }

    [Column("start_date")]
    public DateOnly? StartDate { get; init; }

    [Column("end_date")]
    public DateOnly? EndDate { get; init; }

    [Column("label_zh")]
    public required string LabelZh { get; init; }

    [Column("label_en")]
    public required string LabelEn { get; init; }
}

/// <summary>One row per programme of a plan: a tree. Key 0 stands for no programme.</summary>
[Table("dim_programme")]
public sealed record DimProgramme
{
    /// <summary>Key, never reused.</summary>
    [Column("programme_key"), PrimaryKey]
    public required int ProgrammeKey { get; init; }

    [Column("programme_code")]
    public required string ProgrammeCode { get; init; }

    [Column("plan_code")]
    public required string PlanCode { get; init; }

    /// <summary>Code of the programme it is part of; empty at the top.</summary>
    [Column("parent_code")]
    public required string ParentCode { get; init; }

    [Column("name_zh")]
    public required string NameZh { get; init; }

    [Column("name_en")]
    public required string NameEn { get; init; }

    /// <summary>Names from the top down to itself, joined by " / ".</summary>
    [Column("path_zh")]
    public required string PathZh { get; init; }

    /// <summary>Code of the region it is for; empty where it is for none in particular.</summary>
    [Column("region_code")]
    public required string RegionCode { get; init; }

    /// <summary>goal, project, platform, institution or centre.</summary>
    [Column("kind")]
    public required string Kind { get; init; }
}

/// <summary>One row per plan of the catalogue; key 0 stands for no known plan.</summary>
[Table("dim_plan")]
public sealed record DimPlan
{
    /// <summary>Key, never reused.</summary>
    [Column("plan_key"), PrimaryKey]
    public required int PlanKey { get; init; }

    [Column("plan_code")]
    public required string PlanCode { get; init; }

    [Column("name_zh")]
    public required string NameZh { get; init; }

    [Column("name_en")]
    public required string NameEn { get; init; }

    /// <summary>Code of the region whose plan it is.</summary>
    [Column("region_code")]
    public required string RegionCode { get; init; }

    [Column("valid_from")]
    public DateOnly? ValidFrom { get; init; }

    [Column("valid_to")]
    public DateOnly? ValidTo { get; init; }

    /// <summary>Who issued it.</summary>
    [Column("authority")]
    public required string Authority { get; init; }
}

/// <summary>One row per report that ever arrived; key 0 stands for no report.</summary>
[Table("dim_report")]
public sealed record DimReport
{
    /// <summary>First 52 bits of the SHA-256.</summary>
    [Column("report_key"), PrimaryKey]
    public required long ReportKey { get; init; }

    /// <summary>64 lowercase hex digits.</summary>
    [Column("sha256")]
    public required string Sha256 { get; init; }

    /// <summary>Its name when it arrived first.</summary>
    [Column("file_name")]
    public required string FileName { get; init; }

    /// <summary>Where it arrived from first.</summary>
    [Column("address")]
    public required string Address { get; init; }

    [Column("title")]
    public required string Title { get; init; }

    /// <summary>The region whose office issued it; 0 where that is not known.</summary>
    [Column("issuer_region_key")]
    public required int IssuerRegionKey { get; init; }

    /// <summary>What it is about; 0 where it does not say.</summary>
    [Column("period_key")]
    public required long PeriodKey { get; init; }

    /// <summary>The plan that it is; 0 for a report on what happened.</summary>
    [Column("plan_key")]
    public required int PlanKey { get; init; }

    /// <summary>Rank among reports that disagree: the higher one stands.</summary>
    [Column("authority")]
    public required int Authority { get; init; }

    [Column("published_on")]
    public DateOnly? PublishedOn { get; init; }

    /// <summary>When it arrived first, UTC.</summary>
    [Column("received_at")]
    public required DateTime ReceivedAt { get; init; }

    /// <summary>Whether it counts: current at some address and not withdrawn.</summary>
    [Column("is_current")]
    public required bool IsCurrent { get; init; }
}
