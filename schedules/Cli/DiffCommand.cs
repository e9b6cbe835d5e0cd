using System.Globalization;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Query;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Ordos.Schedules.Cli;

/// <summary><c>ordos diff A B</c>: what stands otherwise at the end of one day than at the end of another.</summary>
sealed class DiffCommand(Screen screen) : Command<DiffCommand.Settings>
{
    public static Bilingual Purpose { get; } = new(
        "列出两个日期之间新增、修订和撤回的数据，按指标和地区排列",
        "List what was added, revised and withdrawn between two days, by indicator and region");

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        using var lake = Lakes.Open(settings.Home);
        var changes = lake.Changes(settings.FromDay, settings.ToDay)
            .OrderBy(c => c.Fact.Sort).ThenBy(c => c.Fact.Indicator?.Key).ThenBy(c => c.Fact.Region?.Key).ThenBy(c => c.Fact.Period?.Key).ToList();
        if (settings.Json)
        {
            screen.Json(new DiffJson(lake.Release.IsSample, settings.From, settings.To, [.. changes.Select(DiffJson.Entry.Of)]));
        }
        else
        {
            Write(changes, lake.Release.IsSample, settings);
        }
        return ExitCode.Done;
    }

    void Write(List<FactChange> changes, bool isSample, Settings settings)
    {
        Lakes.MarkSample(isSample, screen.Out);
        var counts = changes.CountBy(c => c.Kind).ToDictionary();
        var (added, revised, withdrawn) = (counts.GetValueOrDefault(ChangeKind.Added), counts.GetValueOrDefault(ChangeKind.Revised), counts.GetValueOrDefault(ChangeKind.Withdrawn));
        screen.Out.WriteLine(Language.Say(
            $"{settings.From} 日终至 {settings.To} 日终（北京时间）：新增 {added}，修订 {revised}，撤回 {withdrawn}。",
            $"From the end of {settings.From} to the end of {settings.To} (Shanghai): {added} added, {revised} revised, {withdrawn} withdrawn."));
        if (changes.Count == 0)
        {
            return;
        }
        var table = new Table().RoundedBorder();
        foreach (var name in new[] { ("变化", "Change"), ("数据", "Fact"), ("原值", "Before"), ("现值", "After"), ("报告", "Report") })
        {
            table.AddColumn(Language.Say(name.Item1, name.Item2));
        }
        foreach (var change in changes)
        {
            table.AddRow(
                KindOf(change.Kind), new Text(LineageText.NameOf(change.Fact)), new Text(ValueOf(change.Fact, change.Before)), new Text(ValueOf(change.Fact, change.After)),
                new Text((change.After ?? change.Before)?.Source.FileName ?? ""));
        }
        screen.Out.Write(table);
    }

    static Text KindOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => new Text(Language.Say("新增", "added"), Color.Green),
        ChangeKind.Revised => new Text(Language.Say("修订", "revised"), Color.Yellow),
        _ => new Text(Language.Say("撤回", "withdrawn"), Color.Red),
    };

    static string ValueOf(FactHistory fact, FactVintage? vintage) => vintage is null ? "—" : LineageText.ValueOf(fact, vintage);

    public sealed class Settings : OrdosSettings
    {
        [CommandArgument(0, "<FROM>")]
        [Says("较早的日期，如 2024-06-30", "The earlier day, such as 2024-06-30")]
        public string From { get; init; } = "";

        [CommandArgument(1, "<TO>")]
        [Says("较晚的日期", "The later day")]
        public string To { get; init; } = "";

        /// <summary>The earlier day.</summary>
        public DateOnly FromDay => Day(From) ?? DateOnly.MinValue;

        /// <summary>The later day.</summary>
        public DateOnly ToDay => Day(To) ?? DateOnly.MinValue;

        public override ValidationResult Validate() => base.Validate() switch
        {
            { Successful: false } failed => failed,
            _ when Day(From) is null || Day(To) is null => ValidationResult.Error(Language.Say(
                $"“{(Day(From) is null ? From : To)}”不是 2024-06-30 这样的日期。", $"'{(Day(From) is null ? From : To)}' is no day such as 2024-06-30.")),
            _ when ToDay < FromDay => ValidationResult.Error(Language.Say("请把较早的日期写在前面。", "Give the earlier day first.")),
            _ => ValidationResult.Success(),
        };

        // The day after has to exist, too: it begins where this one ends.
        static DateOnly? Day(string text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue && day > DateOnly.MinValue ? day : null;
    }
}

/// <summary>What <c>ordos diff --json</c> writes. Numbers are decimal strings in the indicator's unit.</summary>
sealed record DiffJson(bool Sample, string From, string To, IReadOnlyList<DiffJson.Entry> Changes)
{
    /// <summary>A fact that changed.</summary>
    public sealed record Entry(
        ChangeKind Change, FactSort Kind, string? Indicator, string? NameZh, string Unit, string? Region, string? RegionNameZh, string? Programme, string? Plan, string? Period, string What,
        Side? Before, Side? After)
    {
        public static Entry Of(FactChange change) => new(
            change.Kind, change.Fact.Sort, change.Fact.Indicator?.Code, change.Fact.Indicator?.NameZh, change.Fact.UnitZh, change.Fact.Region?.Code, change.Fact.Region?.NameZh,
            change.Fact.Programme?.Code, change.Fact.Plan?.Code, change.Fact.Period?.ToString(), change.Fact.What, Side.Of(change.Before), Side.Of(change.After));
    }

    /// <summary>What stood on one side.</summary>
    public sealed record Side(MagnitudeJson Value, DateOnly? DueOn, Stage Stage, DateTimeOffset KnownFrom, string File, string Sha256, string Locator, string Text)
    {
        public static Side? Of(FactVintage? vintage) => vintage is null
            ? null
            : new(
                MagnitudeJson.Of(vintage.Magnitude), vintage.DueOn, vintage.Stage, vintage.KnownFrom, vintage.Source.FileName, vintage.Source.Sha256, vintage.Source.Locator,
                vintage.Source.Text);
    }
}
