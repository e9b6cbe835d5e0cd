using Ordos.Warehouse.Model;
using Ordos.Warehouse.Query;
using Spectre.Console;

namespace Ordos.Schedules.Cli;

/// <summary>Shows targets to people: one table for each plan, its programmes as sections.</summary>
static class ProgressTable
{
    public static void Write(IReadOnlyList<TargetProgress> targets, DateOnly? asOf, bool isSample, Screen screen)
    {
        var console = screen.Out;
        Lakes.MarkSample(isSample, console);
        if (targets.Count == 0)
        {
            console.MarkupLineInterpolated($"[yellow]{Language.Say("没有目标：还没有载入规划。", "No targets: no plan has been loaded.")}[/]");
            return;
        }
        foreach (var plan in targets.GroupBy(t => t.Plan?.Code))
        {
            WritePlan([.. plan], asOf, console);
        }
        WriteSummary(targets, console);
    }

    static void WritePlan(List<TargetProgress> targets, DateOnly? asOf, IAnsiConsole console)
    {
        var plan = targets[0].Plan;
        var title = plan is null ? Language.Say("其他文件中的目标", "Targets of other documents") : Language.Say(plan.NameZh, plan.NameEn);
        var known = asOf is { } day ? Language.Say($"（按 {day:yyyy-MM-dd} 日终所知）", $" (as known at the end of {day:yyyy-MM-dd})") : "";
        var table = new Table().Title(Markup.Escape(title + known)).RoundedBorder()
            .AddColumn(Language.Say("目标", "Target"))
            .AddColumn(Language.Say("地区", "Region"))
            .AddColumn(new TableColumn(Language.Say("要求", "Bound")).RightAligned())
            .AddColumn(Language.Say("期限", "Due"))
            .AddColumn(new TableColumn(Language.Say("最新值", "Latest")).RightAligned())
            .AddColumn(new TableColumn(Language.Say("差距", "Gap")).RightAligned())
            .AddColumn(Language.Say("进度", "State"));
        foreach (var programme in targets.GroupBy(t => t.Programme?.Code))
        {
            var heading = programme.First().Programme is { } named ? Language.Say(named.NameZh, named.NameEn) : Language.Say("主要目标", "Main goals");
            table.AddRow(new Text(heading, new Style(decoration: Decoration.Bold | Decoration.Underline)));
            foreach (var target in programme)
            {
                AddRow(table, target);
            }
        }
        console.Write(table);
    }

    static void AddRow(Table table, TargetProgress target)
    {
        var unit = target.UnitZh;
        table.AddRow(
            new Text("  " + Language.Say(target.Indicator.NameZh, target.Indicator.NameEn)),
            new Text(Language.Say(target.Region.NameZh, target.Region.NameEn)),
            new Text(Amounts.Text(target.Bound, unit)),
            new Text(Due(target)),
            new Text(target.Latest is { } latest ? $"{Amounts.Text(latest.Magnitude, unit)} ({latest.Period})" : "—"),
            new Text(target.Gap is { } gap ? (gap > 0 ? "+" : "") + Amounts.Text(gap, unit is "%" ? Language.Say("个百分点", " pp") : unit) : ""),
            new Text(StateOf(target), ColourOf(target.State)));
    }

    static string Due(TargetProgress target) => target.Cadence == Cadence.EveryYear
        ? Language.Say($"每年 {target.Due.FirstYear}–{target.Due.Year}", $"every year {target.Due.FirstYear}–{target.Due.Year}")
        : target.Due.EndDate is { Month: 12, Day: 31, Year: var year }
            ? Language.Say($"{year} 年底", $"end of {year}")
            : $"{target.Due.EndDate:yyyy-MM-dd}";

    static string StateOf(TargetProgress target) => target.State switch
    {
        TargetState.Met => Language.Say("✓ 已达到", "✓ met"),
        TargetState.OnTrack => Language.Say("→ 进度正常", "→ on track"),
        TargetState.Behind => Language.Say("✗ 落后", "✗ behind"),
        _ => target.Reason switch
        {
            TargetReason.Group => Language.Say("? 未分地区", "? said of several"),
            TargetReason.NoBaseline => Language.Say("? 无起点", "? no baseline"),
            TargetReason.NotYet => Language.Say("· 本期未公布", "· period not out"),
            TargetReason.Undecided => Language.Say("? 不能判定", "? undecided"),
            _ => Language.Say("· 无数据", "· no data"),
        },
    };

    static Color ColourOf(TargetState state) => state switch
    {
        TargetState.Met => Color.Green,
        TargetState.OnTrack => Color.SteelBlue1,
        TargetState.Behind => Color.Red,
        _ => Color.Grey,
    };

    static void WriteSummary(IReadOnlyList<TargetProgress> targets, IAnsiConsole console)
    {
        int Count(TargetState state) => targets.Count(t => t.State == state);
        console.MarkupLine(Language.Say(
            $"共 {targets.Count} 项：[green]已达到 {Count(TargetState.Met)}[/]  [steelblue1]进度正常 {Count(TargetState.OnTrack)}[/]  [red]落后 {Count(TargetState.Behind)}[/]  [grey]无法判断 {Count(TargetState.NoData)}[/]",
            $"{targets.Count} targets: [green]{Count(TargetState.Met)} met[/], [steelblue1]{Count(TargetState.OnTrack)} on track[/], [red]{Count(TargetState.Behind)} behind[/], [grey]{Count(TargetState.NoData)} not judged[/]"));
    }
}
