using Ordos.Warehouse;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Query;
using Spectre.Console;
using Spectre.Console.Cli;
using Region = Ordos.Warehouse.Catalogue.Region;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos trend INDICATOR</c>: how an indicator developed in a region, as a chart or as JSON.</summary>
sealed class TrendCommand(Screen screen) : Command<TrendCommand.Settings>
{
    public static Bilingual Purpose { get; } = new("画出某项指标在某地区历年的变化", "Draw how an indicator developed in a region");

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var catalogue = Catalogue.Load(settings.Home.Catalogue);
        var indicator = Names.Indicator(catalogue, settings.Indicator);
        var region = settings.Region is { } asked ? Names.Region(catalogue, asked) : HomeCity(catalogue);
        using var lake = Lakes.Open(settings.Home);
        var trend = lake.Trend(indicator, region, settings.From, settings.To, Names.Day(settings.AsOf), null);
        var frequency = settings.By is null ? MostUseful(trend) : Code.Find<Frequency>(settings.By);
        trend = trend with { Points = [.. trend.Points.Where(p => p.Value.Period.Frequency == frequency)] };
        if (settings.Json)
        {
            screen.Json(TrendJson.Of(trend, lake.Release.IsSample));
        }
        else
        {
            TrendChart.Write(trend, lake.Release.IsSample, screen);
        }
        return ExitCode.Done;
    }

    /// <summary>Years where there are any; else what there is.</summary>
    static Frequency MostUseful(Trend trend)
    {
        var there = trend.Points.Select(p => p.Value.Period.Frequency).Distinct().Order().ToList();
        return there.Count == 0 ? Frequency.Year : there[0];
    }

    /// <summary>The city that has banners.</summary>
    internal static Region HomeCity(Catalogue catalogue) => catalogue.Regions
        .Where(r => r.Level == RegionLevel.City)
        .MaxBy(city => catalogue.Regions.Count(r => r.Level == RegionLevel.Banner && r.Parent == city.Code))
        ?? throw new WarehouseException(Language.Say("目录中没有城市：请用 --region 指定地区。", "The catalogue has no city: give --region."));

    public sealed class Settings : OrdosSettings
    {
        [CommandArgument(0, "<INDICATOR>")]
        [Says("指标的名称、别名或代码，如 人才资源总量", "Name, alias or code of an indicator")]
        public string Indicator { get; init; } = "";

        [CommandOption("-r|--region <REGION>")]
        [Says("地区的名称、简称或代码；不写则为全市", "Name, short name or code of a region; else the whole city")]
        public string? Region { get; init; }

        [CommandOption("--from <YEAR>")]
        [Says("从哪一年起", "First year")]
        public int? From { get; init; }

        [CommandOption("--to <YEAR>")]
        [Says("到哪一年止", "Last year")]
        public int? To { get; init; }

        [CommandOption("--as-of <DAY>")]
        [Says("按某日日终（北京时间）所知，如 2024-06-30", "As known at the end of a day in Asia/Shanghai, such as 2024-06-30")]
        public string? AsOf { get; init; }

        [CommandOption("--by <FREQUENCY>")]
        [Says("year、half、quarter、month、cumulative 或 years；不写则取年度", "year, half, quarter, month, cumulative or years; else by year")]
        public string? By { get; init; }

        public override ValidationResult Validate() => base.Validate() switch
        {
            { Successful: false } failed => failed,
            _ when By is not null && Code.Find<Frequency>(By) is null => ValidationResult.Error(Language.Say(
                $"--by 不能是“{By}”。", $"--by is year, half, quarter, month, cumulative or years, not '{By}'.")),
            _ => ValidationResult.Success(),
        };
    }
}
