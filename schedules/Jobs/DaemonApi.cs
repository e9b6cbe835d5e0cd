using Microsoft.AspNetCore.Http.HttpResults;
using Quartz;

namespace Ordos.Schedules.Jobs;

/// <summary>What the daemon answers. Calls that change something need the token of the home.</summary>
static class DaemonApi
{
    const int RunsShown = 100;

    public static void Map(WebApplication app, Daemon daemon, string token)
    {
        app.MapGet("/health", () => Health(daemon));
        app.MapGet("/schedules", () => Schedules(daemon));
        app.MapGet("/runs", () => Runs(daemon));
        app.MapPost("/schedules/{name}/trigger", (string name, HttpRequest request, ISchedulerFactory schedulers, CancellationToken cancellationToken) =>
            Trigger(name, request.Headers.Authorization, daemon, token, schedulers, cancellationToken));
    }

    static Ok<HealthView> Health(Daemon daemon) => TypedResults.Ok(new HealthView("ok", daemon.Home.Folder, daemon.Home.IsSample, daemon.Running));

    static Ok<List<ScheduleView>> Schedules(Daemon daemon)
    {
        var now = daemon.Clock.GetUtcNow();
        return TypedResults.Ok(daemon.Schedules.Select(s => ScheduleView.Of(s, now, 5)).ToList());
    }

    static Ok<IReadOnlyList<RunView>> Runs(Daemon daemon) => TypedResults.Ok(RunHistory.Of(daemon.Home, RunsShown));

    static async Task<Results<Accepted, UnauthorizedHttpResult, NotFound, Conflict<string>>> Trigger(
        string name, string? authorization, Daemon daemon, string token, ISchedulerFactory schedulers, CancellationToken cancellationToken)
    {
        if (!AccessToken.IsShown(authorization, token))
        {
            return TypedResults.Unauthorized();
        }
        if (daemon.Schedules.All(s => s.Name != name))
        {
            return TypedResults.NotFound();
        }
        if (daemon.Running is { } running)
        {
            return TypedResults.Conflict($"The run of '{running}' is at work.");
        }
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.TriggerJob(new JobKey(name), cancellationToken: cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    sealed record HealthView(string Status, string Home, bool Sample, string? Running);
}

/// <summary>A schedule as JSON.</summary>
sealed record ScheduleView(
    string Name, string TitleZh, string TitleEn, string Cron, string TimeZone, IReadOnlyList<string> Inboxes, bool Full, IReadOnlyList<DateTimeOffset> Next)
{
    public static ScheduleView Of(Schedule schedule, DateTimeOffset now, int count) => new(
        schedule.Name, schedule.Title.Zh, schedule.Title.En, schedule.Cron.CronExpressionString, schedule.Cron.TimeZone.Id, schedule.Inboxes, schedule.Full,
        [.. schedule.NextFireTimes(now, count)]);
}
