namespace Ordos.Schedules.Cli;

/// <summary>Writes the figures of a file as CSV, for a spreadsheet.</summary>
static class ExtractCsv
{
    const string Header =
        "file,place,text,label,indicator,region,region_name,period,value,low,high,low_closed,high_closed,approx,bound,unit,quantity,modality,kind,status,reason";

    public static void Write(Extracted extracted, Screen screen)
    {
        screen.Line(Header);
        foreach (var f in extracted.Figures)
        {
            string?[] cells =
            [
                extracted.File, f.Locator.ToString(), f.Text, f.Label, f.Indicator, f.Region, f.RegionName, f.Period, f.Value, f.Low, f.High,
                Flag(f.LowClosed), Flag(f.HighClosed), Flag(f.Approx), f.Bound, f.Unit, f.Quantity, f.Modality, f.Kind, f.Status, f.Reason,
            ];
            screen.Line(string.Join(',', cells.Select(Quoted)));
        }
    }

    static string Flag(bool value) => value ? "true" : "false";

    static string Quoted(string? cell)
    {
        var text = cell ?? "";
        return text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
    }
}
