using Ordos.Warehouse.Events;

namespace Ordos.Tests.Warehouse.Events;

/// <summary>Events at whole hours after midnight of 1 January 2026, UTC.</summary>
static class Happenings
{
    public static DateTimeOffset Hour(int hour) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour);

    public static string Sha(char letter) => new(letter, 64);

    public static Receipt Received(char report, string address, int hour, int? recorded = null) =>
        new(Hour(hour), Hour(recorded ?? hour), "test", "", Sha(report), address, $"{report}.csv", 1);

    public static Withdrawal Withdrawn(char report, int hour) => new(Hour(hour), Hour(hour), "test", "wrong", Sha(report));

    public static Activation Activated(string reader, int hour) => new(Hour(hour), Hour(hour), "test", "", reader, "c1");
}
