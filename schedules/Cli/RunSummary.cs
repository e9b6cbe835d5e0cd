using System.Globalization;
using Ordos.Etl;
using Ordos.Warehouse;
using Ordos.Warehouse.Model;
using Spectre.Console;

namespace Ordos.Schedules.Cli;

/// <summary>Tells a statistician what a run did, so that every figure is accounted for.</summary>
static class RunSummary
{
    const int FindingsShown = 20;

    public static void Write(RunReport report, Home home, Screen screen)
    {
        var console = screen.Out;
        Lakes.MarkSample(report.IsSample, console);
        WriteFiles(report, console);
        if (report.Reports.Count > 0)
        {
            WriteBalance(report, console);
        }
        WriteRejected(report, console);
        WriteFindings(report, console);
        WriteEnd(report, home, console);
    }

    static void WriteFiles(RunReport report, IAnsiConsole console) => console.MarkupLine(Language.Say(
        $"文件 [bold]{Count(report.Files)}[/]，其中新收或有变 [bold]{Count(report.Received)}[/]；本次处理报告 [bold]{Count(report.Reports.Count)}[/] 份",
        $"[bold]{Count(report.Files)}[/] files, of them [bold]{Count(report.Received)}[/] new or changed; [bold]{Count(report.Reports.Count)}[/] reports worked on"));

    static void WriteBalance(RunReport report, IAnsiConsole console)
    {
        var totals = report.Totals;
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 3, 0) })
            .AddColumn(new GridColumn { NoWrap = true, Alignment = Justify.Right, Padding = new Padding(0, 0, 3, 0) })
            .AddColumn();
        void Row(string name, int count, string note, Color? colour = null) =>
            grid.AddRow(new Text(name), new Text(Count(count), new Style(colour ?? Color.Default, decoration: Decoration.Bold)), new Text(note, Color.Grey));

        Row(Language.Say("读出数据和承诺", "Figures and promises"), totals.Figures, totals.IsClosed
            ? Language.Say("= 入库 + 未变 + 拒收，逐项可查，收支相符", "= loaded + unchanged + refused: the balance closes")
            : Language.Say("≠ 入库 + 未变 + 拒收：收支不符，请报告此错误", "≠ loaded + unchanged + refused: the balance does not close, please report this"));
        Row(Language.Say("  入库", "  loaded"), totals.Loaded, Language.Say("新进入仓库", "new in the warehouse"), Color.Green);
        Row(Language.Say("  未变", "  unchanged"), totals.Unchanged, Language.Say("与库中一致，或另有更权威的报告", "confirm what stands, or another report has more authority"));
        Row(Language.Say("  拒收", "  refused"), totals.Rejected, "", totals.Rejected > 0 ? Color.Yellow : null);
        console.Write(grid);
    }

    static void WriteRejected(RunReport report, IAnsiConsole console)
    {
        foreach (var (reason, count) in report.RejectedByReason)
        {
            console.MarkupLineInterpolated($"      [yellow]{Count(count),6}[/]  {Reasons.Of(reason)}");
        }
        console.WriteLine();
    }

    static void WriteFindings(RunReport report, IAnsiConsole console)
    {
        var findings = report.Findings.OrderByDescending(f => f.Finding.Severity).ToList();
        if (findings.Count == 0)
        {
            return;
        }
        console.MarkupLineInterpolated($"[bold]{Language.Say($"发现问题 {findings.Count} 条", $"Findings: {findings.Count}")}[/]");
        foreach (var (file, finding) in findings.Take(FindingsShown))
        {
            var place = string.Join(' ', new[] { file, finding.Locator }.Where(p => p.Length > 0));
            console.MarkupLine($"  [{ExtractTable.Colour(finding.Severity)}]{SeverityOf(finding.Severity)}[/] {Markup.Escape(finding.Message.Say())} [grey]{Markup.Escape(place)}[/]");
        }
        if (findings.Count > FindingsShown)
        {
            console.MarkupLineInterpolated($"  [grey]{Language.Say(
                $"……另有 {findings.Count - FindingsShown} 条，用 ordos run --json 或数据库的 finding 表查看", $"… and {findings.Count - FindingsShown} more: see ordos run --json, or the table finding of the database")}[/]");
        }
        console.WriteLine();
    }

    static void WriteEnd(RunReport report, Home home, IAnsiConsole console)
    {
        var news = report.IsNewRelease
            ? Language.Say($"已发布第 {report.Release} 版", $"published as release {report.Release}")
            : Language.Say($"没有变化，仍是第 {report.Release} 版", $"nothing changed, release {report.Release} stands");
        var mark = report.HasErrors ? "[red]![/]" : "[green]✓[/]";
        var took = report.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        console.MarkupLine($"{mark} {news}  [grey]{Markup.Escape(home.Lake)}  {took} s[/]");
    }

    static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => Language.Say("错误", "error"),
        Severity.Warning => Language.Say("注意", "warning"),
        _ => Language.Say("提示", "notice"),
    };
}
