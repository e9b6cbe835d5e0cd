using Ordos.Etl;
using Ordos.Etl.Extract;
using Ordos.Warehouse.Model;
using Spectre.Console;

namespace Ordos.Schedules.Cli;

/// <summary>Shows a person what was read: each sentence with its figures marked, what was understood, and why something was refused.</summary>
static class ExtractTable
{
    public static void Write(Extracted extracted, ReadReport report, Screen screen)
    {
        var (console, extraction) = (screen.Out, report.Extraction);
        WriteCard(extracted, extraction.Card, console);
        var refusals = report.Validated.Rejected.Where(r => !r.IsPromise).ToDictionary(r => r.Citation.Figure);
        foreach (var group in Groups(extraction.Figures))
        {
            WriteContext([.. group.Select(i => extraction.Figures[i])], console);
            WriteUnderstood(group, extraction.Figures, extracted.Figures, refusals, console);
        }
        WritePromises(extraction.Promises, extracted.Promises, console);
        WriteFindings(extracted.Findings, console);
        WriteSummary(extracted, console);
    }

    static void WriteCard(Extracted extracted, DocumentCard card, IAnsiConsole console)
    {
        if (card.Title.Length > 0)
        {
            console.MarkupLineInterpolated($"[bold]{card.Title}[/]");
        }
        var facts = new[]
        {
            extracted.File,
            card.Issuer is null ? Language.Say("地区未知", "place unknown") : card.Issuer,
            card.PublishedOn is null ? Language.Say("发布日期未知", "day of publication unknown") : Language.Say($"{extracted.PublishedOn} 发布", $"published {extracted.PublishedOn}"),
            card.Period is { } period ? Language.Say($"所述时期 {period}", $"about {period}") : Language.Say("所述时期未知", "period unknown"),
        };
        console.MarkupLineInterpolated($"[grey]{string.Join("  ·  ", facts)}[/]");
        console.WriteLine();
    }

    /// <summary>Figures that follow one another and stand in one sentence, or in one table.</summary>
    static IEnumerable<List<int>> Groups(IReadOnlyList<Figure> figures)
    {
        var group = new List<int>();
        for (var i = 0; i < figures.Count; i++)
        {
            if (group.Count > 0 && Where(figures[group[0]]) != Where(figures[i]))
            {
                yield return group;
                group = [];
            }
            group.Add(i);
        }
        if (group.Count > 0)
        {
            yield return group;
        }
    }

    static (string Place, string Context) Where(Figure figure) => figure.Locator switch
    {
        Locator.InLine line => (Language.Say($"第 {line.Line} 行", $"line {line.Line}"), figure.Context),
        Locator.InSheet cell => (Language.Say($"工作表 {cell.Sheet}", $"sheet {cell.Sheet}"), ""),
        Locator.InTable { Page: { } page } cell => (Language.Say($"第 {page} 页表 {cell.Table}", $"page {page}, table {cell.Table}"), ""),
        Locator.InTable cell => (Language.Say($"表 {cell.Table}", $"table {cell.Table}"), ""),
        _ => ("", ""),
    };

    static void WriteContext(IReadOnlyList<Figure> figures, IAnsiConsole console)
    {
        var (place, context) = Where(figures[0]);
        console.Markup($"[blue]{Markup.Escape(place)}[/]  ");
        console.MarkupLine(Marked(context, figures));
    }

    /// <summary>The sentence with each figure marked where it is printed, in reading order.</summary>
    static string Marked(string context, IReadOnlyList<Figure> figures)
    {
        var marked = new System.Text.StringBuilder();
        var at = 0;
        foreach (var figure in figures)
        {
            var found = context.IndexOf(figure.Text, at, StringComparison.Ordinal);
            if (found < 0)
            {
                continue;
            }
            marked.Append(Markup.Escape(context[at..found])).Append("[black on yellow]").Append(Markup.Escape(figure.Text)).Append("[/]");
            at = found + figure.Text.Length;
        }
        return marked.Append(Markup.Escape(context[at..])).ToString();
    }

