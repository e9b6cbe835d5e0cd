using BenchmarkDotNet.Attributes;
using LinqToDB.Data;
using Ordos.Warehouse.Publish;

namespace Ordos.Bench;

/// <summary>Publishing a star for the first time: Delta tables, partitioned, hashed and released. The baseline copies its facts to one parquet file with DuckDB.</summary>
[InvocationCount(1)]
public class PublishBench : IDisposable
{
    Star? _star;

    /// <summary>Observations in the star.</summary>
    [Params(10_000)]
    public int Observations { get; set; }

    /// <summary>Loads the star.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _star = new Star(Star.ReadingOf(Observations));
        _star.Loader.Load(Star.Sha256);
        RateColumn.Count(GetType(), "", Observations);
    }

    /// <summary>Deletes what was published before.</summary>
    [IterationSetup]
    public void Begin()
    {
        if (Directory.Exists(_star!.Home.Lake))
        {
            Directory.Delete(_star.Home.Lake, recursive: true);
        }
    }

    /// <summary>Removes the star.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _star?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Copies with DuckDB's own writer.</summary>
    [Benchmark(Baseline = true)]
    public int CopyToParquet() =>
        _star!.Db.Execute($"copy fact_observation to '{Path.Combine(_star.Home.Folder, "facts.parquet")}' (format parquet, compression zstd)");

    /// <summary>Publishes every table.</summary>
    [Benchmark]
    public async Task<long> Published() => (await new Publisher(_star!.Home, TimeProvider.System).Publish(_star.Db, CancellationToken.None)).Release.Number;
}
