using System.Data.Common;
using Ordos.Warehouse;
using Ordos.Warehouse.Catalogue;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary>The command line: which commands there are, and how the program ends.</summary>
static class OrdosApp
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(IReadOnlyList<string> arguments, Screen screen, TimeProvider clock, CancellationToken cancellationToken)
    {
        var culture = Language.Choose(arguments);
        var services = new ServiceCollection().AddSingleton(screen).AddSingleton(clock);
        var app = new CommandApp(new Registrar(services));
        app.Configure(config =>
        {
            config.SetApplicationName("ordos");
            config.UseAssemblyInformationalVersion();
            config.SetApplicationCulture(culture);
            config.ConfigureConsole(screen.Out);
            config.UseStrictParsing();
            config.CancellationExitCode(ExitCode.Failed);
            config.SetExceptionHandler((e, _) => Explain(e, screen));
            AddCommands(config);
        });
        return await app.RunAsync(arguments.Count == 0 ? ["--help"] : arguments, cancellationToken);
    }

    static void AddCommands(IConfigurator config)
    {
        config.AddCommand<RunCommand>("run").WithDescription(RunCommand.Purpose.Say()).WithExample("run").WithExample("run", "--inbox", "/srv/报表", "--home", "/srv/仓库");
        config.AddCommand<ExtractCommand>("extract").WithDescription(ExtractCommand.Purpose.Say()).WithExample("extract", "etl/samples/README.md", "--json");
        config.AddCommand<TrendCommand>("trend").WithDescription(TrendCommand.Purpose.Say()).WithExample("trend", "人才资源总量", "--region", "准格尔旗", "--from", "2015");
        config.AddCommand<ProgressCommand>("progress").WithDescription(ProgressCommand.Purpose.Say());
        config.AddCommand<LineageCommand>("lineage").WithDescription(LineageCommand.Purpose.Say()).WithExample("lineage", "人才资源总量", "--region", "准格尔旗", "--period", "2024");
        config.AddCommand<DiffCommand>("diff").WithDescription(DiffCommand.Purpose.Say()).WithExample("diff", "2024-06-30", "2024-12-31");
        config.AddCommand<WithdrawCommand>("withdraw").WithDescription(WithdrawCommand.Purpose.Say()).WithExample("withdraw", "3f9a12", "--reason", "来函更正");
        config.AddCommand<VerifyCommand>("verify").WithDescription(VerifyCommand.Purpose.Say());
        config.AddCommand<VacuumCommand>("vacuum").WithDescription(VacuumCommand.Purpose.Say());
        config.AddCommand<RunsCommand>("runs").WithDescription(RunsCommand.Purpose.Say());
        config.AddCommand<RebuildCommand>("rebuild").WithDescription(RebuildCommand.Purpose.Say());
        config.AddCommand<PublishCommand>("publish").WithDescription(PublishCommand.Purpose.Say());
        config.AddCommand<ServeCommand>("serve").WithDescription(ServeCommand.Purpose.Say());
        config.AddCommand<ValidateCommand>("validate").WithDescription(ValidateCommand.Purpose.Say());
        config.AddCommand<SchedulesCommand>("schedules").WithDescription(SchedulesCommand.Purpose.Say());
    }

    static int Explain(Exception e, Screen screen)
    {
        switch (e)
        {
            case CommandAppException { Pretty: { } pretty }:
                screen.Errors.Write(pretty);
                break;
            case OperationCanceledException:
                screen.Fail(Language.Say("已中止。已完成的报告保留，下次运行继续其余部分。", "Stopped. Finished reports stay; the next run does the rest."));
                break;
            case DbException:
                screen.Fail(Language.Say(
                    $"数据库打不开：可能另一次运行正在使用，请稍后再试。（{e.Message}）",
                    $"The database cannot be opened: perhaps another run is at work, try again later. ({e.Message})"));
                break;
            case CommandAppException or CatalogueException or WarehouseException or IOException or UnauthorizedAccessException:
                screen.Fail(e.Message);
                break;
            default:
                screen.Fail(Language.Say($"程序出错：{e}", $"The program failed: {e}"));
                break;
        }
        return ExitCode.Failed;
    }
}
