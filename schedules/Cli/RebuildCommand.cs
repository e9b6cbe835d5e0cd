using Ordos.Etl;
using Ordos.Schedules.Jobs;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos rebuild</c>: the database anew from the event log.</summary>
sealed class RebuildCommand(Screen screen, TimeProvider clock) : AsyncCommand<OrdosSettings>
{
    public static Bilingual Purpose { get; } = new(
        "按事件日志重建数据库并重新发布：行与数据文件和原来完全相同", "Replay the event log into a new database and publish it: the same rows and the same data files");

    public override async Task<int> ExecuteAsync(CommandContext context, OrdosSettings settings, CancellationToken cancellationToken)
    {
        var home = settings.Home;
        using var held = WarehouseRun.Lock(home);
        var (reports, publication) = await new Pipeline(home, Catalogue.Load(home.Catalogue), clock).Rebuild(cancellationToken);
        if (settings.Json)
        {
            screen.Json(new { Sample = home.IsSample, Reports = reports.Count, Figures = reports.Sum(r => r.Figures), Release = publication.Release.Number, NewRelease = publication.IsNew });
            return ExitCode.Done;
        }
        Lakes.MarkSample(home.IsSample, screen.Out);
        screen.Out.MarkupLineInterpolated($"[green]✓[/] {Language.Say(
            $"已由 {reports.Count} 份报告重建，读数 {reports.Sum(r => r.Figures)} 个。", $"Rebuilt from {reports.Count} reports with {reports.Sum(r => r.Figures)} figures.")} {PublishCommand.Outcome(publication)}");
        return ExitCode.Done;
    }
}
