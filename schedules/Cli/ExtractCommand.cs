using System.ComponentModel;
using System.Security.Cryptography;
using Ordos.Etl;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Model;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos extract FILE</c>: what the program reads in a file, and loads nothing.</summary>
sealed class ExtractCommand(Screen screen) : Command<ExtractCommand.Settings>
{
    public static Bilingual Purpose { get; } = new("列出从一个文件读出的全部数据及其依据，不入库", "Show every figure read in a file and why, and load nothing");

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var report = new ReportReader(Catalogue.Load(settings.Home.Catalogue)).Read(settings.File, cancellationToken);
        var extracted = Extracted.Of(Path.GetFileName(settings.File), HashOf(settings.File), report);
        switch (settings.Json ? "json" : settings.Format)
        {
            case "json":
                screen.Json(extracted);
                break;
            case "csv":
                ExtractCsv.Write(extracted, screen);
                break;
            default:
                ExtractTable.Write(extracted, report, screen);
                break;
        }
        return extracted.Findings.Any(f => f.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }

    static string HashOf(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    public sealed class Settings : OrdosSettings
    {
        [CommandArgument(0, "<FILE>")]
        [Says("xlsx、xls、csv、docx、html、txt、pdf 或 zip 文件", "An xlsx, xls, csv, docx, html, txt, pdf or zip file")]
        public string File { get; init; } = "";

        [CommandOption("--format <FORMAT>")]
        [Says("table（供人阅读，默认）、json 或 csv", "table (for people, the default), json or csv")]
        [DefaultValue("table")]
        public string Format { get; init; } = "table";

        public override ValidationResult Validate() => base.Validate() switch
        {
            { Successful: false } failed => failed,
            _ when Format is not ("table" or "json" or "csv") => ValidationResult.Error(Language.Say(
                $"--format 只能是 table、json 或 csv，而不是“{Format}”。", $"--format is table, json or csv, not '{Format}'.")),
            _ when !System.IO.File.Exists(File) => ValidationResult.Error(Language.Say($"没有文件“{File}”。", $"There is no file '{File}'.")),
            _ => ValidationResult.Success(),
        };
    }
}
