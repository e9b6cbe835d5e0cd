using Quartz;

namespace Ordos.Schedules.Jobs;

/// <summary>The nightly job: what <c>ordos run</c> does, when its schedule says so.</summary>
[DisallowConcurrentExecution]
sealed partial class CollectJob(Daemon daemon, IHostApplicationLifetime lifetime, ILogger<CollectJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        Started(logger, name);
        try
        {
            var report = await daemon.Run(name, stop.Token);
            Ended(logger, name, report.HasErrors ? "findings" : "done", report.Totals.Loaded, report.Totals.Rejected, report.Findings.Count());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(logger, e, name);
        }
        catch (OperationCanceledException)
        {
            Stopped(logger, name);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Schedule}: run started")]
    static partial void Started(ILogger logger, string schedule);

    [LoggerMessage(LogLevel.Information, "{Schedule}: run ended: {Outcome}: {Loaded} loaded, {Rejected} refused, {Findings} findings")]
    static partial void Ended(ILogger logger, string schedule, string outcome, int loaded, int rejected, int findings);

    [LoggerMessage(LogLevel.Error, "{Schedule}: run failed")]
    static partial void Failed(ILogger logger, Exception exception, string schedule);

    [LoggerMessage(LogLevel.Warning, "{Schedule}: run stopped; the next one does the rest")]
    static partial void Stopped(ILogger logger, string schedule);
}
