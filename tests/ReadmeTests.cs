using System.Text.RegularExpressions;
using Ordos.Tests.Schedules;
using Xunit;

namespace Ordos.Tests;

/// <summary>What the README says is so.</summary>
public sealed partial class ReadmeTests
{
    const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    static readonly string Text = File.ReadAllText(Path.Combine(Repository.Folder, "README.md"));

    [Fact]
    public async Task Its_table_names_exactly_the_commands_that_the_program_has()
    {
        var help = await CommandLine.Run("--help", "--lang", "en");

        var there = CommandInHelp().Matches(help.Output[help.Output.IndexOf("COMMANDS:", StringComparison.Ordinal)..]).Select(m => m.Groups["name"].Value);
        var named = CommandInTable().Matches(Text).Select(m => m.Groups["name"].Value);

        Assert.Equal(there.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_option_it_names_is_one_of_the_command()
    {
        foreach (var row in CommandInTable().Matches(Text).Select(m => (Command: m.Groups["name"].Value, Line: LineAt(m.Index))))
        {
            var help = await CommandLine.Run(row.Command, "--help", "--lang", "en");

            Assert.All(Option().Matches(row.Line).Select(m => m.Value), option => Assert.Contains(option, help.Output));
        }
    }

    [Fact]
    public void Its_two_commands_are_those_that_the_checks_run()
    {
        var checks = File.ReadAllText(Path.Combine(Repository.Folder, ".ci", "run"));
        var start = Text.IndexOf("```sh\n", StringComparison.Ordinal) + 6;
        var commands = Text[start..Text.IndexOf("```", start, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, commands.Length);
        Assert.All(commands, command => Assert.Contains(command, checks));
    }

    [Fact]
    public void What_it_links_to_is_there()
    {
        var links = Link().Matches(Text).Select(m => Path.Combine(Repository.Folder, m.Groups["path"].Value)).ToList();

        Assert.True(links.Count > 5);
        Assert.All(links, path => Assert.True(Path.Exists(path), path));
    }

    static string LineAt(int index) => Text[index..Text.IndexOf('\n', index)];

    [GeneratedRegex(@"^    (?<name>\w+)( [<\[]\w+[>\]])*  ", RegexOptions.Multiline | Safe)]
    private static partial Regex CommandInHelp();

    [GeneratedRegex(@"^\| `ordos (?<name>\w+)", RegexOptions.Multiline | Safe)]
    private static partial Regex CommandInTable();

    [GeneratedRegex(@"--[a-z-]+", Safe)]
    private static partial Regex Option();

    [GeneratedRegex(@"\]\((?<path>[^):]+)\)", Safe)]
    private static partial Regex Link();
}
