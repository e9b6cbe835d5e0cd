using System.Security.Cryptography;
using System.Text;
using Ordos.Tests.Schedules;
using Xunit;

namespace Ordos.Tests;

/// <summary>The whole program on files, as a statistician runs it.</summary>
public sealed class EndToEndTests : IDisposable
{
    readonly TempHome _temp = new();
    readonly string _inbox = Directory.CreateTempSubdirectory("ordos-inbox-").FullName;

    public void Dispose()
    {
        _temp.Dispose();
        Directory.Delete(_inbox, recursive: true);
    }

    [Fact]
    public async Task The_samples_load_the_balance_closes_and_neither_a_second_run_nor_a_rebuild_changes_anything()
    {
        var first = await Run();
        var lake = FilesBelow(_temp.Home.Lake);
        var second = await Run();
        var runs = await CommandLine.Run("runs", "--json", "--home", _temp.Home.Folder);
        var rebuilt = await CommandLine.Run("rebuild", "--json", "--home", _temp.Home.Folder);
        var afterRebuild = FilesBelow(_temp.Home.Lake);
        Directory.Delete(_temp.Home.Lake, recursive: true);
        await CommandLine.Run("publish", "--json", "--home", _temp.Home.Folder);

        Assert.Equal((0, 0, 0), (first.ExitCode, second.ExitCode, rebuilt.ExitCode));
        Assert.True(first.Json.GetProperty("sample").GetBoolean());
        Assert.True(Number(first, "files") > 80);
        Assert.Equal(Number(first, "files"), Number(first, "received"));
        Assert.True(Number(first, "loaded") > 3000);
        Assert.Equal(Number(first, "figures"), Number(first, "loaded") + Number(first, "unchanged") + Number(first, "rejected"));
        Assert.Equal(Number(first, "rejected"), first.Json.GetProperty("rejected_by_reason").EnumerateObject().Sum(r => r.Value.GetInt32()));
        Assert.Equal((0, 0, 0), (Number(second, "received"), Number(second, "reports"), Number(second, "loaded")));
        Assert.False(second.Json.GetProperty("new_release").GetBoolean());
        Assert.Equal(Number(first, "reports"), Number(rebuilt, "reports"));
        Assert.False(rebuilt.Json.GetProperty("new_release").GetBoolean());
        Assert.Equal(lake, afterRebuild);
        Assert.Equal(DataFiles(lake), DataFiles(FilesBelow(_temp.Home.Lake)));
        Assert.Equal(["done", "done"], runs.Json.EnumerateArray().Select(r => r.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_named_and_everything_else_is_loaded()
    {
        Put("好.csv", "年份,地区,地区生产总值（亿元）\n2023,东胜区,1030.51\n");
        Put("坏.xlsx", "PK\u0003\u0004 this was a workbook once");
        Put("空.xlsx", "");
        Put("空.docx", "");
        await File.WriteAllBytesAsync(Path.Combine(_inbox, "加密.xlsx"), Encrypted(), TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(_inbox, "x.csv"));

        var run = await Run("--inbox", _inbox);
        var again = await Run("--inbox", _inbox);

        Assert.Equal((1, 1), (run.ExitCode, again.ExitCode));
        Assert.Equal((0, 0), (Number(again, "reports"), Number(again, "loaded")));
        Assert.Equal(
            run.Json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("message_en").GetString()).Order(),
            again.Json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("message_en").GetString()).Order());
        Assert.Equal((1, 1), (Number(run, "figures"), Number(run, "loaded")));
        var errors = run.Json.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("severity").GetString() == "error").ToList();
        Assert.Equal(5, errors.Count);
        foreach (var name in new[] { "坏.xlsx", "空.xlsx", "空.docx", "加密.xlsx", "x.csv" })
        {
            Assert.Single(errors, f => f.GetProperty("message_zh").GetString()?.Contains(name) == true && f.GetProperty("message_en").GetString()?.Contains(name) == true);
        }
    }

    [Fact]
    public async Task A_sample_home_refuses_real_reports_and_a_real_home_refuses_samples()
    {
        Put("好.csv", "年份,地区,地区生产总值（亿元）\n2023,东胜区,1030.51\n");
        await File.WriteAllTextAsync(_temp.Home.SampleMarker, "", TestContext.Current.CancellationToken);
        using var real = new TempHome();

        var realIntoSample = await Run("--inbox", _inbox);
        var intoReal = await CommandLine.Run("run", "--json", "--home", real.Home.Folder, "--inbox", _inbox);
        var sampleIntoReal = await CommandLine.Run("run", "--json", "--home", real.Home.Folder);

        Assert.Equal((2, 0, 2), (realIntoSample.ExitCode, intoReal.ExitCode, sampleIntoReal.ExitCode));
        Assert.Empty(realIntoSample.Output);
        Assert.False(intoReal.Json.GetProperty("sample").GetBoolean());
        Assert.Contains("--home", realIntoSample.Errors);
    }

    [Fact]
    public async Task A_run_leaves_where_another_one_is_at_work()
    {
        using var held = Ordos.Schedules.Jobs.HomeLock.TryTake(_temp.Home);

        var run = await Run();

        Assert.Equal(2, run.ExitCode);
        Assert.False(Directory.Exists(_temp.Home.Events));
    }

    [Fact]
    public async Task A_corrected_file_is_a_new_vintage_and_the_old_value_is_still_known_as_of_then()
    {
        Put("东胜区.csv", "年份,地区,地区生产总值（亿元）\n2023,东胜区,1030.51\n");
        await Run("--inbox", _inbox);
        Put("东胜区.csv", "年份,地区,地区生产总值（亿元）\n2023,东胜区,1041.9\n");
        await Run("--inbox", _inbox);

        var trend = await CommandLine.Run("trend", "地区生产总值", "--region", "东胜区", "--json", "--home", _temp.Home.Folder);

        var point = Assert.Single(trend.Json.GetProperty("points").EnumerateArray());
        Assert.Equal("104190000000", point.GetProperty("value").GetProperty("value").GetString());
        Assert.Equal(2, point.GetProperty("vintages").GetInt32());
        Assert.Equal("103051000000", point.GetProperty("first").GetProperty("value").GetString());
    }

    Task<CommandLine.Result> Run(params string[] arguments) => CommandLine.Run(["run", "--json", "--home", _temp.Home.Folder, .. arguments]);

    static int Number(CommandLine.Result run, string field) => run.Json.GetProperty(field).GetInt32();

    /// <summary>Every file below a folder with the bytes it holds.</summary>
    static SortedDictionary<string, string> FilesBelow(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(p => Path.GetRelativePath(folder, p), p => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(p)))),
        StringComparer.Ordinal);

    static IEnumerable<KeyValuePair<string, string>> DataFiles(SortedDictionary<string, string> files) =>
        files.Where(f => f.Key.EndsWith(".parquet", StringComparison.Ordinal));

    void Put(string name, string content)
    {
        var path = Path.Combine(_inbox, name);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddSeconds(content.Length));
    }

    /// <summary>What every password-protected workbook is from outside: an OLE file with a stream called EncryptedPackage.</summary>
    static byte[] Encrypted() =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016], .. Encoding.Unicode.GetBytes("EncryptedPackage\0"), .. new byte[478]];
}
