using System.Globalization;
using Ordos.Warehouse;
using Ordos.Warehouse.Events;

namespace Ordos.Schedules.Cli;

/// <summary>Finds the one report that a person means.</summary>
static class Reports
{
    const int ShownDigits = 12;
    const int ShownReports = 10;

    static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>The report with that file name, address or beginning of its SHA-256.</summary>
    /// <exception cref="WarehouseException">There is none or more than one; the message lists them.</exception>
    public static ReceivedReport One(IReadOnlyList<Event> events, string asked) => ReceivedReports.Find(events, asked) switch
    {
        [var one] => one,
        [] => throw new WarehouseException(Language.Say(
            $"没有收到过名为“{asked}”或 SHA-256 以此开头（至少四位）的报告。", $"No report called '{asked}' was ever received, nor one whose SHA-256 begins so (four digits at least).")),
        var several => throw new WarehouseException(Language.Say(
            $"“{asked}”可指 {several.Count} 份报告，请用 SHA-256 的开头指定一份：", $"'{asked}' may mean {several.Count} reports, name one by the first digits of its SHA-256:")
            + string.Concat(several.Take(ShownReports).Select(r => $"\n  {Short(r.Sha256)}  {r.Receipts[^1].Address}  {Time(r.Receipts[0].At)}"))
            + (several.Count > ShownReports ? "\n  …" : "")),
    };

    /// <summary>The first digits of a hash, enough to name a report.</summary>
    public static string Short(string sha256) => sha256[..Math.Min(ShownDigits, sha256.Length)];

    /// <summary>An instant as people in Ordos read it.</summary>
    public static string Time(DateTimeOffset instant) => instant.ToOffset(Shanghai).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
