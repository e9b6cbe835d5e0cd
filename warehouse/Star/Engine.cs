using System.Data.Common;
using System.Text.RegularExpressions;
using LinqToDB;
using LinqToDB.DataProvider.SqlServer;

namespace Ordos.Warehouse.Star;

/// <summary>The database engines that can hold a warehouse.</summary>
public enum EngineKind
{
    /// <summary>An embedded file, open in one process at a time.</summary>
    DuckDb,
    /// <summary>PostgreSQL 13 or later.</summary>
    PostgreSql,
    /// <summary>SQL Server 2014 or later.</summary>
    SqlServer,
}

/// <summary>What differs between the engines and cannot be left to linq2db.</summary>
public static partial class Engine
{
    /// <summary>The engine that a connection string is for: Host names PostgreSQL; Server, Initial Catalog or Database name SQL Server; anything else is a DuckDB file.</summary>
    public static EngineKind Of(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (parts.ContainsKey("Host"))
        {
            return EngineKind.PostgreSql;
        }
        return parts.ContainsKey("Server") || parts.ContainsKey("Initial Catalog") || parts.ContainsKey("Database")
            ? EngineKind.SqlServer
            : EngineKind.DuckDb;
    }

    /// <summary>linq2db's options for a connection string.</summary>
    public static DataOptions Options(string connectionString) => Of(connectionString) switch
    {
        EngineKind.PostgreSql => new DataOptions().UsePostgreSQL(connectionString),
        EngineKind.SqlServer => new DataOptions().UseSqlServer(connectionString, SqlServerVersion.v2014, SqlServerProvider.MicrosoftDataSqlClient),
        _ => new DataOptions().UseDuckDB(connectionString),
    };

    /// <summary>A statement that makes other processes wait until the transaction ends; null where no other process can be connected.</summary>
    internal static string? LockStatement(EngineKind engine) => engine switch
    {
        EngineKind.PostgreSql => "select pg_advisory_xact_lock(150600)",
        EngineKind.SqlServer => "exec sp_getapplock @Resource = 'ordos', @LockMode = 'Exclusive', @LockOwner = 'Transaction'",
        _ => null,
    };

    /// <summary>
    /// Turns a schema statement, written with the types of SQL Server, into the engine's own; null where the engine does without it.
    /// </summary>
    internal static string? Translate(EngineKind engine, string statement)
    {
        if (engine == EngineKind.DuckDb && Index().IsMatch(statement))
        {
            // It scans columns; its indexes slow a load tenfold and refuse to delete and insert one key in a transaction.
            return null;
        }
        // Codes and printed text are equal when every character is; the usual collations of SQL Server equate full and half width.
        return engine == EngineKind.SqlServer
            ? Text().Replace(statement, "$0 collate Latin1_General_100_BIN2")
            : TranslateQuery(engine, statement);
    }

    /// <summary>Turns the types of SQL Server in a query into the engine's own.</summary>
    internal static string TranslateQuery(EngineKind engine, string statement)
    {
        if (engine == EngineKind.SqlServer)
        {
            return statement;
        }
        var varchar = Text().Replace(statement, m => m.Groups["length"].Value == "max" ? "text" : $"varchar({m.Groups["length"].Value})");
        return Bit().Replace(Instant().Replace(varchar, "timestamp"), "boolean");
    }

    /// <summary>The name of a table that only this connection sees.</summary>
    internal static string Temporary(EngineKind engine, string name) => engine == EngineKind.SqlServer ? $"#{name}" : name;

    /// <summary>A statement that puts what a query gives into a new table that only this connection sees.</summary>
    internal static string CreateTemporary(EngineKind engine, string name, string query) => engine == EngineKind.SqlServer
        ? $"select * into {Temporary(engine, name)} from ({query}) q"
        : $"create temporary table {name} as {query}";

    [GeneratedRegex(@"\bnvarchar\((?<length>\w+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Text();

    [GeneratedRegex(@"\bdatetime2\(6\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Instant();

    [GeneratedRegex(@"\bbit\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bit();

    [GeneratedRegex(@"^\s*create\s+(unique\s+)?index\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Index();
}
