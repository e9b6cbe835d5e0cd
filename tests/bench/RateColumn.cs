using System.Collections.Concurrent;
using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Ordos.Bench;

/// <summary>How much of its work (characters, cells, rows) a benchmark does in a second of the mean.</summary>
sealed class RateColumn : IColumn
{
    static readonly ConcurrentDictionary<(Type Benchmarks, string Input), long> Work = new();

    public string Id => nameof(RateColumn);

    public string ColumnName => "Units/s";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Characters, cells or rows in a second of the mean";

    /// <summary>States how much work one operation of a benchmark class is on an input: the text of its parameter, empty where it makes no difference.</summary>
    public static void Count(Type benchmarks, string input, long units) => Work[(TypeOf(benchmarks), input)] = units;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        const double nanoseconds = 1e9;
        var type = TypeOf(benchmarkCase.Descriptor.Type);
        var input = benchmarkCase.Parameters.Items.Select(p => p.Value as string ?? "").FirstOrDefault("");
        return summary[benchmarkCase]?.ResultStatistics is { } statistics && Work.TryGetValue((type, input), out var units)
            ? (units / statistics.Mean * nanoseconds).ToString("N0", CultureInfo.InvariantCulture)
            : "?";
    }

    // The toolchain runs a benchmark in a class that it derives from ours.
    static Type TypeOf(Type type) => type.Assembly == typeof(RateColumn).Assembly ? type : type.BaseType!;
}
