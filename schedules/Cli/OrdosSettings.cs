using Ordos.Warehouse;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary>What every command takes.</summary>
class OrdosSettings : CommandSettings
{
    [CommandOption("--home <DIR>")]
    [Says("数据仓库所在的文件夹；不写则用环境变量 ORDOS_HOME，再不然用 ./data", "Folder of the warehouse; else the variable ORDOS_HOME, else ./data")]
    public string? HomeFolder { get; init; }

    [CommandOption("--lang <LANG>")]
    [Says("界面语言：zh 或 en；不写则随系统", "Language: zh or en; else that of the system")]
    public string? Lang { get; init; }

    [CommandOption("--json")]
    [Says("以 JSON 输出，供程序读取", "Write JSON, for scripts")]
    public bool Json { get; init; }

    /// <summary>The warehouse that is meant.</summary>
    public Home Home => new(Path.GetFullPath(NonEmpty(HomeFolder) ?? NonEmpty(Environment.GetEnvironmentVariable("ORDOS_HOME")) ?? "data"));

    public override ValidationResult Validate() =>
        Lang is null or "zh" or "en" ? ValidationResult.Success() : ValidationResult.Error(Language.Say($"--lang 只能是 zh 或 en，而不是“{Lang}”。", $"--lang is zh or en, not '{Lang}'."));

    static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
