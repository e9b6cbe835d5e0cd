using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos validate</c>: checks the catalogue of the home, and says how much is in it.</summary>
sealed class ValidateCommand(Screen screen) : Command<OrdosSettings>
{
    public static Bilingual Purpose { get; } = new(
        "检查目录（指标、地区、单位、计划）有无矛盾，逐条指出文件和行",
        "Check the catalogue (indicators, regions, units, plans) for contradictions, each with file and line");

    public override int Execute(CommandContext context, OrdosSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var catalogue = Catalogue.Load(settings.Home.Catalogue);
            Show(catalogue, settings);
            return ExitCode.Done;
        }
        catch (CatalogueException e)
        {
            Show(e, settings);
            return ExitCode.Failed;
        }
    }

    void Show(Catalogue catalogue, OrdosSettings settings)
    {
        var counts = new CatalogueCounts(
            catalogue.Version, catalogue.Indicators.Count, catalogue.Regions.Count, catalogue.Units.Count, catalogue.Programmes.Count, catalogue.Plans.Count, []);
        if (settings.Json)
        {
            screen.Json(counts);
            return;
        }
        screen.Out.MarkupLineInterpolated($"[green]✓[/] {Language.Say("目录没有矛盾", "The catalogue is free of contradictions")} ({Language.Say("版本", "version")} {counts.Version})");
        screen.Out.WriteLine(Language.Say(
            $"  指标 {counts.Indicators}  地区 {counts.Regions}  单位 {counts.Units}  计划项目 {counts.Programmes}  计划 {counts.Plans}",
            $"  {counts.Indicators} indicators, {counts.Regions} regions, {counts.Units} units, {counts.Programmes} programmes, {counts.Plans} plans"));
    }

    void Show(CatalogueException e, OrdosSettings settings)
    {
        if (settings.Json)
        {
            screen.Json(new CatalogueCounts("", 0, 0, 0, 0, 0, e.Errors));
            return;
        }
        screen.Fail(Language.Say($"目录有 {e.Errors.Count} 处错误：", $"The catalogue has {e.Errors.Count} errors:"));
        foreach (var error in e.Errors)
        {
            screen.Errors.WriteLine($"  {error}");
        }
    }

    sealed record CatalogueCounts(
        string Version, int Indicators, int Regions, int Units, int Programmes, int Plans, IReadOnlyList<CatalogueError> Errors);
}
