using Ordos.Tests.Warehouse.Star;
using Ordos.Warehouse;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Load;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;
using Xunit;
using static Ordos.Tests.Warehouse.Events.Happenings;
using static Ordos.Tests.Warehouse.Load.Report;

namespace Ordos.Tests.Warehouse.Load;

public sealed class LoaderTests : IDisposable
{
    readonly TempHome _temp = new();
    readonly TestDatabase _databases;
    readonly ReadingStore _store;
    readonly List<Event> _events = [Activated("r1", 0)];
    string _database = "";

    public LoaderTests(PostgresServer postgres)
    {
        _databases = new TestDatabase(postgres, _temp);
        _store = new ReadingStore(_temp.Home);
    }

    public void Dispose() => _temp.Dispose();

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void A_figure_becomes_a_fact_with_its_period_report_and_citation(EngineKind engine)
    {
        _database = _databases.Create(engine);
        _store.Save(Of(Sha('a'), Said(6344.4m, text: "6344.4")));

        var result = Load(Received('a', "x", 1)).Single();

        using var db = Open();
        var fact = Assert.Single(db.Observations);
        Assert.Equal((1, 1, 0, 0), (result.Figures, result.Loaded, result.Unchanged, result.Rejected));
        Assert.Equal((6344.4m, 202412012L, "6344.4", true), (fact.Value, fact.PeriodKey, fact.ValueText, fact.IsCurrent));
        Assert.Equal(Hour(1).UtcDateTime, fact.KnownFrom);
        Assert.Equal("2024年", db.Periods.Single(p => p.PeriodKey == fact.PeriodKey).LabelZh);
        Assert.Equal(Sha('a'), db.Reports.Single(r => r.ReportKey == fact.ReportKey).Sha256);
        Assert.Equal(fact.ReportKey, db.Submissions.Single().ReportKey);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void Loading_twice_is_loading_once(EngineKind engine)
    {
        _database = _databases.Create(engine);
        _store.Save(Of(Sha('a'), Said(1), Said(2, figure: 1, year: 2023)));
        Load(Received('a', "x", 1));
        using var db = Open();
        var once = Dump(db);
        var loader = new Loader(db, _store, _events, Report.Dimensions);

        var again = loader.Load(Sha('a'));

        Assert.Empty(loader.Stale());
        Assert.Equal((2, 0, 2, 0, 0), (again.Figures, again.Loaded, again.Unchanged, again.Rejected, again.Rows));
        Assert.Equal(once, Dump(db));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void A_revised_figure_closes_its_vintage_and_opens_another_while_the_others_stay_as_they_are(EngineKind engine)
    {
        _database = _databases.Create(engine);
        _store.Save(Of(Sha('a'), Said(1), Said(2, figure: 1, year: 2023)));
        _store.Save(Of(Sha('b'), Said(5), Said(2, figure: 1, year: 2023)));
        Load(Received('a', "x", 1));

        var results = Load(Received('b', "x", 2)).ToDictionary(r => r.Sha256);

        Assert.Equal((2, 1, 1), (results[Sha('b')].Figures, results[Sha('b')].Loaded, results[Sha('b')].Unchanged));
        Assert.Equal(["2023: 2 1-", "2024: 1 1-2", "2024: 5 2-"], Vintages());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void What_returns_after_a_withdrawal_is_a_new_vintage(EngineKind engine)
    {
        _database = _databases.Create(engine);
        _store.Save(Of(Sha('a'), Said(1)));

        Load(Received('a', "x", 1), Withdrawn('a', 2), Received('a', "x", 3));

        Assert.Equal(["2024: 1 1-2", "2024: 1 3-"], Vintages());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void A_bound_that_admits_the_standing_value_confirms_it_even_with_higher_authority(EngineKind engine)
    {
        _database = _databases.Create(engine);
        var communique = Of(Sha('b'), Said(630_000_000_000m, bound: Bound.Gt, text: "6300亿元"));
        _store.Save(Of(Sha('a'), Said(634_440_000_000m, text: "6344.4亿元")));
        _store.Save(communique with { Card = communique.Card with { Authority = 40 } });

        Load(Received('a', "x", 1), Received('b', "y", 2));

        Assert.Equal(["2024: 634440000000 1-"], Vintages());
        using var db = Open();
        Assert.Equal(2, db.ObservationClaims.Count());
        Assert.Empty(db.Findings);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void Of_two_reports_that_disagree_the_higher_authority_stands_and_the_loser_is_kept_with_a_finding(EngineKind engine)
    {
        _database = _databases.Create(engine);
        var yearbook = Of(Sha('a'), Said(7));
        _store.Save(yearbook with { Card = yearbook.Card with { Authority = 40 } });
        _store.Save(Of(Sha('b'), Said(8)));

        Load(Received('a', "x", 1), Received('b', "y", 2));

        Assert.Equal(["2024: 7 1-"], Vintages());
        using var db = Open();
        var finding = Assert.Single(db.Findings);
        Assert.Equal(("reports-disagree", Keys.OfReport(Sha('b'))), (finding.Rule, finding.ReportKey));
        Assert.Contains("“7”", finding.MessageZh, StringComparison.Ordinal);
        Assert.Equal([7m, 8m], db.ObservationClaims.Select(c => c.Value).ToList().Order());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void A_disagreement_ends_with_the_report_that_disagreed(EngineKind engine)
    {
        _database = _databases.Create(engine);
        _store.Save(Of(Sha('a'), Said(7)));
        _store.Save(Of(Sha('b'), Said(8)));

        Load(Received('a', "x", 1), Received('b', "y", 2));
        Load(Withdrawn('b', 3));

        Assert.Equal(["2024: 7 1-2", "2024: 7 3-", "2024: 8 2-3"], Vintages());
        using var db = Open();
        Assert.Empty(db.Findings);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void A_receipt_stated_afterwards_rewrites_what_was_known_when(EngineKind engine)
    {
        _database = _databases.Create(engine);
        _store.Save(Of(Sha('a'), Said(1)));
        _store.Save(Of(Sha('b'), Said(2)));
        Load(Received('b', "x", 5));

        Load(Received('a', "x", 1, recorded: 9));

        Assert.Equal(["2024: 1 1-5", "2024: 2 5-"], Vintages());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void A_new_edition_that_reads_the_same_changes_no_fact(EngineKind engine)
    {
        _database = _databases.Create(engine);
        var reading = Of(Sha('a'), Said(1));
        _store.Save(reading);
        Load(Received('a', "x", 1));
        _store.Save(reading with { Reader = "r2" });

        var result = Load(Activated("r2", 2)).Single();

        Assert.Equal((1, 0, 1, 0), (result.Figures, result.Loaded, result.Unchanged, result.Rows));
        Assert.Equal(["2024: 1 1-"], Vintages());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void A_new_edition_that_reads_better_revises_from_its_activation_on(EngineKind engine)
    {
        _database = _databases.Create(engine);
        _store.Save(Of(Sha('a'), Said(1)));
        Load(Received('a', "x", 1));
        _store.Save(Of(Sha('a'), Said(10)) with { Reader = "r2" });

        Load(Activated("r2", 2));

        Assert.Equal(["2024: 1 1-2", "2024: 10 2-"], Vintages());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void Targets_and_promises_are_loaded_and_refused_figures_kept_with_their_reason(EngineKind engine)
    {
        _database = _databases.Create(engine);
        var plan = Report.Dimensions.Plans.First(p => p.PlanKey > 0).PlanCode;
        var reading = Of(Sha('a')) with
        {
            Figures = 2,
            Promises = 1,
            Targets = [new Target(plan, Indicator, Jungar, null, Period.OfYear(2025), Cadence.EveryYear, true, Magnitude.Range(3, 5), 0.5m, Citation(0, "3—5家"))],
            Milestones = [new Milestone(plan, null, Jungar, "启动运行", new DateOnly(2022, 12, 31), Citation(0, "2022年年底前启动运行"))],
            Rejected = [new Rejected(false, Reason.UnknownIndicator, new Bilingual("没有", "none"), "x", "", "", "", Citation(1, "7"))],
            Findings = [new Finding("unit-slip", Severity.Warning, new Bilingual("单位", "unit"), "")],
        };
        _store.Save(reading);

        var result = Load(Received('a', "x", 1)).Single();

        using var db = Open();
        Assert.Equal((3, 2, 0, 1), (result.Figures, result.Loaded, result.Unchanged, result.Rejected));
        var target = Assert.Single(db.Targets);
        Assert.Equal((3m, 5m, "every_year", true, 0.5m), (target.Low, target.High, target.Cadence, target.IsGroup, target.Baseline));
        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)), (target.DueFrom, target.DueTo));
        Assert.Equal(new DateOnly(2022, 12, 31), Assert.Single(db.Milestones).DueOn);
        Assert.Equal("unknown_indicator", Assert.Single(db.RejectedFigures).Reason);
        Assert.Equal("unit-slip", Assert.Single(db.Findings).Rule);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void A_code_that_no_catalogue_has_is_an_error_and_leaves_the_database_as_it_was(EngineKind engine)
    {
        _database = _databases.Create(engine);
        _store.Save(Of(Sha('a'), Said(1, region: "999999")));

        var error = Assert.Throws<WarehouseException>(() => Load(Received('a', "x", 1)));

        Assert.Contains("999999", error.Message, StringComparison.Ordinal);
        using var db = Open();
        Assert.Empty(db.Reports);
        Assert.Empty(db.ObservationClaims);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void A_value_that_would_have_to_be_rounded_is_an_error(EngineKind engine)
    {
        _database = _databases.Create(engine);
        _store.Save(Of(Sha('a'), Said(0.123456789m)));

        Assert.Throws<WarehouseException>(() => Load(Received('a', "x", 1)));
    }

    WarehouseDb Open() => new(_database);

    List<LoadResult> Load(params Event[] happened)
    {
        _events.AddRange(happened);
        using var db = Open();
        var loader = new Loader(db, _store, _events, Report.Dimensions);
        return [.. loader.Stale().Select(loader.Load)];
    }

    List<string> Vintages()
    {
        using var db = Open();
        return [.. db.Observations.ToList()
            .Select(o => FormattableString.Invariant($"{o.PeriodKey / 100_000}: {o.Value:0.###} {HourOf(o.KnownFrom)}-{(o.KnownTo is { } to ? HourOf(to) : "")}"))
            .Order(StringComparer.Ordinal)];
    }

    static string HourOf(DateTime instant) => FormattableString.Invariant($"{(instant - Hour(0).UtcDateTime).TotalHours}");
}
