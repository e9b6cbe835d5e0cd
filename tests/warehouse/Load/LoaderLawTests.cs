using CsCheck;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;
using Xunit;
using static Ordos.Tests.Warehouse.Events.Happenings;
using static Ordos.Tests.Warehouse.Load.Report;

namespace Ordos.Tests.Warehouse.Load;

public sealed class LoaderLawTests : IDisposable
{
    static readonly Gen<Event> Happening = Gen.Frequency(
        (6, Gen.Select(Gen.Char['a', 'd'], Gen.Char['x', 'z'], Gen.Int[0, 12], (r, a, h) => (Event)Received(r, $"{a}", h))),
        (2, Gen.Select(Gen.Char['a', 'd'], Gen.Int[0, 12], (r, h) => (Event)Withdrawn(r, h))),
        (1, Gen.Select(Gen.Char['1', '3'], Gen.Int[0, 12], (e, h) => (Event)Activated($"r{e}", h))));

    static readonly Gen<Observation> Figure = Gen.Select(
        Gen.Int[1, 3], Gen.Int[2023, 2024], Gen.Int[0, 2].Select(b => b == 2 ? Bound.Gt : Bound.Eq), (value, year, bound) => Said(value, 0, year, bound));

    static readonly Gen<(char Report, char Edition, int Authority, Observation[] Figures)> Read =
        Gen.Select(Gen.Char['a', 'd'], Gen.Char['1', '3'], Gen.Int[1, 2], Figure.Array[0, 3]);

    readonly TempHome _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Any_order_of_events_and_reports_gives_the_same_rows() => Gen.Select(Happening.Array[1, 12], Read.Array[0, 8], Gen.Int).Sample(
        (happened, read, seed) =>
        {
            var store = new ReadingStore(new Ordos.Warehouse.Home(Path.Combine(_temp.Home.Folder, Guid.NewGuid().ToString("N"))));
            foreach (var reading in read)
            {
                var whole = Of(Sha(reading.Report), [.. reading.Figures.Select((f, i) => f with { Citation = Citation(i, f.Citation.Text) })]);
                store.Save(whole with { Reader = $"r{reading.Edition}", Card = whole.Card with { Authority = reading.Authority } });
            }
            var random = new Random(seed);
            Event[] events = [Activated("r1", 0), .. happened];
            using var atOnce = new WarehouseDb("Data Source=:memory:");
            using var piecemeal = new WarehouseDb("Data Source=:memory:");

            LoadAll(atOnce, store, events, random);
            random.Shuffle(events);
            for (var i = 1; i <= events.Length; i++)
            {
                LoadAll(piecemeal, store, events[..i], random);
            }

            Assert.Equal(Dump(atOnce), Dump(piecemeal));
            Assert.Empty(Overlapping(atOnce));
        },
        iter: 20,
        threads: 1);

    static void LoadAll(WarehouseDb db, ReadingStore store, Event[] events, Random random)
    {
        var loader = new Loader(db, store, events, Report.Dimensions);
        var stale = loader.Stale().ToArray();
        random.Shuffle(stale);
        foreach (var report in stale)
        {
            var result = loader.Load(report);
            Assert.Equal(result.Figures, result.Loaded + result.Unchanged + result.Rejected);
            Assert.True(result.Unchanged >= 0);
        }
        Assert.Empty(loader.Stale());
    }

    static IEnumerable<(FactObservation, FactObservation)> Overlapping(WarehouseDb db)
    {
        var facts = db.Observations.ToList();
        return
            from one in facts
            from other in facts
            where !ReferenceEquals(one, other)
                && (one.IndicatorKey, one.RegionKey, one.PeriodKey, one.ProgrammeKey) == (other.IndicatorKey, other.RegionKey, other.PeriodKey, other.ProgrammeKey)
                && one.KnownFrom <= other.KnownFrom && (one.KnownTo is null || other.KnownFrom < one.KnownTo)
            select (one, other);
    }
}
