using Ordos.Etl.Collect;
using Ordos.Warehouse;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Publish;
using Ordos.Warehouse.Star;

namespace Ordos.Etl;

/// <summary>What a run is to do.</summary>
/// <param name="Sources">Where reports arrive.</param>
/// <param name="By">Who or what started it.</param>
/// <param name="Full">Whether files that look unchanged are hashed too.</param>
public sealed record RunRequest(IReadOnlyList<Source> Sources, string By, bool Full);

/// <summary>
/// The whole product in one method: collect what arrived, read what is new, load what the events ask for, publish once. Running it again
/// changes nothing; stopped or killed at any moment, the next run does the rest.
/// </summary>
/// <param name="home">The warehouse. The caller sees to it that nothing else changes it meanwhile.</param>
/// <param name="catalogue">What statisticians know.</param>
/// <param name="clock">The time.</param>
public sealed class Pipeline(Home home, Catalogue catalogue, TimeProvider clock)
{
    readonly EventLog _log = new(home, clock);
    readonly ReadingStore _readings = new(home);
    readonly Edition _edition = ReportReader.EditionOf(catalogue);
    // A quiet night does not need it.
    readonly Lazy<ReportReader> _reader = new(() => new ReportReader(catalogue));
    readonly string _database = WarehouseDb.ForFile(home.Database);

    /// <summary>Does one run, and writes its row in load_run.</summary>
    public async Task<RunReport> Run(RunRequest request, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        var run = RunLog.Begin(_database, clock, request.By);
        try
        {
            var report = await Run(request, run, progress, cancellationToken);
            run.End(report.HasErrors ? RunOutcome.Findings : RunOutcome.Done, report.Findings.Count(), "");
            return report;
        }
        catch (Exception e)
        {
            run.End(e is OperationCanceledException ? RunOutcome.Cancelled : RunOutcome.Failed, 0, e.Message);
            throw;
        }
    }

    /// <summary>Replays the event log into a new database in place of the old one, and publishes it: the same rows and the same data files.</summary>
    public async Task<(IReadOnlyList<LoadResult> Reports, Publication Publication)> Rebuild(CancellationToken cancellationToken)
    {
        var reports = Warehouse.Load.Rebuild.File(home, _log.ReadAll(), Dimensions.Of(catalogue), cancellationToken);
        return (reports, await Publish(cancellationToken));
    }

    /// <summary>Publishes what the database holds; makes no release where nothing changed.</summary>
    public async Task<Publication> Publish(CancellationToken cancellationToken)
    {
        using var db = new WarehouseDb(_database);
        return await new Publisher(home, clock).Publish(db, cancellationToken);
    }

    async Task<RunReport> Run(RunRequest request, RunLog run, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var collected = await Collect(request, run, progress, cancellationToken);
        var events = Activate(_log.ReadAll(), request.By);
        var timeline = Timeline.Of(events);
        var failures = Extract(timeline, run, progress, cancellationToken);
        using var db = new WarehouseDb(_database);
        var outcomes = Load(db, events, timeline, failures, run, progress, cancellationToken);
        run.Enter(Code.Of(RunStage.Publish));
        progress.Report(new RunProgress(RunStage.Publish, 0, 1, ""));
        var publication = await new Publisher(home, clock).Publish(db, cancellationToken);
        return new RunReport(
            home.IsSample, collected.Files, collected.Received.Count, outcomes, collected.Findings, Standing(db, collected, outcomes),
            publication.Release.Number, publication.IsNew, clock.GetElapsedTime(start));
    }

    async Task<Collected> Collect(RunRequest request, RunLog run, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        run.Enter(Code.Of(RunStage.Collect));
        progress.Report(new RunProgress(RunStage.Collect, 0, 1, ""));
        return await new Collector(home, _log, clock).Collect(request.Sources, request.By, request.Full, cancellationToken);
    }

    /// <summary>Brings this reader and catalogue into force where they are not: archived reports are then read again.</summary>
    /// <returns>The log with it.</returns>
    IReadOnlyList<Event> Activate(IReadOnlyList<Event> events, string by)
    {
        if (Timeline.Of(events).Current == _edition)
        {
            return events;
        }
        var now = _log.Now();
        return [.. events, _log.Append(new Activation(now, now, by, "", _edition.Reader, _edition.Catalogue))];
    }

