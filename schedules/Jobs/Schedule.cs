using Ordos.Warehouse;
using Ordos.Warehouse.Model;
using Quartz;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Ordos.Schedules.Jobs;

/// <summary>When reports are collected, and from where.</summary>
/// <param name="Name">What it is called in commands.</param>
/// <param name="Title">What it does.</param>
/// <param name="Cron">When, with its time zone.</param>
/// <param name="Inboxes">Full paths of the folders in which reports arrive.</param>
/// <param name="Full">Whether every file is hashed.</param>
public sealed record Schedule(string Name, Bilingual Title, CronExpression Cron, IReadOnlyList<string> Inboxes, bool Full)
{
    /// <summary>The next times at which it fires.</summary>
    /// <param name="after">From when on.</param>
    /// <param name="count">How many at most.</param>
    public IEnumerable<DateTimeOffset> NextFireTimes(DateTimeOffset after, int count)
    {
        for (var i = 0; i < count && Cron.GetNextValidTimeAfter(after) is { } next; i++)
        {
            yield return TimeZoneInfo.ConvertTime(next, Cron.TimeZone);
            after = next;
        }
    }

    /// <summary>All schedules of a home: those of the program, and those of the home, which take the place of one of the same name.</summary>
    /// <exception cref="WarehouseException">A file is no schedule; the message names the file, the line and what is wrong.</exception>
    public static IReadOnlyList<Schedule> LoadAll(Home home)
    {
        var schedules = new SortedDictionary<string, Schedule>(StringComparer.Ordinal);
        foreach (var folder in new[] { Path.Combine(AppContext.BaseDirectory, "schedules"), home.Schedules }.Where(Directory.Exists))
        {
            foreach (var path in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            {
                var schedule = Read(path, home);
                schedules[schedule.Name] = schedule;
            }
        }
        return [.. schedules.Values];
    }

    static Schedule Read(string path, Home home)
    {
        try
        {
            var file = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithEnforceRequiredMembers().Build()
                .Deserialize<ScheduleFile>(File.ReadAllText(path));
            var cron = new CronExpression(file.Cron, TimeZoneInfo.FindSystemTimeZoneById(file.TimeZone));
            var inboxes = file.Inboxes.Select(i => Path.GetFullPath(i, home.Folder));
            return new Schedule(file.Name, new Bilingual(file.TitleZh, file.TitleEn), cron, [.. inboxes], file.Full);
        }
        catch (YamlException e)
        {
            throw new WarehouseException($"{path}({e.Start.Line}): {e.InnerException?.Message ?? e.Message}", e);
        }
        catch (Exception e) when (e is FormatException or TimeZoneNotFoundException or NullReferenceException)
        {
            throw new WarehouseException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>The lines of a schedule file.</summary>
    sealed class ScheduleFile
    {
        public required string Name { get; init; }

        public required string TitleZh { get; init; }

        public required string TitleEn { get; init; }

        public required string Cron { get; init; }

        public string TimeZone { get; init; } = "Asia/Shanghai";

        public string[] Inboxes { get; init; } = [];

        public bool Full { get; init; }
    }
}
