using Ordos.Etl.Collect;
using Ordos.Warehouse;
using static Ordos.Schedules.Cli.Language;

namespace Ordos.Schedules.Jobs;

/// <summary>Decides where a run reads from, and keeps samples and real reports apart.</summary>
static class Sources
{
    /// <summary>Folder of the samples, beside the program.</summary>
    public static string SampleFolder => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>
    /// The inboxes given; else those of the schedules; else the samples, which make a home that has received nothing yet a sample home.
    /// </summary>
    /// <param name="home">The warehouse.</param>
    /// <param name="inboxes">Folders given for this run; empty for none.</param>
    /// <param name="schedules">All schedules of the home.</param>
    /// <exception cref="WarehouseException">An inbox given does not exist, or samples and real reports would meet in one home.</exception>
    public static IReadOnlyList<Source> Of(Home home, IReadOnlyList<string> inboxes, IReadOnlyList<Schedule> schedules)
    {
        if (inboxes.FirstOrDefault(i => !Directory.Exists(i)) is { } missing)
        {
            throw new WarehouseException(Say($"收件文件夹“{missing}”不存在：请检查 --inbox。", $"The inbox '{missing}' does not exist: check --inbox."));
        }
        var folders = inboxes.Count > 0 ? inboxes : [.. schedules.SelectMany(s => s.Inboxes).Distinct(StringComparer.Ordinal)];
        return folders.Count > 0 ? Real(home, folders) : Samples(home);
    }

    static IReadOnlyList<Source> Real(Home home, IReadOnlyList<string> folders) => home.IsSample
        ? throw new WarehouseException(Say(
            $"“{home.Folder}”里是示例数据，不收真实报表：请用 --home 指定另一个文件夹。",
            $"'{home.Folder}' holds sample data and takes no real reports: give another folder with --home."))
        : [.. folders.Select(Source.Inbox)];

    static IReadOnlyList<Source> Samples(Home home)
    {
        if (!home.IsSample && Directory.Exists(home.Events) && Directory.EnumerateFiles(home.Events).Any())
        {
            throw new WarehouseException(Say(
                $"没有设置收件文件夹，而“{home.Folder}”里是真实报表，不能载入示例：请用 --inbox 指定，或在 {home.Schedules} 中设置。",
                $"No inbox is set, and '{home.Folder}' holds real reports, so the samples are not loaded there: give --inbox, or name inboxes in {home.Schedules}."));
        }
        if (!home.IsSample)
        {
            Directory.CreateDirectory(home.Folder);
            File.WriteAllText(home.SampleMarker, "示例数据 This warehouse holds sample data. Real reports are refused here.\n");
        }
        return [Source.Samples(SampleFolder)];
    }
}
