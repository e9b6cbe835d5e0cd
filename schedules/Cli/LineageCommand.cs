using Ordos.Etl.Collect;
using Ordos.Etl.Extract;
using Ordos.Warehouse;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Query;
using Spectre.Console;
using Spectre.Console.Cli;
using Source = Ordos.Warehouse.Query.Source;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos lineage</c>: a number back to the place where it is printed, or a report to every fact that cites it.</summary>
sealed class LineageCommand(Screen screen, TimeProvider clock) : Command<LineageCommand.Settings>
{
    public static Bilingual Purpose { get; } = new(
        "追溯一个数字：出自哪个文件的哪一处、原文、历次取值和各报告的说法；或列出一份报告提供的全部数据",
        "Trace a number to file, place and sentence, with every value that ever stood and what each report claims; or list all facts that a report fed");

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        using var lake = Lakes.Open(settings.Home);
        var report = settings.Report is { } asked ? Reports.One(new EventLog(settings.Home, clock).ReadAll(), asked) : null;
        var facts = report is null ? FactsOf(lake, settings) : lake.FactsOf(report.Sha256);
        // A report may have fed thousands of facts; who else claims what of each is asked of one fact at a time.
        var claims = report is null ? ClaimQuery.Of(settings.Home, facts) : null;
        var lineage = new Lineage(lake.Release.IsSample, report, facts, claims, new Sentences(settings.Home, cancellationToken).MarkOf);
        if (settings.Json)
        {
            screen.Json(LineageJson.Of(lineage));
        }
        else if (report is null)
        {
            LineageText.Write(lineage, screen);
        }
        else
        {
            LineageText.WriteReport(lineage, report, screen);
        }
        return ExitCode.Done;
    }

    static IReadOnlyList<FactHistory> FactsOf(Lake lake, Settings settings)
    {
        var catalogue = Catalogue.Load(settings.Home.Catalogue);
        var region = settings.Region is { } asked ? Names.Region(catalogue, asked) : TrendCommand.HomeCity(catalogue);
        return lake.History(Names.Indicator(catalogue, settings.Indicator ?? ""), region, settings.Period is { } period ? Period.Parse(period) : null);
    }

    public sealed class Settings : OrdosSettings
    {
        [CommandArgument(0, "[INDICATOR]")]
        [Says("指标的名称、别名或代码，如 人才资源总量", "Name, alias or code of an indicator")]
        public string? Indicator { get; init; }

        [CommandOption("-r|--region <REGION>")]
        [Says("地区的名称、简称或代码；不写则为全市", "Name, short name or code of a region; else the whole city")]
        public string? Region { get; init; }

        [CommandOption("--period <PERIOD>")]
        [Says("时期，如 2024、2024-Q3、2024-01/2024-09；不写则为全部", "A period such as 2024, 2024-Q3 or 2024-01/2024-09; else all")]
        public string? Period { get; init; }

        [CommandOption("--report <REPORT>")]
        [Says("改为列出一份报告提供的全部数据：文件名、地址或 SHA-256 的开头", "Instead list all facts that a report fed: a file name, an address or the first digits of a SHA-256")]
        public string? Report { get; init; }

        public override ValidationResult Validate() => base.Validate() switch
        {
            { Successful: false } failed => failed,
            _ when Indicator is null == Report is null => ValidationResult.Error(Language.Say(
                "请给出指标或 --report，二者取一。", "Give either an indicator or --report.")),
            _ when Report is not null && (Region ?? Period) is not null => ValidationResult.Error(Language.Say(
                "--region 和 --period 只与指标同用。", "--region and --period go with an indicator only.")),
            _ when Period is not null && !Ordos.Warehouse.Model.Period.TryParse(Period, out _) => ValidationResult.Error(Language.Say(
                $"“{Period}”不是 2024、2024-Q3、2024-01/2024-09 这样的时期。", $"'{Period}' is no period such as 2024, 2024-Q3 or 2024-01/2024-09.")),
            _ => ValidationResult.Success(),
        };
    }
}

/// <summary>What the command found.</summary>
/// <param name="IsSample">Whether it is sample data.</param>
/// <param name="Report">The report asked for; null where an indicator was.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Claims">The claims behind each of them; null where they were not asked for or the database could not be asked.</param>
/// <param name="MarkOf">The offset of the printed number in its sentence; null where it cannot be told.</param>
sealed record Lineage(
    bool IsSample, ReceivedReport? Report, IReadOnlyList<FactHistory> Facts, IReadOnlyList<IReadOnlyList<FactClaim>>? Claims, Func<Source, int?> MarkOf);

/// <summary>Finds printed numbers in their sentences, opening archived reports where a sentence prints one twice.</summary>
sealed class Sentences(Home home, CancellationToken cancellationToken)
{
    readonly Archive _archive = new(home);
    readonly Dictionary<string, Document?> _opened = new(StringComparer.Ordinal);

    /// <summary>The offset of the number in its sentence; null where it cannot be told.</summary>
    public int? MarkOf(Source source) => PrintedSpan.In(source.Context, source.Text, source.Locator, () => Open(source));

    Document? Open(Source source)
    {
        if (!_opened.TryGetValue(source.Sha256, out var document))
        {
            document = _archive.Has(source.Sha256) ? Documents.Open(_archive.Read(source.Sha256), source.FileName, cancellationToken) : null;
            _opened.Add(source.Sha256, document);
        }
        return document;
    }
}
