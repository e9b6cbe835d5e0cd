using Ordos.Etl;
using Ordos.Schedules.Jobs;
using Ordos.Warehouse;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Model;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos withdraw REPORT --reason TEXT</c>: what a report says no longer counts. The report and all it ever said stay.</summary>
sealed class WithdrawCommand(Screen screen, TimeProvider clock) : AsyncCommand<WithdrawCommand.Settings>
{
    public static Bilingual Purpose { get; } = new(
        "撤回一份报告：其数据自此不再有效，历史仍可查；随即重新入库并发布",
        "Withdraw a report: what it says no longer counts from now on, its history stays; loads and publishes what that changes");

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var home = settings.Home;
        var catalogue = Catalogue.Load(home.Catalogue);
        using var held = WarehouseRun.Lock(home);
        var log = new EventLog(home, clock);
        var report = Standing(log.ReadAll(), settings.Report);
        var now = log.Now();
        log.Append(new Withdrawal(now, now, Environment.UserName, settings.Reason.Trim(), report.Sha256));
        // Nothing is collected. A run that is stopped here is finished by the next one, as the log already says what it has to do.
        var run = await ProgressBar.Show(screen, progress =>
            new Pipeline(home, catalogue, clock).Run(new RunRequest([], Environment.UserName, Full: false), progress, cancellationToken));
        if (settings.Json)
        {
            screen.Json(new { Sample = home.IsSample, report.Sha256, File = report.FileName, settings.Reason, By = Environment.UserName, At = now, run.Release, NewRelease = run.IsNewRelease });
        }
        else
        {
            Lakes.MarkSample(home.IsSample, screen.Out);
            screen.Out.MarkupLineInterpolated($"[green]✓[/] {Language.Say(
                $"已撤回“{report.FileName}”（{Reports.Short(report.Sha256)}），现为第 {run.Release} 版。", $"Withdrew '{report.FileName}' ({Reports.Short(report.Sha256)}); release {run.Release} stands now.")}");
            screen.Out.WriteLine(Language.Say("  若要恢复，请将该文件换名再次报送。", "  To take it back, send the file again under another name."));
        }
        return run.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>The report meant, if it counts.</summary>
    static ReceivedReport Standing(IReadOnlyList<Event> events, string asked)
    {
        var report = Reports.One(events, asked);
        return Timeline.Of(events).TenuresOf(report.Sha256) is [.., { To: { } to }]
            ? throw new WarehouseException(Language.Say(
                $"“{report.FileName}”（{Reports.Short(report.Sha256)}）已于 {Reports.Time(to)} 被撤回或替换，不必再撤回。",
                $"'{report.FileName}' ({Reports.Short(report.Sha256)}) was withdrawn or replaced on {Reports.Time(to)} and no longer counts."))
            : report;
    }

    public sealed class Settings : OrdosSettings
    {
        [CommandArgument(0, "<REPORT>")]
        [Says("报告的文件名、地址或 SHA-256 的开头（至少四位）", "File name, address or the first digits of the SHA-256 (four at least) of a report")]
        public string Report { get; init; } = "";

        [CommandOption("--reason <TEXT>")]
        [Says("撤回的原因，必填，记入事件日志", "Why, kept in the event log; has to be given")]
        public string Reason { get; init; } = "";

        public override ValidationResult Validate() => base.Validate() switch
        {
            { Successful: false } failed => failed,
            _ when string.IsNullOrWhiteSpace(Reason) => ValidationResult.Error(Language.Say("请用 --reason 说明原因。", "Say why with --reason.")),
            _ => ValidationResult.Success(),
        };
    }
}
