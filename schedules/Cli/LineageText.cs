using System.Globalization;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Query;
using Spectre.Console;

namespace Ordos.Schedules.Cli;

/// <summary>Writes where facts come from, for people.</summary>
static class LineageText
{
    public static void Write(Lineage lineage, Screen screen)
    {
        Lakes.MarkSample(lineage.IsSample, screen.Out);
        if (lineage.Facts.Count == 0)
        {
            screen.Out.MarkupLineInterpolated($"[yellow]{Language.Say(
                "没有报告说过：全市的数可能由各旗区汇总而来，请用 --region 逐个追溯。",
                "No report says so. A value of the city may be put together from its banners: trace each with --region.")}[/]");
            return;
        }
        for (var i = 0; i < lineage.Facts.Count; i++)
        {
            screen.Out.MarkupLineInterpolated($"[bold]{NameOf(lineage.Facts[i])}[/]");
            foreach (var vintage in lineage.Facts[i].Vintages.Reverse())
            {
                Write(lineage.Facts[i], vintage, lineage.MarkOf, screen);
            }
            if (lineage.Claims is { } claims)
            {
                WriteClaims(lineage.Facts[i], claims[i], screen);
            }
            screen.Line("");
        }
        if (lineage.Claims is null)
        {
            screen.Out.MarkupLineInterpolated($"[yellow]{Language.Say(
                "数据库正被另一进程使用或不存在，只显示了已发布的部分，未列各报告的说法；请稍后再试。",
                "The database is in use by another process or not there: only the published part is shown, not what each report claims. Try again later.")}[/]");
        }
    }

    /// <summary>Every fact that cites a report, a line for each of its vintages that does.</summary>
    public static void WriteReport(Lineage lineage, ReceivedReport report, Screen screen)
    {
        Lakes.MarkSample(lineage.IsSample, screen.Out);
        screen.Out.MarkupLineInterpolated($"[bold]{report.FileName}[/]  {Reports.Short(report.Sha256)}  {Language.Say("收到于", "received")} {Reports.Time(report.Receipts[0].At)}");
        var table = new Table().RoundedBorder();
        foreach (var name in new[] { ("位置", "Place"), ("原文", "Printed"), ("数据", "Fact"), ("取值", "Value"), ("有效", "Known"), ("规则", "Rule") })
        {
            table.AddColumn(Language.Say(name.Item1, name.Item2));
        }
        foreach (var (fact, vintage) in lineage.Facts.SelectMany(f => f.Vintages.Select(v => (f, v))))
        {
            table.AddRow(
                new Text(vintage.Source.Locator), new Text(vintage.Source.Text), new Text(NameOf(fact)), new Text(ValueOf(fact, vintage)), new Text(Span(vintage.KnownFrom, vintage.KnownTo)),
                new Text(vintage.Rule));
        }
        screen.Out.Write(table);
        screen.Out.WriteLine(Language.Say($"共 {table.Rows.Count} 条。", $"{table.Rows.Count} in all."));
    }

    /// <summary>A fact in words.</summary>
    public static string NameOf(FactHistory fact)
    {
        var sort = fact.Sort switch
        {
            FactSort.Target => Language.Say("目标", "target"),
            FactSort.Milestone => Language.Say("承诺", "promise"),
            _ => "",
        };
        var names = new[]
        {
            fact.Indicator is { } indicator ? Language.Say(indicator.NameZh, $"{indicator.NameEn} {indicator.NameZh}") : fact.What,
            fact.Region is { } region ? Language.Say(region.NameZh, $"{region.NameEn} {region.NameZh}") : "",
            fact.Period?.ToString() ?? "", fact.Programme?.NameZh ?? "", fact.Plan?.NameZh ?? "", sort,
            fact.Cadence == Cadence.EveryYear ? Language.Say("每年", "every year") : "", fact.IsGroup ? Language.Say("合计或各地，原文未明", "each or together, the text does not say") : "",
        };
        return string.Join("  ", names.Where(n => n.Length > 0));
    }

    /// <summary>What a vintage says, and how final it is where it is not simply final.</summary>
    public static string ValueOf(FactHistory fact, FactVintage vintage)
    {
        var stage = vintage.Stage switch
        {
            Stage.Preliminary => Language.Say("（初步）", " (preliminary)"),
            Stage.CensusRevised => Language.Say("（普查修订）", " (revised after a census)"),
            _ => "",
        };
        return vintage.DueOn is { } due ? due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Amounts.Text(vintage.Magnitude, fact.UnitZh) + stage;
    }

    static void Write(FactHistory fact, FactVintage vintage, Func<Source, int?> markOf, Screen screen)
    {
        var colour = vintage.KnownTo is null ? "green" : "grey";
        screen.Out.Write(new Markup($"  [{colour}]{Markup.Escape(ValueOf(fact, vintage))}[/]  {Markup.Escape(Span(vintage.KnownFrom, vintage.KnownTo))}\n"));
        screen.Line($"    {Language.Say("文件", "file    ")}  {vintage.Source.FileName}  {Reports.Short(vintage.Source.Sha256)}");
        screen.Line($"    {Language.Say("位置", "place   ")}  {vintage.Source.Locator}");
        screen.Line($"    {Language.Say("原文", "printed ")}  {Marked(vintage.Source, markOf(vintage.Source))}");
        screen.Line($"    {Language.Say("规则", "rule    ")}  {vintage.Rule}");
    }

    static void WriteClaims(FactHistory fact, IReadOnlyList<FactClaim> claims, Screen screen)
    {
        var table = new Table().RoundedBorder().Title(Language.Say("各报告的说法，位次高者在前", "What the reports claim, the most authoritative first"));
        foreach (var name in new[] { ("结果", "Outcome"), ("原文", "Printed"), ("折合", "Value"), ("文件", "File"), ("位置", "Place"), ("位次", "Rank"), ("发布", "Published"), ("收到", "Received") })
        {
            table.AddColumn(Language.Say(name.Item1, name.Item2));
        }
        foreach (var claim in claims)
        {
            table.AddRow(
                OutcomeOf(claim.Outcome), new Text(claim.Text), new Text(Amounts.Text(claim.Value, fact.UnitZh)),
                new Text($"{claim.Source.FileName} {Reports.Short(claim.Source.Sha256)}"), new Text(claim.Source.Locator), new Text(claim.Authority.ToString(CultureInfo.InvariantCulture)),
                new Text(claim.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—"), new Text(Reports.Time(claim.ReceivedAt)));
        }
        screen.Out.Write(table);
        foreach (var verdict in claims.Select(c => c.Verdict).OfType<Bilingual>())
        {
            screen.Line($"  {verdict.Say()}");
        }
    }

    static Text OutcomeOf(ClaimOutcome outcome) => outcome switch
    {
        ClaimOutcome.Stands => new Text(Language.Say("采用", "stands"), Color.Green),
        ClaimOutcome.Confirms => new Text(Language.Say("印证", "confirms"), Color.Green),
        ClaimOutcome.Lost => new Text(Language.Say("未采用", "lost"), Color.Yellow),
        ClaimOutcome.Stood => new Text(Language.Say("曾采用", "stood once"), Color.Grey),
        _ => new Text(Language.Say("已失效", "ended"), Color.Grey),
    };

    static string Marked(Source source, int? mark) => mark is { } at
        ? $"{source.Context[..at]}【{source.Text}】{source.Context[(at + source.Text.Length)..]}"
        : $"【{source.Text}】  {source.Context}";

    static string Span(DateTimeOffset from, DateTimeOffset? to) =>
        $"{Reports.Time(from)} – {(to is { } end ? Reports.Time(end) : Language.Say("今", "now"))}";
}
