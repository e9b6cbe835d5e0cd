using System.Globalization;
using System.Text.Json;
using Ordos.Etl.Collect;
using Ordos.Schedules.Jobs;
using Ordos.Warehouse;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Publish;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos verify</c>: whether every byte is still as it was received and published.</summary>
sealed class VerifyCommand(Screen screen, TimeProvider clock) : AsyncCommand<OrdosSettings>
{
    public static Bilingual Purpose { get; } = new(
        "核验：发布链、每个已发布文件和存档文件的 SHA-256、事件日志，是否与当初一字不差",
        "Prove that the chain of releases, every published and archived file and the event log are as they were written");

    public override async Task<int> ExecuteAsync(CommandContext context, OrdosSettings settings, CancellationToken cancellationToken)
    {
        var home = settings.Home;
        if (!Directory.Exists(home.Events) && !Directory.Exists(home.Lake))
        {
            throw new WarehouseException(Language.Say($"“{home.Folder}”里没有数据仓库：请用 --home 指定。", $"There is no warehouse in '{home.Folder}': give another --home."));
        }
        using var held = LockUnlessReadOnly(home);
        var archive = await ArchiveVerifier.Verify(home, clock, cancellationToken);
        var lake = await VerifyLake(home, cancellationToken);
        Finding[] findings = [.. archive.Findings, .. lake.Findings];
        if (settings.Json)
        {
            screen.Json(new
            {
                Sample = home.IsSample,
                Intact = findings.Length == 0,
                lake.Releases,
                PublishedFiles = lake.Files,
                PublishedBytes = lake.Bytes,
                ArchivedFiles = archive.Files,
                ArchivedBytes = archive.Bytes,
                archive.Events,
                Findings = findings.Select(f => new { f.Rule, f.Locator, MessageZh = f.Message.Zh, MessageEn = f.Message.En }),
            });
        }
        else
        {
            Write(home, archive, lake, findings);
        }
        return findings.Length == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    void Write(Home home, ArchiveVerification archive, Verification lake, Finding[] findings)
    {
        Lakes.MarkSample(home.IsSample, screen.Out);
        screen.Out.WriteLine(Language.Say(
            $"事件日志  {archive.Events} 条", $"event log  {archive.Events} events"));
        screen.Out.WriteLine(Language.Say(
            $"存档      {archive.Files} 个文件，{Megabytes(archive.Bytes)} MB", $"archive    {archive.Files} files, {Megabytes(archive.Bytes)} MB"));
        screen.Out.WriteLine(Language.Say(
            $"发布      {lake.Releases} 版，最新一版 {lake.Files} 个文件，{Megabytes(lake.Bytes)} MB", $"releases   {lake.Releases}, the newest of {lake.Files} files, {Megabytes(lake.Bytes)} MB"));
        foreach (var finding in findings)
        {
            screen.Out.MarkupLineInterpolated($"[red]✗ {finding.Message.Say()}[/]");
        }
        screen.Out.Write(findings.Length == 0
            ? new Markup($"[green]✓[/] {Language.Say("与当初一字不差。", "Every byte is as it was written.")}\n")
            : new Markup($"[red]{Language.Say($"发现 {findings.Length} 处问题。", $"{findings.Length} things are wrong.")}[/]\n"));
    }

    /// <summary>While a run publishes, the newest manifest and the pointer to it differ for a moment. A home on a read-only disk has no runs.</summary>
    static HomeLock? LockUnlessReadOnly(Home home)
    {
        try
        {
            return WarehouseRun.Lock(home);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    static async Task<Verification> VerifyLake(Home home, CancellationToken cancellationToken)
    {
        try
        {
            return await Verifier.Verify(home, cancellationToken);
        }
        catch (Exception e) when (e is JsonException or WarehouseException)
        {
            return new(0, 0, 0, [new(Verifier.BrokenChain, Severity.Error, new($"发布清单无法读取：{e.Message}", $"A release manifest cannot be read: {e.Message}"), "")]);
        }
    }

    static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
