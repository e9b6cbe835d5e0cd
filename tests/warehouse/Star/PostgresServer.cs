using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Ordos.Tests.Warehouse.Star;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Ordos.Tests.Warehouse.Star;

/// <summary>A PostgreSQL server of its own on loopback, started when first asked for and stopped after the last test.</summary>
public sealed class PostgresServer : IDisposable
{
    const string User = "postgres";

    static readonly string? Programs = new[] { Environment.GetEnvironmentVariable("ORDOS_TEST_POSTGRES") }
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(d => Path.Combine(d, "bin")) : [])
        .FirstOrDefault(d => d is not null && File.Exists(Path.Combine(d, "initdb")));

    readonly Lazy<int> _port;
    readonly string _folder = Path.Combine(Path.GetTempPath(), $"ordos-pg-{Guid.NewGuid():N}");

    public PostgresServer() => _port = new(Start);

    /// <summary>Why no server can be started; null where one can.</summary>
    public static string? Missing { get; } = Programs is null ? "PostgreSQL is not installed (set ORDOS_TEST_POSTGRES to the folder of initdb)." : null;

    /// <summary>Connection string of a new, empty database.</summary>
    public string CreateDatabase()
    {
        var name = $"t{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand($"create database {name} template template0 encoding 'UTF8'", connection);
        command.ExecuteNonQuery();
        return ConnectionString(name);
    }

    public void Dispose()
    {
        if (_port.IsValueCreated)
        {
            NpgsqlConnection.ClearAllPools();
            Run("pg_ctl", $"-D {_folder} -m immediate stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    string ConnectionString(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port.Value};Username={User};Database={database};Timeout=60;Command Timeout=120");

    int Start()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Directory.CreateDirectory(_folder);
        if (Environment.UserName == "root")
        {
            // The server refuses to run as root.
            Run("chown", $"{User} {_folder}", own: true);
        }
        Run("initdb", $"-D {_folder} -U {User} -A trust -E UTF8 --locale=C.UTF-8 --no-sync");
        Run("pg_ctl", $"-D {_folder} -w -l {_folder}/log -o \"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off\" start");
        return port;
    }

    static void Run(string program, string arguments, bool own = false)
    {
        var path = own ? program : Path.Combine(Programs ?? throw new InvalidOperationException(Missing), program);
        var become = Environment.UserName == "root" && !own ? $"runuser -u {User} -- " : "";
        // Not through a pipe: the server inherits it, and it would stay open as long as the server runs.
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"{become}{path} {arguments} > /dev/null 2>&1"]);
        start.WorkingDirectory = "/";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {arguments} ended with {process.ExitCode}.");
    }
}
