using Ordos.Warehouse.Model;
using Ordos.Warehouse.Query;
using Spectre.Console;

namespace Ordos.Schedules.Cli;

/// <summary>Draws a trend as bars, one line a period, with bounds, revisions and what was put together marked.</summary>
static class TrendChart
{
    const int Narrowest = 12;
    const int Widest = 60;
    const int RoomForText = 56;
    const string Eighths = " ▏▎▍▌▋▊▉";

    public static void Write(Trend trend, bool isSample, Screen screen)
    {
        var console = screen.Out;
        var numbers = trend.Points.Select(p => p.Value.Number ?? 0).ToList();
        var scale = Amounts.ScaleOf(numbers.Select(decimal.Abs).DefaultIfEmpty(0).Max());
        WriteHead(trend, scale, isSample, console);
        if (numbers.Count == 0)
        {
            console.MarkupLineInterpolated($"[yellow]{Language.Say("没有数据。", "No values.")}[/]");
            return;
        }
        var axis = new Axis(Math.Min(0, numbers.Min()), Math.Max(0, numbers.Max()), Math.Clamp(console.Profile.Width - RoomForText, Narrowest, Widest));
        console.Write(Bars(trend, axis, scale));
        WriteLegend(trend, console);
    }

    static Grid Bars(Trend trend, Axis axis, Amounts.Scale scale)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        grid.AddColumn(new GridColumn { NoWrap = true, Alignment = Justify.Right, Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { NoWrap = true, Alignment = Justify.Right, Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { NoWrap = true });
        var before = (int?)null;
        foreach (var point in trend.Points)
        {
            var value = point.Value;
            for (var year = before + 1; value.Period.Frequency == Frequency.Year && year < value.Period.Year; year++)
            {
                grid.AddRow(new Text($"{year}"), new Text(Language.Say("无数据", "no value"), Color.Grey), new Text("—"));
            }
            before = value.Period.Year;
            grid.AddRow(
                new Text(value.Period.ToString()),
                new Text(axis.Bar(value.Number ?? 0), value.IsDerived ? Color.Grey : Color.SteelBlue1),
                new Text(Shown(value.Magnitude, scale), new Style(decoration: Decoration.Bold)),
                Change(point, trend.Indicator.Direction),
                new Text(Marks(value, scale), Color.Grey));
        }
        return grid;
    }

    static void WriteHead(Trend trend, Amounts.Scale scale, bool isSample, IAnsiConsole console)
    {
        Lakes.MarkSample(isSample, console);
        var name = Language.Say(trend.Indicator.NameZh, $"{trend.Indicator.NameEn} {trend.Indicator.NameZh}");
        var place = Language.Say(trend.Region.NameZh, $"{trend.Region.NameEn} {trend.Region.NameZh}");
        var unit = $"{scale.Name}{trend.UnitZh}";
        var asOf = trend.AsOf is { } day ? Language.Say($"，按 {day:yyyy-MM-dd} 日终所知", $", as known at the end of {day:yyyy-MM-dd}") : "";
        console.MarkupLineInterpolated($"[bold]{name}[/]  {place}  [grey]{Language.Say("单位：", "in ")}{unit}{asOf}[/]");
        console.WriteLine();
    }

    static string Shown(Magnitude magnitude, Amounts.Scale scale) =>
        Amounts.Text(magnitude.Map(v => decimal.Round(v / scale.Factor, 4)), "");

    static Text Change(TrendPoint point, Direction direction)
    {
        var change = point.ChangePercent ?? point.Change;
        if (change is not { } by)
        {
            return new Text("");
        }
        var unit = point.ChangePercent is null ? "" : "%";
        var sign = by > 0 ? "+" : "";
        var isGood = direction == Direction.Neutral || by == 0 ? (bool?)null : by > 0 == (direction == Direction.Up);
        return new Text($"{sign}{Amounts.Text(by, 1)}{unit}", isGood switch { true => Color.Green, false => Color.Red, _ => Color.Default });
    }

    static string Marks(SeriesValue value, Amounts.Scale scale)
    {
        var marks = new List<string>();
        if (value.Vintages > 1 && value.First == value.Magnitude)
        {
            marks.Add(Language.Say("✓ 核实未改", "✓ confirmed"));
        }
        else if (value.Vintages > 1)
        {
            var first = value.First is { } was ? Language.Say($"，首次 {Shown(was, scale)}", $", first {Shown(was, scale)}") : "";
            marks.Add(Language.Say($"↻ 修订 {value.Vintages - 1} 次{first}", $"↻ revised {value.Vintages - 1} times{first}"));
        }
        if (value.Stage == Stage.Preliminary)
        {
            marks.Add(Language.Say("初步", "preliminary"));
        }
        if (value.IsDerived)
        {
            marks.Add(Language.Say($"Σ 由 {value.DerivedFrom} 个数汇总", $"Σ put together from {value.DerivedFrom}"));
        }
        return string.Join("  ", marks);
    }

    static void WriteLegend(Trend trend, IAnsiConsole console)
    {
        var bounded = trend.Points.Any(p => p.Value.Magnitude.Bound != Bound.Eq);
        var notes = new List<string>();
        if (trend.Points.Any(p => p.ChangePercent is not null || p.Change is not null))
        {
            notes.Add(Language.Say("右列为比上年同期", "right: against the same period a year before"));
        }
        if (bounded)
        {
            notes.Add(Language.Say("≥ > ≤ < 为报告所说的上下限，≈ 为约数", "≥ > ≤ < bounds and ≈ about, as the report says"));
        }
        if (notes.Count > 0)
        {
            console.MarkupLineInterpolated($"[grey]{string.Join("；", notes)}[/]");
        }
    }

    /// <summary>A scale from the smallest to the largest number, zero included.</summary>
    sealed record Axis(decimal Least, decimal Most, int Width)
    {
        int Zero => Most == Least ? 0 : (int)Math.Round(-Least / (Most - Least) * Width);

        public string Bar(decimal value)
        {
            var eighths = Most == Least ? 0 : (int)Math.Round(decimal.Abs(value) / (Most - Least) * Width * 8);
            if (value >= 0)
            {
                var rest = eighths % 8 == 0 ? "" : Eighths[eighths % 8].ToString();
                return new string(' ', Zero) + new string('█', eighths / 8) + rest;
            }
            var whole = Math.Min(Zero, Math.Max(1, (eighths + 4) / 8));
            return new string(' ', Zero - whole) + new string('█', whole);
        }
    }
}
