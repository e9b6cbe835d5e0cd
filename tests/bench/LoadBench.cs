using BenchmarkDotNet.Attributes;
using DuckDB.NET.Data;
using LinqToDB.Data;
using Ordos.Warehouse.Model;

namespace Ordos.Bench;

/// <summary>Loading one reading into an empty star. The baseline appends rows of the same facts to one DuckDB table and checks nothing.</summary>
[InvocationCount(1)]
public class LoadBench : IDisposable
{
    Reading? _reading;
    Star? _star;

    /// <summary>Observations of the reading.</summary>
    [Params(10_000)]
    public int Observations { get; set; }

    /// <summary>Makes the reading.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _reading = Star.ReadingOf(Observations);
        RateColumn.Count(GetType(), "", Observations);
    }

    /// <summary>An empty star.</summary>
    [IterationSetup]
    public void Begin()
    {
        _star = new Star(_reading!);
        _star.Db.Execute("create table raw (indicator integer, region integer, period bigint, value decimal(28, 8), text varchar, locator varchar, context varchar)");
    }

    /// <summary>Removes it.</summary>
    [IterationCleanup]
    public void Dispose()
    {
        _star?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Appends with DuckDB's own appender.</summary>
    [Benchmark(Baseline = true)]
    public void RawAppender()
    {
        var connection = (DuckDBConnection)_star!.Db.OpenDbConnection();
        using var appender = connection.CreateAppender("raw");
        foreach (var o in _reading!.Observations)
        {
            appender.CreateRow()
                .AppendValue(1).AppendValue(1).AppendValue(o.Period.Key).AppendValue(o.Magnitude.Value)
                .AppendValue(o.Citation.Text).AppendValue(o.Citation.Locator).AppendValue(o.Citation.Context)
                .EndRow();
        }
    }

    /// <summary>Loads with claims, vintages and keys, in one transaction.</summary>
    [Benchmark]
    public int Loaded() => _star!.Loader.Load(Star.Sha256).Loaded;
}
