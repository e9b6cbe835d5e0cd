using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Ordos.Schedules.Jobs;
using Xunit;

namespace Ordos.Tests.Schedules;

public sealed class DaemonTests : IAsyncLifetime
{
    readonly TempHome _temp = new();
    readonly string _inbox = Directory.CreateTempSubdirectory("ordos-inbox-").FullName;
    readonly HttpClient _http = new();
    WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_temp.Home.Schedules);
        await File.WriteAllTextAsync(
            Path.Combine(_temp.Home.Schedules, "nightly.yaml"),
            $"name: nightly\ntitle_zh: 每晚\ntitle_en: Nightly\ncron: 0 30 2 * * ?\ninboxes: [{_inbox}]\n");
        await File.WriteAllTextAsync(Path.Combine(_inbox, "东胜区.csv"), "年份,地区,地区生产总值（亿元）\n2023,东胜区,1030.51\n");
        _app = new Daemon(_temp.Home, Schedule.LoadAll(_temp.Home), TimeProvider.System).Build(0);
        await _app.StartAsync();
        _http.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        _http.Dispose();
        _temp.Dispose();
        Directory.Delete(_inbox, recursive: true);
    }

    [Fact]
    public async Task It_answers_on_loopback_only_and_says_what_runs_next()
    {
        var health = await Get("/health");
        var schedules = await Get("/schedules");

        Assert.True(_http.BaseAddress?.IsLoopback);
        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.Equal(["nightly", "weekly-full"], schedules.EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        Assert.All(schedules.EnumerateArray(), s => Assert.Equal(5, s.GetProperty("next").GetArrayLength()));
    }

    [Fact]
    public async Task A_schedule_runs_now_for_whoever_shows_the_token_and_for_nobody_else()
    {
        using var without = await Trigger("nightly", null);
        using var wrong = await Trigger("nightly", new string('0', 64));
        var runsBefore = (await Get("/runs")).GetArrayLength();
        using var unknown = await Trigger("no-such", AccessToken.Of(_temp.Home));
        using var right = await Trigger("nightly", AccessToken.Of(_temp.Home));
        var run = await FirstRun();

        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.NotFound, HttpStatusCode.Accepted],
            [without.StatusCode, wrong.StatusCode, unknown.StatusCode, right.StatusCode]);
        Assert.Equal(0, runsBefore);
        Assert.Equal(("done", "schedule nightly", 1), (run.GetProperty("outcome").GetString(), run.GetProperty("started_by").GetString(), run.GetProperty("loaded").GetInt32()));
    }

    [Fact]
    public void Only_its_owner_can_read_the_token()
    {
        var mode = OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(AccessToken.PathIn(_temp.Home));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    [Fact]
    public async Task A_name_that_is_not_this_machine_gets_no_answer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health") { Headers = { Host = "evil.example" } };
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    async Task<JsonElement> Get(string path) => await _http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    async Task<HttpResponseMessage> Trigger(string name, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/schedules/{name}/trigger");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    async Task<JsonElement> FirstRun()
    {
        while (true)
        {
            var runs = await Get("/runs");
            if (runs.GetArrayLength() > 0 && runs[0].GetProperty("outcome").GetString() != "running")
            {
                return runs[0];
            }
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
