using Ordos.Schedules.Jobs;
using Ordos.Warehouse;
using Xunit;

namespace Ordos.Tests.Schedules;

public sealed class ScheduleTests : IDisposable
{
    readonly TempHome _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void The_nightly_job_runs_at_half_past_two_in_Ordos_and_reads_every_byte_on_Sundays_only()
    {
        var schedules = Schedule.LoadAll(_temp.Home).ToDictionary(s => s.Name);

        Assert.Equal(["nightly", "weekly-full"], schedules.Keys.Order());
        Assert.Equal(["2026-11-26 02:30 +08:00", "2026-11-27 02:30 +08:00"], Times(schedules["nightly"], "2026-11-24T22:00:00Z", 2));
        Assert.Equal(["2026-11-29 04:00 +08:00", "2026-12-06 04:00 +08:00"], Times(schedules["weekly-full"], "2026-11-24T22:00:00Z", 2));
        Assert.False(schedules["nightly"].Full);
        Assert.True(schedules["weekly-full"].Full);
    }

    [Fact]
    public void A_schedule_of_the_home_takes_the_place_of_the_one_of_its_name()
    {
        Write("mine.yaml", "name: nightly\ntitle_zh: 每晚\ntitle_en: Nightly\ncron: 0 0 1 * * ?\ninboxes: [/srv/报表, 收件]\n");

        var nightly = Schedule.LoadAll(_temp.Home).Single(s => s.Name == "nightly");

        Assert.Equal(["/srv/报表", Path.Combine(_temp.Home.Folder, "收件")], nightly.Inboxes);
        Assert.Equal("Asia/Shanghai", nightly.Cron.TimeZone.Id);
    }

    [Theory]
    [InlineData("name: a\ntitle_zh: 甲\ntitle_en: A\ncron: 0 0 25 * * ?\n", "wrong.yaml")]
    [InlineData("name: a\ntitle_zh: 甲\ntitle_en: A\ncron: 0 0 1 * * ?\ntime_zone: Asia/Nowhere\n", "Asia/Nowhere")]
    [InlineData("name: a\ntitle_zh: 甲\ntitle_en: A\ncron: 0 0 1 * * ?\ninbox: []\n", "wrong.yaml(5)")]
    [InlineData("name: a\n", "wrong.yaml")]
    [InlineData("", "wrong.yaml")]
    [InlineData("name: [\n", "wrong.yaml(1)")]
    public void What_is_no_schedule_is_refused_with_file_and_reason(string text, string expected)
    {
        Write("wrong.yaml", text);

        var error = Assert.Throws<WarehouseException>(() => Schedule.LoadAll(_temp.Home));

        Assert.Contains(expected, error.Message);
    }

    static IEnumerable<string> Times(Schedule schedule, string after, int count) =>
        schedule.NextFireTimes(DateTimeOffset.Parse(after, System.Globalization.CultureInfo.InvariantCulture), count)
            .Select(t => t.ToString("yyyy-MM-dd HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture));

    void Write(string name, string text)
    {
        Directory.CreateDirectory(_temp.Home.Schedules);
        File.WriteAllText(Path.Combine(_temp.Home.Schedules, name), text);
    }
}
