using Ordos.Schedules.Jobs;
using Ordos.Warehouse.Model;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos run</c>: everything, once, now.</summary>
sealed class RunCommand(Screen screen, TimeProvider clock) : AsyncCommand<RunCommand.Settings>
{
    public static Bilingual Purpose { get; } = new(
        "收取报表、读数、核对、入库、发布：立即完整运行一次（夜间任务即此）；未设收件文件夹时载入示例",
        "Collect, read, check, load and publish, once and now (what the nightly job does); with no inbox set it loads the samples");

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var home = settings.Home;
        var report = await ProgressBar.Show(screen, progress => WarehouseRun.Run(
            home, settings.Inboxes, Environment.UserName, settings.Full, clock, progress, cancellationToken));
        if (settings.Json)
        {
            screen.Json(RunJson.Of(report, home));
        }
        else
        {
            RunSummary.Write(report, home, screen);
        }
        return report.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }

    public sealed class Settings : OrdosSettings
    {
        [CommandOption("--inbox <DIR>")]
        [Says("收件文件夹，可多次给出；不写则用定时任务中设置的", "A folder in which reports arrive, may be given several times; else those of the schedules")]
        public string[] Inboxes { get; init; } = [];

        [CommandOption("--full")]
        [Says("逐字节核对全部文件，包括大小和时间未变的", "Read every byte of every file, also of those whose size and time have not changed")]
        public bool Full { get; init; }
    }
}
