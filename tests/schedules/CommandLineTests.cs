using Xunit;

namespace Ordos.Tests.Schedules;

public sealed class CommandLineTests : IDisposable
{
    readonly TempHome _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Help_lists_every_command_in_the_language_asked_for()
    {
        var english = await CommandLine.Run("--help", "--lang", "en");
        var chinese = await CommandLine.Run("--help", "--lang", "zh");

        Assert.Equal((0, 0), (english.ExitCode, chinese.ExitCode));
        Assert.Contains("Draw how an indicator developed", english.Output);
        Assert.Contains("画出某项指标", chinese.Output);
        Assert.Contains("用法", chinese.Output);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("schedules --nonsense")]
    [InlineData("schedules --lang fr")]
    [InlineData("extract no-such-file.xlsx")]
    [InlineData("extract")]
    [InlineData("trend 人才资源总量 --as-of yesterday")]
    [InlineData("trend 人才资源总量 --by week")]
    public async Task Wrong_usage_ends_with_2_says_why_and_prints_nothing(string arguments)
    {
        var result = await CommandLine.Run([.. arguments.Split(' '), "--home", _temp.Home.Folder]);

        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Errors.Trim());
        Assert.Empty(result.Output.Trim());
    }

    [Fact]
    public async Task A_name_that_the_catalogue_does_not_have_is_answered_with_near_ones()
    {
        var result = await CommandLine.Run("trend", "人才资源的总量", "--lang", "zh", "--home", _temp.Home.Folder);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("人才资源总量", result.Errors);
    }

    [Theory]
    [InlineData("trend 人才资源总量")]
    [InlineData("progress")]
    public async Task Where_nothing_was_published_the_program_says_what_to_do(string arguments)
    {
        var result = await CommandLine.Run([.. arguments.Split(' '), "--lang", "en", "--home", _temp.Home.Folder]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("ordos run", result.Errors);
    }

    [Fact]
    public async Task The_built_in_catalogue_is_valid_and_a_wrong_one_is_refused_with_file_and_line()
    {
        var valid = await CommandLine.Run("validate", "--json", "--home", _temp.Home.Folder);
        Directory.CreateDirectory(_temp.Home.Catalogue);
        await File.WriteAllTextAsync(
            Path.Combine(_temp.Home.Catalogue, "themes.csv"), "code,name_zh,name_en\n,无,None\n", TestContext.Current.CancellationToken);
        var wrong = await CommandLine.Run("validate", "--home", _temp.Home.Folder);

        Assert.Equal(0, valid.ExitCode);
        Assert.True(valid.Json.GetProperty("indicators").GetInt32() > 50);
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("themes.csv(2)", wrong.Errors);
    }
}
