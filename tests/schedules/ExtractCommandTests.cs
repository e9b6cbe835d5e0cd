using System.Text.Json;
using Xunit;

namespace Ordos.Tests.Schedules;

public sealed class ExtractCommandTests : IDisposable
{
    static readonly string[] FigureFields =
    [
        "text", "label", "indicator", "region", "region_name", "period", "value", "low", "high", "low_closed", "high_closed", "approx", "bound",
        "unit", "quantity", "modality", "kind", "status", "reason",
    ];

    readonly TempHome _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Json_has_every_field_of_the_contract_and_numbers_as_text()
    {
        var path = Put("鄂尔多斯市地区生产总值.csv", "年份,地区,地区生产总值（亿元）\n2023,鄂尔多斯市,5849.86\n2024,鄂尔多斯市,\n");

        var result = await CommandLine.Run("extract", path, "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("鄂尔多斯市地区生产总值.csv", result.Json.GetProperty("file").GetString());
        Assert.Equal(64, result.Json.GetProperty("sha256").GetString()?.Length);
        foreach (var field in new[] { "title", "issuer", "published_on", "promises" })
        {
            Assert.True(result.Json.TryGetProperty(field, out _), field);
        }
        var figures = result.Json.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(2, figures.Count);
        Assert.All(figures, f => Assert.All(FigureFields, field => Assert.True(f.TryGetProperty(field, out _), field)));
        Assert.Equal(("584986000000", "元", "eq", "accepted"), Short(figures[0]));
        Assert.Equal((1, 2, 3), (Number(figures[0], "table"), Number(figures[0], "row"), Number(figures[0], "column")));
        Assert.Equal("missing", figures[1].GetProperty("status").GetString());
    }

    [Fact]
    public async Task Csv_has_a_line_for_every_figure()
    {
        var path = Put("a.csv", "年份,地区,地区生产总值（亿元）\n2023,鄂尔多斯市,5849.86\n");

        var result = await CommandLine.Run("extract", path, "--format", "csv");

        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("file,place,text,label", lines[0]);
        Assert.Equal(2, lines.Length);
        Assert.Contains("584986000000", lines[1]);
    }

    [Fact]
    public async Task People_see_what_was_understood_and_why_a_figure_was_refused()
    {
        var path = Put("a.csv", "年份,地区,地区生产总值（亿元）,不明指标（亿元）\n2023,鄂尔多斯市,5849.86,1\n");

        var result = await CommandLine.Run("extract", path, "--lang", "zh");

        Assert.Contains("5849.86亿元", result.Output);
        Assert.Contains("✓", result.Output);
        Assert.Contains("✗", result.Output);
        Assert.Contains("不明指标", result.Output);
        Assert.Contains("共读出 2 个数据：可入库 1，拒收 1，空缺 0", result.Output);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_ends_with_1_and_a_finding()
    {
        var result = await CommandLine.Run("extract", Put("坏.xlsx", "PK\u0003\u0004 not a workbook"), "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("error", result.Json.GetProperty("findings")[0].GetProperty("severity").GetString());
    }

    string Put(string name, string content)
    {
        var path = Path.Combine(_temp.Home.Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    static (string? Value, string? Unit, string? Bound, string? Status) Short(JsonElement figure) => (
        figure.GetProperty("value").GetString(), figure.GetProperty("unit").GetString(), figure.GetProperty("bound").GetString(), figure.GetProperty("status").GetString());

    static int Number(JsonElement figure, string field) => figure.GetProperty(field).GetInt32();
}
