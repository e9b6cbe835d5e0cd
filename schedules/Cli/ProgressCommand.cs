using Ordos.Warehouse.Model;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos progress</c>: every target of the plans against the latest value.</summary>
sealed class ProgressCommand(Screen screen) : Command<ProgressCommand.Settings>
{
    public static Bilingual Purpose { get; } = new("列出规划的每项目标、最新值、差距和进度", "Show every target of the plans, the latest value, the gap and the state");

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        using var lake = Lakes.Open(settings.Home);
        var asOf = Names.Day(settings.AsOf);
        var targets = lake.Progress(asOf);
        if (settings.Json)
        {
            screen.Json(new { Sample = lake.Release.IsSample, AsOf = settings.AsOf, Targets = targets.Select(ProgressJson.Of) });
        }
        else
        {
            ProgressTable.Write(targets, asOf, lake.Release.IsSample, screen);
        }
        return ExitCode.Done;
    }

    public sealed class Settings : OrdosSettings
    {
        [CommandOption("--as-of <DAY>")]
        [Says("按某日日终（北京时间）所知，如 2024-06-30", "As known at the end of a day in Asia/Shanghai, such as 2024-06-30")]
        public string? AsOf { get; init; }
    }
}
