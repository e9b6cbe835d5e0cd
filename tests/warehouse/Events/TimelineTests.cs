using CsCheck;
using Ordos.Warehouse.Events;
using Xunit;
using static Ordos.Tests.Warehouse.Events.Happenings;

namespace Ordos.Tests.Warehouse.Events;

public sealed class TimelineTests
{
    static readonly Gen<Event[]> Events = Gen.OneOf(
        Gen.Select(Gen.Char['a', 'c'], Gen.Char['x', 'y'], Gen.Int[0, 20], (r, a, h) => (Event)Received(r, $"{a}", h)),
        Gen.Select(Gen.Char['a', 'c'], Gen.Int[0, 20], (r, h) => (Event)Withdrawn(r, h)),
        Gen.Select(Gen.Char['1', '3'], Gen.Int[0, 20], (e, h) => (Event)Activated($"r{e}", h))).Array[0, 15];

    [Fact]
    public void A_report_counts_from_its_receipt_on()
    {
        var timeline = Timeline.Of([Received('a', "x", 1)]);

        Assert.Equal([new Tenure(Hour(1), null)], timeline.TenuresOf(Sha('a')));
    }

    [Fact]
    public void What_replaces_a_report_at_its_address_ends_it_and_its_return_begins_it_anew()
    {
        var timeline = Timeline.Of([Received('a', "x", 1), Received('b', "x", 2), Received('a', "x", 3)]);

        Assert.Equal([new Tenure(Hour(1), Hour(2)), new Tenure(Hour(3), null)], timeline.TenuresOf(Sha('a')));
        Assert.Equal([new Tenure(Hour(2), Hour(3))], timeline.TenuresOf(Sha('b')));
    }

    [Fact]
    public void A_report_counts_as_long_as_it_is_current_at_any_address()
    {
        var timeline = Timeline.Of([Received('a', "x", 1), Received('a', "y", 2), Received('b', "x", 3), Received('b', "y", 4)]);

        Assert.Equal([new Tenure(Hour(1), Hour(4))], timeline.TenuresOf(Sha('a')));
    }

    [Fact]
    public void A_withdrawn_report_counts_again_only_when_it_is_received_again()
    {
        var timeline = Timeline.Of([Received('a', "x", 1), Withdrawn('a', 2), Received('a', "y", 3)]);

        Assert.Equal([new Tenure(Hour(1), Hour(2), Withdrawn: true), new Tenure(Hour(3), null)], timeline.TenuresOf(Sha('a')));
    }

    [Fact]
    public void An_earlier_receipt_stated_afterwards_takes_effect_at_the_instant_it_states()
    {
        var timeline = Timeline.Of([Received('b', "x", 5), Received('a', "x", 1, recorded: 9)]);

        Assert.Equal([new Tenure(Hour(1), Hour(5))], timeline.TenuresOf(Sha('a')));
    }

    [Fact]
    public void A_new_edition_takes_over_where_it_has_read_the_report()
    {
        var timeline = Timeline.Of([Activated("r1", 0), Received('a', "x", 1), Activated("r2", 2), Activated("r3", 3)]);

        var reigns = timeline.ReignsOf(Sha('a'), edition => edition.Reader != "r2");

        Assert.Equal(
            [new Reign(Hour(1), Hour(3), Hour(1), new Edition("r1", "c1")), new Reign(Hour(3), null, Hour(1), new Edition("r3", "c1"))],
            reigns);
    }

    [Fact]
    public void A_report_stated_to_have_arrived_before_any_edition_that_read_it_counts_from_its_receipt()
    {
        var timeline = Timeline.Of([Received('a', "x", 1), Activated("r1", 5), Activated("r2", 6)]);

        var reigns = timeline.ReignsOf(Sha('a'), edition => edition.Reader == "r2");

        Assert.Equal([new Reign(Hour(1), null, Hour(1), new Edition("r2", "c1"))], reigns);
    }

    [Fact]
    public void The_order_in_which_events_are_given_does_not_matter() => Gen.Select(Events, Gen.Int).Sample((events, seed) =>
    {
        var shuffled = events.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(Describe(Timeline.Of(events)), Describe(Timeline.Of(shuffled)));
    });

    [Fact]
    public void An_event_given_twice_changes_nothing() => Events.Sample(events =>
        Assert.Equal(Describe(Timeline.Of(events)), Describe(Timeline.Of([.. events, .. events]))));

    [Fact]
    public void Reports_count_exactly_when_they_are_current_at_an_address() => Events.Sample(events =>
    {
        var timeline = Timeline.Of(events);
        for (var hour = 0; hour <= 21; hour++)
        {
            var current = CurrentAt(events, Hour(hour));
            foreach (var report in timeline.Reports)
            {
                var counts = timeline.TenuresOf(report).Count(t => t.From <= Hour(hour) && (t.To is null || Hour(hour) < t.To));
                Assert.Equal(current.Contains(report) ? 1 : 0, counts);
            }
        }
    });

    static HashSet<string> CurrentAt(Event[] events, DateTimeOffset instant)
    {
        var addresses = new Dictionary<string, string>();
        foreach (var happened in events.Where(e => e.At <= instant).OrderBy(EventLog.NameOf, StringComparer.Ordinal))
        {
            if (happened is Receipt receipt)
            {
                addresses[receipt.Address] = receipt.Sha256;
            }
            else if (happened is Withdrawal withdrawal)
            {
                addresses = addresses.Where(a => a.Value != withdrawal.Sha256).ToDictionary();
            }
        }
        return [.. addresses.Values];
    }

    static string Describe(Timeline timeline) => string.Join(
        "\n",
        timeline.Reports.SelectMany(r => timeline.ReignsOf(r, _ => true).Select(reign => $"{r[0]} {reign}")));
}
