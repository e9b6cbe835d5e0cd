using Microsoft.Extensions.Time.Testing;
using Ordos.Warehouse;
using Ordos.Warehouse.Events;
using Xunit;
using static Ordos.Tests.Warehouse.Events.Happenings;

namespace Ordos.Tests.Warehouse.Events;

public sealed class EventLogTests : IDisposable
{
    readonly TempHome _temp = new();
    readonly FakeTimeProvider _clock = new(Hour(0));
    readonly EventLog _log;

    public EventLogTests() => _log = new EventLog(_temp.Home, _clock);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Every_kind_of_event_is_read_back_as_it_was_written_in_the_order_of_its_instant()
    {
        Event[] events = [Activated("r1", 1), Received('a', "东胜区/报表.csv", 2), Withdrawn('a', 3)];

        foreach (var happened in events.Reverse())
        {
            Assert.Equal(happened, _log.Append(happened));
        }

        Assert.Equal(events, _log.ReadAll());
    }

    [Fact]
    public void Appending_the_same_event_twice_keeps_it_once()
    {
        _log.Append(Withdrawn('a', 3));
        _log.Append(Withdrawn('a', 3));

        Assert.Single(_log.ReadAll());
    }

    [Fact]
    public void Instants_are_kept_in_utc_and_whole_microseconds()
    {
        var local = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(8)).AddTicks(12_345_678);

        var kept = _log.Append(Withdrawn('a', 1) with { At = local });

        Assert.Equal(TimeSpan.Zero, kept.At.Offset);
        Assert.Equal(local.AddTicks(-8), kept.At);
        Assert.Equal(kept, Assert.Single(_log.ReadAll()));
    }

    [Fact]
    public void Now_is_later_than_every_event_even_where_the_clock_stands_still_or_is_set_back()
    {
        _log.Append(Withdrawn('a', 5));

        Assert.Equal(Hour(5).AddMicroseconds(1), _log.Now());
        _clock.SetUtcNow(Hour(6));
        Assert.Equal(Hour(6), _log.Now());
    }

    [Fact]
    public void A_file_that_a_killed_process_left_unfinished_is_passed_over()
    {
        _log.Append(Withdrawn('a', 1));
        File.WriteAllText(Path.Combine(_temp.Home.Events, AtomicFile.UnfinishedPrefix + "1"), "{\"kind\"");

        Assert.Single(_log.ReadAll());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"kind\":\"receipt\",\"at\":")]
    [InlineData("{\"kind\":\"party\"}")]
    [InlineData("{}")]
    public void A_torn_event_is_an_error_that_names_it(string content)
    {
        _log.Append(Withdrawn('a', 1));
        var path = Directory.GetFiles(_temp.Home.Events).Single();
        File.WriteAllText(path, content);

        var error = Assert.Throws<WarehouseException>(_log.ReadAll);

        Assert.Contains(Path.GetFileName(path), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_event_is_an_error_that_names_it()
    {
        _log.Append(Withdrawn('a', 1));
        var path = Directory.GetFiles(_temp.Home.Events).Single();
        File.WriteAllText(path, File.ReadAllText(path).Replace("wrong", "right", StringComparison.Ordinal));

        var error = Assert.Throws<WarehouseException>(_log.ReadAll);

        Assert.Contains(Path.GetFileName(path), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_file_is_an_error_that_names_it()
    {
        Directory.CreateDirectory(_temp.Home.Events);
        File.WriteAllText(Path.Combine(_temp.Home.Events, "notes.txt"), "hello");

        var error = Assert.Throws<WarehouseException>(_log.ReadAll);

        Assert.Contains("notes.txt", error.Message, StringComparison.Ordinal);
    }
}
