using Ordos.Etl;
using Ordos.Schedules.Jobs;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Publish;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos publish</c>: the lake from the database, where it differs.</summary>
sealed class PublishCommand(Screen screen, TimeProvider clock) : AsyncCommand<OrdosSettings>
{
    public static Bilingual Purpose { get; } = new("把数据库中有变化的部分发布为 Delta 表（run 已包含此步）", "Publish what changed in the database as Delta tables (run does it, too)");

    public override async Task<int> ExecuteAsync(CommandContext context, OrdosSettings settings, CancellationToken cancellationToken)
    {
        var home = settings.Home;
        using var held = WarehouseRun.Lock(home);
        if (!File.Exists(home.Database))
        {
            screen.Fail(Language.Say($"“{home.Folder}”里没有数据库：请先运行 ordos run。", $"'{home.Folder}' has no database: run 'ordos run' first."));
            return ExitCode.Failed;
        }
        var publication = await new Pipeline(home, Catalogue.Load(home.Catalogue), clock).Publish(cancellationToken);
        if (settings.Json)
        {
            screen.Json(new { Sample = home.IsSample, Release = publication.Release.Number, NewRelease = publication.IsNew, publication.Changed });
            return ExitCode.Done;
        }
        Lakes.MarkSample(home.IsSample, screen.Out);
        screen.Out.MarkupLineInterpolated($"[green]✓[/] {Outcome(publication)}");
        foreach (var table in publication.Changed)
        {
            screen.Out.WriteLine($"  {table.Table}  v{table.Version}  +{table.FilesWritten} {Language.Say("个文件", "files")}  {table.RowsWritten} {Language.Say("行", "rows")}");
        }
        return ExitCode.Done;
    }

    /// <summary>What became of the lake, in a sentence.</summary>
    public static string Outcome(Publication publication) => publication.IsNew
        ? Language.Say($"已发布第 {publication.Release.Number} 版。", $"Published as release {publication.Release.Number}.")
        : Language.Say($"没有变化，仍是第 {publication.Release.Number} 版。", $"Nothing changed, release {publication.Release.Number} stands.");
}
