using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Ordos.Bench;

const string shortRun = "--short";
const string reports = "--reports";

var rest = args.ToList();
var isShort = rest.Remove(shortRun);
if (rest.IndexOf(reports) is var at and >= 0 && at + 1 < rest.Count)
{
    Environment.SetEnvironmentVariable(Corpus.Variable, Path.GetFullPath(rest[at + 1]));
    rest.RemoveRange(at, 2);
}

// In this process: the library is measured as it was built here, and no project is generated and built again for each benchmark.
var job = (isShort ? Job.ShortRun : Job.Default).WithToolchain(InProcessEmitToolchain.Instance);
var config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddColumn(new RateColumn())
    .HideColumns(Column.Job, Column.Toolchain, Column.InvocationCount, Column.UnrollFactor, Column.IterationCount, Column.LaunchCount, Column.WarmupCount)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddExporter(MarkdownExporter.GitHub);
BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(rest.Count == 0 ? ["--filter", "*"] : [.. rest], config);