    static void WriteUnderstood(
        List<int> group, IReadOnlyList<Figure> figures, IReadOnlyList<ExtractedFigure> understood, Dictionary<int, Rejected> refusals, IAnsiConsole console)
    {
        var grid = new Grid();
        for (var column = 0; column < 7; column++)
        {
            grid.AddColumn(new GridColumn { NoWrap = column is 0 or 4, Padding = new Padding(column == 0 ? 2 : 0, 0, 2, 0) });
        }
        foreach (var i in group)
        {
            var (figure, read) = (figures[i], understood[i]);
            var refusal = refusals.GetValueOrDefault(i);
            var (mark, colour) = refusal switch { null => ("✓", Color.Green), { Reason: Reason.Missing } => ("·", Color.Grey), _ => ("✗", Color.Red) };
            grid.AddRow(
                new Text(mark, colour),
                new Text(figure.Locator is Locator.InLine ? figure.Text : $"{CellOf(figure.Locator)}  {figure.Text}", new Style(decoration: Decoration.Bold)),
                new Text(figure.Label),
                new Text(figure.Places.Count == 0 ? Language.Say("（地区？）", "(where?)") : string.Join('、', figure.Places)),
                new Text(read.Period is null ? Language.Say("（时期？）", "(when?)") : figure.EveryYear ? Language.Say("每年", "every year") : read.Period),
                new Text(figure.Magnitude is { } magnitude ? Amounts.Text(magnitude, figure.Unit) : "—"),
                new Text(refusal is null ? $"{KindOf(figure)} → {read.Indicator}" : WhyNot(refusal), colour));
        }
        console.Write(grid);
        console.WriteLine();
    }

    static string CellOf(Locator locator) => locator switch
    {
        Locator.InSheet cell => cell.Cell,
        Locator.InTable cell => Language.Say($"{cell.Row}行{cell.Column}列", $"r{cell.Row}c{cell.Column}"),
        _ => "",
    };

    static string KindOf(Figure figure) => figure.Kind switch
    {
        FigureKind.Target => Language.Say("目标", "target"),
        FigureKind.Growth => Language.Say("增长", "growth"),
        FigureKind.Share => Language.Say("占比", "share"),
        _ => Language.Say("实绩", "observed"),
    };

    static string WhyNot(Rejected refusal) => refusal.Suggestion.Length == 0
        ? refusal.Message.Say()
        : $"{refusal.Message.Say()} {Language.Say("或为：", "Perhaps: ")}{refusal.Suggestion}";

    static void WritePromises(IReadOnlyList<Promise> promises, IReadOnlyList<ExtractedPromise> understood, IAnsiConsole console)
    {
        if (promises.Count == 0)
        {
            return;
        }
        console.MarkupLineInterpolated($"[bold]{Language.Say("有期限的承诺", "Promises with a date")}[/]");
        for (var i = 0; i < promises.Count; i++)
        {
            var mark = understood[i].Status == "accepted" ? "[green]✓[/]" : "[red]✗[/]";
            console.MarkupLine($"  {mark} [bold]{understood[i].DueOn}[/]  {Markup.Escape(promises[i].What)}  [grey]{Markup.Escape(understood[i].RegionName)}[/]");
        }
        console.WriteLine();
    }

    static void WriteFindings(IReadOnlyList<Finding> findings, IAnsiConsole console)
    {
        foreach (var finding in findings)
        {
            console.MarkupLine($"[{Colour(finding.Severity)}]! {Markup.Escape(finding.Message.Say())}[/] [grey]{Markup.Escape(finding.Locator)}[/]");
        }
    }

    /// <summary>The colour of a finding.</summary>
    public static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "red",
        Severity.Warning => "yellow",
        _ => "grey",
    };

    static void WriteSummary(Extracted extracted, IAnsiConsole console)
    {
        var (accepted, missing) = (extracted.Figures.Count(f => f.Status == "accepted"), extracted.Figures.Count(f => f.Status == "missing"));
        var rejected = extracted.Figures.Count - accepted - missing;
        console.MarkupLineInterpolated($"[bold]{Language.Say(
            $"共读出 {extracted.Figures.Count} 个数据：可入库 {accepted}，拒收 {rejected}，空缺 {missing}；承诺 {extracted.Promises.Count} 项。",
            $"{extracted.Figures.Count} figures: {accepted} fit, {rejected} refused, {missing} missing; {extracted.Promises.Count} promises.")}[/]");
    }
}
