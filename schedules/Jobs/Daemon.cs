using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Ordos.Etl;
using Ordos.Warehouse;
using Quartz;

namespace Ordos.Schedules.Jobs;

/// <summary>The program as a service: fires the schedules of a home, one run at a time, and answers on the loopback address.</summary>
/// <param name="home">The warehouse.</param>
/// <param name="schedules">When to do what.</param>
/// <param name="clock">The time.</param>
sealed class Daemon(Home home, IReadOnlyList<Schedule> schedules, TimeProvider clock)
{
    /// <summary>The warehouse.</summary>
    public Home Home => home;

    /// <summary>All schedules.</summary>
    public IReadOnlyList<Schedule> Schedules => schedules;

    /// <summary>The time.</summary>
    public TimeProvider Clock => clock;

    /// <summary>Name of the schedule whose run is at work; null where none is.</summary>
    public string? Running { get; private set; }

    /// <summary>Does the run of a schedule now.</summary>
    public async Task<RunReport> Run(string name, CancellationToken cancellationToken)
    {
        var schedule = schedules.Single(s => s.Name == name);
        Running = name;
        try
        {
            return await WarehouseRun.Run(home, schedule.Inboxes, $"schedule {name}", schedule.Full, clock, new Silence(), cancellationToken);
        }
        finally
        {
            Running = null;
        }
    }

    /// <summary>The host, ready to be started. A port of 0 takes any free one.</summary>
    public WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // Only names of this machine: a page in a browser that points another name here gets no answer.
        builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
        builder.Services.AddHostFiltering(o => o.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, port, l => l.Protocols = HttpProtocols.Http1));
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Ordos", LogLevel.Information);
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower);
        builder.Services.AddSingleton(this);
        builder.Services.AddQuartz(AddSchedules);
        builder.Services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        var app = builder.Build();
        app.UseHostFiltering();
        DaemonApi.Map(app, this, AccessToken.Of(home));
        return app;
    }

    void AddSchedules(IQuartzBuilder quartz)
    {
        // One thread: a run that comes due while another is at work waits for it.
        quartz.UseDefaultThreadPool(1);
        quartz.UseInMemoryStore();
        quartz.UseTimeProvider(clock);
        foreach (var schedule in schedules)
        {
            var key = new JobKey(schedule.Name);
            quartz.AddJob<CollectJob>(job => job.WithIdentity(key).WithDescription(schedule.Title.En).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(schedule.Name)
                .WithCronSchedule(schedule.Cron, cron => cron.WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
        }
    }

    sealed class Silence : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
        }
    }
}