    /// <summary>Extracts, conforms and validates every report that this edition has to read and has not.</summary>
    /// <returns>What failed, by report.</returns>
    Dictionary<string, Finding> Extract(Timeline timeline, RunLog run, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        run.Enter(Code.Of(RunStage.Extract));
        var archive = new Archive(home);
        var unread = InOrderOfReceipt(timeline, timeline.Reports.Where(r => !_readings.Has(r, _edition) && IsWanted(timeline, r)));
        void Read(Receipt receipt) =>
            _readings.Save(_reader.Value.ReadForLoading(receipt.Sha256, archive.Read(receipt.Sha256), receipt.FileName, cancellationToken));

        return ForEach(unread, RunStage.Extract, progress, Read, cancellationToken);
    }

    List<ReportOutcome> Load(
        WarehouseDb db, IReadOnlyList<Event> events, Timeline timeline, Dictionary<string, Finding> failures,
        RunLog run, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        run.Enter(Code.Of(RunStage.Load));
        var loader = new Loader(db, _readings, events, Dimensions.Of(catalogue));
        // What counts before what no longer does, so that a re-issued file closes no row that it repeats.
        List<Receipt> stale = [.. InOrderOfReceipt(timeline, loader.Stale()).OrderByDescending(r => timeline.Counts(r.Sha256))];
        var results = new Dictionary<string, LoadResult>(StringComparer.Ordinal);
        void LoadOne(Receipt receipt)
        {
            var result = loader.Load(receipt.Sha256);
            results.Add(receipt.Sha256, result);
            run.Add(result);
        }

        foreach (var (sha256, finding) in ForEach(stale, RunStage.Load, progress, LoadOne, cancellationToken))
        {
            failures[sha256] = finding;
        }
        var touched = InOrderOfReceipt(timeline, stale.Select(r => r.Sha256).Union(failures.Keys, StringComparer.Ordinal));
        return [.. touched.Select(r => OutcomeOf(r, results.GetValueOrDefault(r.Sha256), failures.GetValueOrDefault(r.Sha256)))];
    }

    /// <summary>A file that could not be read is told of in every run until it is mended or gone, though it is opened once only.</summary>
    static List<ReportFinding> Standing(WarehouseDb db, Collected collected, List<ReportOutcome> outcomes)
    {
        var told = outcomes.Select(o => o.Sha256).ToHashSet(StringComparer.Ordinal);
        return [.. ReportFindings.Errors(db).Where(e => collected.Present.Contains(e.Sha256) && !told.Contains(e.Sha256))];
    }

    /// <summary>Does something with each report. One that fails is recorded, and the rest goes on.</summary>
    static Dictionary<string, Finding> ForEach(
        List<Receipt> reports, RunStage stage, IProgress<RunProgress> progress, Action<Receipt> action, CancellationToken cancellationToken)
    {
        var failures = new Dictionary<string, Finding>(StringComparer.Ordinal);
        for (var i = 0; i < reports.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress.Report(new RunProgress(stage, i, reports.Count, reports[i].FileName));
            try
            {
                action(reports[i]);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failures.Add(reports[i].Sha256, Failed(reports[i], stage, e));
            }
        }
        return failures;
    }

    ReportOutcome OutcomeOf(Receipt receipt, LoadResult? result, Finding? failure)
    {
        var reading = _readings.Find(receipt.Sha256, _edition);
        var rejected = result is null || reading is null ? [] : reading.Rejected.GroupBy(r => r.Reason).ToDictionary(g => g.Key, g => g.Count());
        return new ReportOutcome(receipt.Sha256, receipt.FileName, result, rejected, [.. reading?.Findings ?? [], .. failure is null ? [] : new[] { failure }]);
    }

    /// <summary>A report that counts, or that was replaced before anybody read it.</summary>
    bool IsWanted(Timeline timeline, string sha256) => timeline.Counts(sha256) || timeline.ReignsOf(sha256, e => _readings.Has(sha256, e)).Count == 0;

    static List<Receipt> InOrderOfReceipt(Timeline timeline, IEnumerable<string> reports) =>
        [.. reports.Select(timeline.ReceiptOf).OrderBy(r => r.At).ThenBy(r => r.Sha256, StringComparer.Ordinal)];

    static Finding Failed(Receipt receipt, RunStage stage, Exception e) => new(
        "report-failed",
        Severity.Error,
        new Bilingual(
            $"报告“{receipt.Address}”在{(stage == RunStage.Extract ? "读取" : "入库")}时失败，其余报告不受影响：{e.Message}",
            $"The report '{receipt.Address}' failed while it was {(stage == RunStage.Extract ? "read" : "loaded")}; the others are not affected: {e.Message}"),
        "");
}
