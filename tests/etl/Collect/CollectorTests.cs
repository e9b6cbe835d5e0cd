using Ordos.Etl.Collect;
using Ordos.Warehouse.Events;
using Xunit;

namespace Ordos.Tests.Etl.Collect;

public sealed class CollectorTests : IDisposable
{
    static readonly DateTime LongAgo = new(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    readonly TempHome _temp = new();
    readonly string _inbox = Directory.CreateTempSubdirectory("ordos-inbox-").FullName;

    public void Dispose()
    {
        _temp.Dispose();
        Directory.Delete(_inbox, recursive: true);
    }

    [Fact]
    public async Task Files_are_received_once_in_ordinal_order_with_their_address()
    {
        Put("b.txt", "二");
        Put("区/a.txt", "三");
        Put("a.txt", "一");

        var first = await Collect();
        var second = await Collect();

        Assert.Equal([Address("a.txt"), Address("b.txt"), Address("区/a.txt")], first.Received.Select(r => r.Address));
        Assert.Equal(first.Received, first.Received.OrderBy(r => r.At));
        Assert.Equal(3, second.Files);
        Assert.Empty(second.Received);
        Assert.Empty(second.Findings);
    }

    [Fact]
    public async Task A_changed_file_is_received_again_and_so_is_one_that_changes_back()
    {
        Put("a.txt", "甲");
        var first = Assert.Single((await Collect()).Received);
        Put("a.txt", "乙乙");
        var second = Assert.Single((await Collect()).Received);
        Put("a.txt", "甲");
        var third = Assert.Single((await Collect()).Received);

        Assert.NotEqual(first.Sha256, second.Sha256);
        Assert.Equal(first.Sha256, third.Sha256);
        Assert.True(first.At < second.At && second.At < third.At);
    }

    [Fact]
    public async Task An_edit_that_keeps_size_and_time_is_found_by_a_full_check_only()
    {
        Put("a.txt", "60万");
        await Collect();
        Put("a.txt", "61万");

        Assert.Empty((await Collect()).Received);
        Assert.Single((await Collect(full: true)).Received);
        Assert.Empty((await Collect(full: true)).Received);
    }

    [Fact]
    public async Task Without_its_index_the_collector_hashes_again_and_receives_nothing_twice()
    {
        Put("a.txt", "甲");
        await Collect();
        File.WriteAllText(Path.Combine(_temp.Home.Folder, "collected.tsv"), "torn\tline");

        Assert.Empty((await Collect()).Received);
    }

    [Fact]
    public async Task Files_of_one_name_in_two_inboxes_do_not_replace_each_other()
    {
        Put("东胜区/月报.txt", "甲");
        Put("乌审旗/月报.txt", "乙");
        Source[] sources = [Source.Inbox(Path.Combine(_inbox, "东胜区")), Source.Inbox(Path.Combine(_inbox, "乌审旗"))];

        var first = await Collector().Collect(sources, "test", full: false, TestContext.Current.CancellationToken);
        var second = await Collector().Collect(sources, "test", full: false, TestContext.Current.CancellationToken);

        Assert.Equal(2, first.Received.Count);
        Assert.Empty(second.Received);
    }

    [Fact]
    public async Task What_cannot_be_a_report_is_named_and_the_rest_goes_on()
    {
        Put("x.csv/inside.txt", "甲");
        Put("empty.xlsx", "");
        Put("empty.docx", "");
        Put("line\nbreak.txt", "乙");
        Put("good.txt", "丙");
        Put("locked.txt", "丁");
        using var locked = new FileStream(Path.Combine(_inbox, "locked.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var collected = await Collect();

        Assert.Equal([Address("good.txt"), Address("x.csv/inside.txt")], collected.Received.Select(r => r.Address));
        Assert.Equal(
            ["empty-file", "empty-file", "folder-named-like-a-file", "impossible-name", "unreadable-file"],
            collected.Findings.Select(f => f.Rule).Order(StringComparer.Ordinal));
        Assert.Contains(collected.Findings, f => f.Message.En.Contains("empty.docx") && f.Message.Zh.Contains("empty.docx"));
        Assert.Contains(collected.Findings, f => f.Rule == "unreadable-file" && f.Message.En.Contains("locked.txt"));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_named_and_not_copied()
    {
        using (var huge = File.Create(Path.Combine(_inbox, "huge.csv")))
        {
            huge.SetLength(1L << 30);
        }
        File.SetLastWriteTimeUtc(Path.Combine(_inbox, "huge.csv"), LongAgo);

        var collected = await Collect();

        Assert.Equal(["file-too-large"], collected.Findings.Select(f => f.Rule));
        Assert.False(Directory.Exists(_temp.Home.Archive));
    }

    [Theory]
    [InlineData("~$月报.xlsx")]
    [InlineData(".~lock.月报.xlsx#")]
    [InlineData("月报.xlsx.part")]
    [InlineData("月报.TMP")]
    [InlineData("Thumbs.db")]
    public async Task What_programs_leave_beside_reports_is_passed_over(string name)
    {
        Put(name, "甲");

        var collected = await Collect();

        Assert.Equal(0, collected.Files);
        Assert.Empty(collected.Findings);
    }

    [Fact]
    public async Task Links_are_not_followed_and_one_that_leads_outside_is_named()
    {
        var outside = Directory.CreateTempSubdirectory("ordos-outside-").FullName;
        await File.WriteAllTextAsync(Path.Combine(outside, "secret.txt"), "密", TestContext.Current.CancellationToken);
        Put("a.txt", "甲");
        File.CreateSymbolicLink(Path.Combine(_inbox, "inside.txt"), Path.Combine(_inbox, "a.txt"));
        File.CreateSymbolicLink(Path.Combine(_inbox, "outside.txt"), Path.Combine(outside, "secret.txt"));
        File.CreateSymbolicLink(Path.Combine(_inbox, "gone.txt"), Path.Combine(_inbox, "nowhere.txt"));
        Directory.CreateSymbolicLink(Path.Combine(_inbox, "folder"), outside);

        var collected = await Collect();
        Directory.Delete(outside, recursive: true);

        Assert.Equal([Address("a.txt")], collected.Received.Select(r => r.Address));
        Assert.Equal(["link-outside", "link-outside", "link-outside"], collected.Findings.Select(f => f.Rule));
    }

    [Fact]
    public async Task A_file_that_was_just_written_is_taken_once_it_lies_still()
    {
        Put("a.txt", "甲");
        File.SetLastWriteTimeUtc(Path.Combine(_inbox, "a.txt"), TimeProvider.System.GetUtcNow().UtcDateTime);

        Assert.Single((await Collect()).Received);
    }

    [Fact]
    public async Task A_file_that_is_being_written_is_left_for_the_next_run()
    {
        Put("a.txt", "甲");
        File.SetLastWriteTimeUtc(Path.Combine(_inbox, "a.txt"), TimeProvider.System.GetUtcNow().UtcDateTime);

        var collecting = Collect();
        await File.AppendAllTextAsync(Path.Combine(_inbox, "a.txt"), "乙", TestContext.Current.CancellationToken);
        var collected = await collecting;

        Assert.Empty(collected.Received);
        Assert.Equal(["still-changing"], collected.Findings.Select(f => f.Rule));
    }

    [Fact]
    public async Task An_inbox_that_is_not_there_is_a_finding()
    {
        var collected = await Collector().Collect([Source.Inbox(Path.Combine(_inbox, "missing"))], "test", full: false, TestContext.Current.CancellationToken);

        Assert.Equal(["missing-folder"], collected.Findings.Select(f => f.Rule));
    }

    [Fact]
    public async Task A_home_inside_the_inbox_is_not_collected()
    {
        var home = new Ordos.Warehouse.Home(Path.Combine(_inbox, "data"));
        Put("a.txt", "甲");
        Put("data/archive/x.txt", "乙");

        var collected = await new Collector(home, new EventLog(home, TimeProvider.System), TimeProvider.System)
            .Collect([Source.Inbox(_inbox)], "test", full: false, TestContext.Current.CancellationToken);

        Assert.Equal([Address("a.txt")], collected.Received.Select(r => r.Address));
    }

    [Fact]
    public async Task Samples_state_when_they_were_received_and_by_whom()
    {
        Put("README.md", "about");
        Put("receipts.csv", "file,received_at,by,why\n2021/年报.txt,2022-03-01T09:00:00+08:00,统计局,\"补录,纸质\"\nmissing.txt,2022-03-01T09:00:00+08:00,统计局,补录\n");
        Put("2021/年报.txt", "甲");
        var samples = Source.Samples(_inbox);

        var collected = await Collector().Collect([samples], "test", full: false, TestContext.Current.CancellationToken);

        var receipt = Assert.Single(collected.Received);
        Assert.Equal(new DateTimeOffset(2022, 3, 1, 1, 0, 0, TimeSpan.Zero), receipt.At);
        Assert.True(receipt.RecordedAt > receipt.At);
        Assert.Equal(("统计局", "补录,纸质", "samples/2021/年报.txt", "年报.txt"), (receipt.By, receipt.Why, receipt.Address, receipt.FileName));
        Assert.Equal(["statement-without-file"], collected.Findings.Select(f => f.Rule));
    }

    [Fact]
    public async Task A_sample_that_changed_is_received_now_whatever_was_stated_of_the_first_one()
    {
        Put("receipts.csv", "file,received_at,by,why\na.txt,2022-03-01T09:00:00+08:00,统计局,补录\n");
        Put("a.txt", "甲");
        await Collector().Collect([Source.Samples(_inbox)], "test", full: false, TestContext.Current.CancellationToken);
        Put("a.txt", "乙乙");

        var again = await Collector().Collect([Source.Samples(_inbox)], "test", full: false, TestContext.Current.CancellationToken);

        var receipt = Assert.Single(again.Received);
        Assert.Equal(receipt.RecordedAt, receipt.At);
        Assert.Empty((await Collector().Collect([Source.Samples(_inbox)], "test", full: false, TestContext.Current.CancellationToken)).Received);
    }

    Collector Collector() => new(_temp.Home, new EventLog(_temp.Home, TimeProvider.System), TimeProvider.System);

    Task<Collected> Collect(bool full = false) => Collector().Collect([Source.Inbox(_inbox) with { Settle = TimeSpan.FromMilliseconds(300) }], "test", full, TestContext.Current.CancellationToken);

    string Address(string relative) => $"{_inbox}/{relative}";

    /// <summary>A file that has lain there for long.</summary>
    void Put(string relative, string content)
    {
        var path = Path.Combine(_inbox, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _inbox);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, LongAgo);
    }
}
