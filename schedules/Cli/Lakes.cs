using Ordos.Warehouse;
using Ordos.Warehouse.Query;
using Spectre.Console;

namespace Ordos.Schedules.Cli;

/// <summary>Opens the published lake of a home for the commands that ask it.</summary>
static class Lakes
{
    /// <summary>The newest release.</summary>
    /// <exception cref="WarehouseException">Nothing has been published.</exception>
    public static Lake Open(Home home) => Lake.Open(home) ?? throw new WarehouseException(Language.Say(
        $"“{home.Folder}”里还没有发布过数据：请先运行 ordos run，或用 --home 指定别处。",
        $"Nothing has been published in '{home.Folder}': run 'ordos run' first, or give another --home."));

    /// <summary>Says loudly that figures are sample data.</summary>
    public static void MarkSample(bool isSample, IAnsiConsole console)
    {
        if (isSample)
        {
            console.MarkupLineInterpolated($"[black on yellow] {Language.Say("示例数据，不可引用", "示例数据 sample data, not to be quoted")} [/]");
        }
    }
}
