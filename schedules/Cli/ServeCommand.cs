using Ordos.Schedules.Jobs;
using Ordos.Warehouse.Model;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos serve</c>: stays, fires the schedules and answers on the loopback address.</summary>
sealed class ServeCommand(Screen screen, TimeProvider clock) : AsyncCommand<ServeCommand.Settings>
{
    public static Bilingual Purpose { get; } = new("常驻运行：按时执行定时任务，并在本机端口上提供接口", "Stay, fire the schedules and answer on a port of this machine");

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var home = settings.Home;
        var schedules = Schedule.LoadAll(home);
        await using var app = new Daemon(home, schedules, clock).Build(settings.Port);
        await app.StartAsync(cancellationToken);
        screen.Out.MarkupLineInterpolated($"[green]●[/] {string.Join(' ', app.Urls)}  [grey]{home.Folder}[/]");
        Lakes.MarkSample(home.IsSample, screen.Out);
        foreach (var schedule in schedules)
        {
            var next = schedule.NextFireTimes(clock.GetUtcNow(), 1).Select(t => t.ToString("yyyy-MM-dd ddd HH:mm", Language.Culture)).FirstOrDefault("—");
            screen.Out.MarkupLineInterpolated($"  {schedule.Name}  [grey]{schedule.Title.Say()}[/]  {Language.Say("下次", "next")} {next}");
        }
        screen.Out.MarkupLineInterpolated($"[grey]{Language.Say(
            $"改变数据的请求须带口令（{AccessToken.PathIn(home)}）。按 Ctrl+C 停止：当前报告处理完后退出。",
            $"Calls that change something need the token in {AccessToken.PathIn(home)}. Ctrl+C stops it after the report at hand.")}[/]");
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    public sealed class Settings : OrdosSettings
    {
        [CommandOption("--port <PORT>")]
        [Says("本机端口，默认 8650；0 为任意空闲端口", "Port on this machine, 8650 by default; 0 for any free one")]
        public int Port { get; init; } = 8650;
    }
}
