using LinqToDB;
using LinqToDB.Data;
using LinqToDB.Mapping;

namespace Ordos.Warehouse.Star;

/// <summary>A connection to the warehouse database, whichever engine holds it. One for each unit of work, disposed after it.</summary>
public sealed class WarehouseDb : DataConnection
{
    static readonly MappingSchema Types = CreateTypes();

    /// <summary>Opens the database of a connection string, which decides the engine; a DuckDB file is created where there is none.</summary>
    public WarehouseDb(string connectionString)
        : base(Engine.Options(connectionString).UseMappingSchema(Types).UseBulkCopyType(BulkCopyType.ProviderSpecific))
    {
        Kind = Engine.Of(connectionString);
    }

    /// <summary>The engine.</summary>
    public EngineKind Kind { get; }

    public ITable<DimRegion> Regions => this.GetTable<DimRegion>();

    public ITable<DimIndicator> Indicators => this.GetTable<DimIndicator>();

    public ITable<DimPeriod> Periods => this.GetTable<DimPeriod>();

    public ITable<DimProgramme> Programmes => this.GetTable<DimProgramme>();

    public ITable<DimPlan> Plans => this.GetTable<DimPlan>();

    public ITable<DimReport> Reports => this.GetTable<DimReport>();

    public ITable<FactObservation> Observations => this.GetTable<FactObservation>();

    public ITable<FactTarget> Targets => this.GetTable<FactTarget>();

    public ITable<FactMilestone> Milestones => this.GetTable<FactMilestone>();

    public ITable<FactSubmission> Submissions => this.GetTable<FactSubmission>();

    public ITable<LoadRun> Runs => this.GetTable<LoadRun>();

    public ITable<RejectedFigure> RejectedFigures => this.GetTable<RejectedFigure>();

    public ITable<FindingRow> Findings => this.GetTable<FindingRow>();

    public ITable<EventRow> Events => this.GetTable<EventRow>();

    public ITable<ReadingRow> Readings => this.GetTable<ReadingRow>();

    public ITable<ReadingEdition> ReadingEditions => this.GetTable<ReadingEdition>();

    public ITable<ReignRow> Reigns => this.GetTable<ReignRow>();

    public ITable<ClaimObservation> ObservationClaims => this.GetTable<ClaimObservation>();

    public ITable<ClaimTarget> TargetClaims => this.GetTable<ClaimTarget>();

    public ITable<ClaimMilestone> MilestoneClaims => this.GetTable<ClaimMilestone>();

    /// <summary>Begins a transaction that only one process at a time can be in: what one writes depends on all that is there.</summary>
    public DataConnectionTransaction BeginExclusive()
    {
        var transaction = BeginTransaction();
        if (Engine.LockStatement(Kind) is { } wait)
        {
            this.Execute(wait);
        }
        return transaction;
    }

    /// <summary>The connection string of a DuckDB file.</summary>
    public static string ForFile(string path) => $"Data Source={path}";

    /// <summary>The same for one that is there and is only read: processes that read do not shut each other out.</summary>
    public static string ForReading(string path) => $"{ForFile(path)};ACCESS_MODE=READ_ONLY";

    /// <summary>An instant as its columns hold it: UTC, whole microseconds, without a zone of its own.</summary>
    public static DateTime Instant(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Unspecified);

    static MappingSchema CreateTypes()
    {
        var schema = new MappingSchema();
        schema.SetDataType(typeof(DateTime), DataType.DateTime2);
        return schema;
    }
}
