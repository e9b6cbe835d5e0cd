using System.Globalization;
using Ordos.Schedules.Jobs;
using Ordos.Warehouse;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Publish;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos vacuum</c>: deletes published files that no reader can still need. History is not touched: every vintage is in the newest files.</summary>
sealed class VacuumCommand(Screen screen, TimeProvider clock) : AsyncCommand<VacuumCommand.Settings>
{
    public static Bilingual Purpose { get; } = new(
        "清理：删除保留期内任何版本都不再需要的已发布文件；数据的历史不受影响",
        "Delete published files that no version within the retention needs; the history of the data is not touched");

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var home = settings.Home;
        if (!Directory.Exists(home.Lake))
        {
            throw new WarehouseException(Language.Say($"“{home.Folder}”里还没有发布过数据。", $"Nothing has been published in '{home.Folder}'."));
        }
        using var held = WarehouseRun.Lock(home);
        var vacuumed = settings.DryRun
            ? Count(await Vacuum.Find(home, settings.Retention, clock, cancellationToken))
            : await Vacuum.Clean(home, settings.Retention, clock, cancellationToken);
        if (settings.Json)
        {
            screen.Json(new { Sample = home.IsSample, settings.DryRun, RetainedDays = settings.Retention.Days, vacuumed.Files, vacuumed.Bytes });
            return ExitCode.Done;
        }
        Lakes.MarkSample(home.IsSample, screen.Out);
        var size = (vacuumed.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
        screen.Out.WriteLine(settings.DryRun
            ? Language.Say($"将删除 {vacuumed.Files} 个文件，{size} MB；未作改动。", $"Would delete {vacuumed.Files} files, {size} MB; nothing was changed.")
            : Language.Say($"已删除 {vacuumed.Files} 个文件，{size} MB。", $"Deleted {vacuumed.Files} files, {size} MB."));
        return ExitCode.Done;
    }

    static Vacuumed Count(IReadOnlyList<FileInfo> files) => new(files.Count, files.Sum(f => f.Length));

    public sealed class Settings : OrdosSettings
    {
        [CommandOption("--retain <DAYS>")]
        [Says("保留期，如 30d，不少于 7 天，默认 30 天：其间发布过的每个版本都仍可读", "Retention such as 30d, 7 days at least, 30 by default: every version published within it stays readable")]
        public string Retain { get; init; } = "30d";

        [CommandOption("--dry-run")]
        [Says("只报告将删除什么，不改动", "Only say what would be deleted")]
        public bool DryRun { get; init; }

        /// <summary>The retention.</summary>
        public TimeSpan Retention => Read(Retain) ?? Vacuum.DefaultRetention;

        public override ValidationResult Validate() => base.Validate() switch
        {
            { Successful: false } failed => failed,
            // A reader that opened a release must be able to finish.
            _ when Read(Retain) is not { } retention || retention < Vacuum.DefaultRetention => ValidationResult.Error(Language.Say(
                $"--retain 须写作 30d 这样的天数，不少于 7 天，而不是“{Retain}”。", $"--retain is a number of days such as 30d, 7 at least, not '{Retain}'.")),
            _ => ValidationResult.Success(),
        };

        static TimeSpan? Read(string text) =>
            text.EndsWith('d') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 100_000 ? TimeSpan.FromDays(days) : null;
    }
}
