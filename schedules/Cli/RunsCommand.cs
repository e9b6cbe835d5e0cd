using System.Globalization;
using Ordos.Schedules.Jobs;
using Ordos.Warehouse.Model;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos runs</c>: what the runs did.</summary>
sealed class RunsCommand(Screen screen) : Command<RunsCommand.Settings>
{
    static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    public static Bilingual Purpose { get; } = new("列出历次运行及其结果", "List the runs and what they did");

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var runs = RunHistory.Of(settings.Home, settings.Count);
        if (settings.Json)
        {
            screen.Json(runs);
            return ExitCode.Done;
        }
        Lakes.MarkSample(settings.Home.IsSample, screen.Out);
        var table = new Table().RoundedBorder()
            .AddColumn(Language.Say("开始（北京时间）", "Started (Shanghai)"))
            .AddColumn(Language.Say("由谁", "By"))
            .AddColumn(Language.Say("结果", "Outcome"))
            .AddColumn(new TableColumn(Language.Say("用时", "Took")).RightAligned());
        foreach (var name in new[] { ("报告", "Reports"), ("数据", "Figures"), ("入库", "Loaded"), ("未变", "Unchanged"), ("拒收", "Refused"), ("问题", "Findings") })
        {
            table.AddColumn(new TableColumn(Language.Say(name.Item1, name.Item2)).RightAligned());
        }
        foreach (var run in runs)
        {
            AddRow(table, run);
        }
        screen.Out.Write(table);
        return ExitCode.Done;
    }

    static void AddRow(Table table, RunView run)
    {
        var counts = new[] { run.Reports, run.Figures, run.Loaded, run.Unchanged, run.Rejected, run.Findings };
        table.AddRow(
        [
            new Text(run.StartedAt.ToOffset(Shanghai).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
            new Text(run.StartedBy),
            Outcome(run),
            new Text(run.EndedAt is { } end ? $"{(end - run.StartedAt).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s" : "—"),
            .. counts.Select(c => new Text(c.ToString("#,##0", CultureInfo.InvariantCulture))),
        ]);
    }

    static Text Outcome(RunView run) => run.Outcome switch
    {
        "done" => new Text(Language.Say("完成", "done"), Color.Green),
        "findings" => new Text(Language.Say("完成，有问题", "done, with findings"), Color.Yellow),
        "running" => new Text(Language.Say($"进行中：{run.Stage}", $"running: {run.Stage}"), Color.SteelBlue1),
        "cancelled" => new Text(Language.Say("已中止", "stopped"), Color.Grey),
        _ => new Text(Language.Say($"失败：{run.Message}", $"failed: {run.Message}"), Color.Red),
    };

    public sealed class Settings : OrdosSettings
    {
        [CommandOption("-n|--last <COUNT>")]
        [Says("列出最近几次，默认 20", "How many to list, the last 20 by default")]
        public int Count { get; init; } = 20;
    }
}
