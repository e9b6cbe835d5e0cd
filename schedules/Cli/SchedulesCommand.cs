using Ordos.Schedules.Jobs;
using Ordos.Warehouse.Model;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos schedules</c>: what runs when.</summary>
sealed class SchedulesCommand(Screen screen, TimeProvider clock) : Command<SchedulesCommand.Settings>
{
    public static Bilingual Purpose { get; } = new("列出定时任务及其后几次运行时间", "List the schedules and when each runs next");

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var schedules = Schedule.LoadAll(settings.Home);
        if (settings.Json)
        {
            screen.Json(schedules.Select(s => ScheduleView.Of(s, now, settings.Count)));
            return ExitCode.Done;
        }
        var table = new Table().RoundedBorder()
            .AddColumn(Language.Say("名称", "Name"))
            .AddColumn(Language.Say("任务", "What"))
            .AddColumn(Language.Say("时间", "When"))
            .AddColumn(Language.Say($"此后 {settings.Count} 次", $"Next {settings.Count} times"))
            .AddColumn(Language.Say("收件文件夹", "Inboxes"));
        foreach (var schedule in schedules)
        {
            table.AddRow(
                new Text(schedule.Name),
                new Text(schedule.Title.Say()),
                new Text($"{schedule.Cron.CronExpressionString}\n{schedule.Cron.TimeZone.Id}"),
                new Text(string.Join('\n', schedule.NextFireTimes(now, settings.Count).Select(t => t.ToString("yyyy-MM-dd ddd HH:mm", Language.Culture)))),
                new Text(schedule.Inboxes.Count == 0 ? Language.Say("（未设置）", "(none set)") : string.Join('\n', schedule.Inboxes)));
        }
        screen.Out.Write(table);
        return ExitCode.Done;
    }

    public sealed class Settings : OrdosSettings
    {
        [CommandOption("-n|--next <COUNT>")]
        [Says("列出几次，默认 5", "How many times to list, 5 by default")]
        public int Count { get; init; } = 5;
    }
}
