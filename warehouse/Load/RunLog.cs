using System.Globalization;
using System.Text.Json;
using LinqToDB;
using Ordos.Warehouse.Model;
using Ordos.Warehouse.Star;

namespace Ordos.Warehouse.Load;

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>It has not.</summary>
    Running,
    /// <summary>Everything was done; figures may have been refused.</summary>
    Done,
    /// <summary>Done, with an error finding.</summary>
    Findings,
    /// <summary>It could not go on.</summary>
    Failed,
    /// <summary>It was told to stop.</summary>
    Cancelled,
}

/// <summary>
/// The row of one run in load_run: written when it begins, at each stage and when it ends. The database is open only while a row is
/// written. There is one run at a time; whichever is found running when another begins was killed.
/// </summary>
public sealed class RunLog
{
    readonly string _connectionString;
    readonly TimeProvider _clock;
    readonly Dictionary<string, double> _seconds = [];
    long _stageStart;

    RunLog(string connectionString, TimeProvider clock, LoadRun row)
    {
        _connectionString = connectionString;
        _clock = clock;
        Row = row;
        _stageStart = clock.GetTimestamp();
    }

    /// <summary>The row as it is in the database.</summary>
    public LoadRun Row { get; private set; }

    /// <summary>Begins a run.</summary>
    /// <param name="connectionString">The warehouse; its schema is brought up to date.</param>
    /// <param name="clock">The time.</param>
    /// <param name="startedBy">Who or what started it.</param>
    public static RunLog Begin(string connectionString, TimeProvider clock, string startedBy)
    {
        var now = WarehouseDb.Instant(clock.GetUtcNow());
        using var db = new WarehouseDb(connectionString);
        Schema.Upgrade(db);
        db.Runs.Where(r => r.Outcome == Code.Of(RunOutcome.Running))
            .Set(r => r.Outcome, Code.Of(RunOutcome.Failed))
            .Set(r => r.Message, "The process ended before the run did.")
            .Update();
        var after = db.Runs.Max(r => (long?)r.RunKey) + 1 ?? 0;
        var row = new LoadRun
        {
            RunKey = Math.Max((now - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond, after),
            StartedBy = startedBy,
            StartedAt = now,
            Stage = "",
            Outcome = Code.Of(RunOutcome.Running),
            Reports = 0,
            Figures = 0,
            Loaded = 0,
            Unchanged = 0,
            Rejected = 0,
            Findings = 0,
            Durations = "{}",
            Message = "",
        };
        db.Insert(row);
        return new RunLog(connectionString, clock, row);
    }

    /// <summary>The newest runs first; none where the database holds none yet.</summary>
    /// <param name="connectionString">The warehouse.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<LoadRun> Newest(string connectionString, int count)
    {
        using var db = new WarehouseDb(connectionString);
        return Schema.IsThere(db) ? [.. db.Runs.OrderByDescending(r => r.RunKey).Take(count)] : [];
    }

    /// <summary>Says what the run does from now on.</summary>
    public void Enter(string stage)
    {
        Measure();
        Write(Row with { Stage = stage, Durations = Durations() });
    }

    /// <summary>Adds up what loading a report did; written with the next stage or the end.</summary>
    public void Add(LoadResult result) => Row = Row with
    {
        Reports = Row.Reports + 1,
        Figures = Row.Figures + result.Figures,
        Loaded = Row.Loaded + result.Loaded,
        Unchanged = Row.Unchanged + result.Unchanged,
        Rejected = Row.Rejected + result.Rejected,
    };

    /// <summary>Ends the run.</summary>
    /// <param name="outcome">How.</param>
    /// <param name="findings">How many findings it raised.</param>
    /// <param name="message">Why it failed; empty otherwise.</param>
    public LoadRun End(RunOutcome outcome, int findings, string message)
    {
        Measure();
        return Write(Row with
        {
            EndedAt = WarehouseDb.Instant(_clock.GetUtcNow()),
            Outcome = Code.Of(outcome),
            Findings = findings,
            Durations = Durations(),
            Message = message,
        });
    }

    LoadRun Write(LoadRun row)
    {
        using var db = new WarehouseDb(_connectionString);
        db.Runs.Delete(r => r.RunKey == row.RunKey);
        db.Insert(row);
        return Row = row;
    }

    void Measure()
    {
        var now = _clock.GetTimestamp();
        if (Row.Stage.Length > 0)
        {
            _seconds[Row.Stage] = _seconds.GetValueOrDefault(Row.Stage) + _clock.GetElapsedTime(_stageStart, now).TotalSeconds;
        }
        _stageStart = now;
    }

    string Durations() => JsonSerializer.Serialize(
        _seconds.ToDictionary(s => s.Key, s => decimal.Parse(s.Value.ToString("F3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));
}
