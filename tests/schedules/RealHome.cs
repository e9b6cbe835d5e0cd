using Ordos.Warehouse;

namespace Ordos.Tests.Schedules;

/// <summary>A home that receives files from a folder of its own, through the whole program.</summary>
sealed class RealHome : IDisposable
{
    readonly TempHome _temp = new();
    int _puts;

    public string Inbox { get; } = Directory.CreateTempSubdirectory("ordos-inbox-").FullName;

    public Home Home => _temp.Home;

    /// <summary>Puts a file into the inbox, long settled.</summary>
    public void Put(string name, string content)
    {
        var path = Path.Combine(Inbox, name);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddSeconds(_puts++));
    }

    /// <summary>Puts a table with one value of 东胜区's 地区生产总值 for 2023 into the inbox.</summary>
    public void PutGdp(string name, string value) => Put(name, $"年份,地区,地区生产总值（亿元）\n2023,东胜区,{value}\n");

    public Task<CommandLine.Result> Run() => Ask("run", "--inbox", Inbox);

    /// <summary>Calls a command for JSON.</summary>
    public Task<CommandLine.Result> Ask(params string[] arguments) => CommandLine.Run([.. arguments, "--json", "--home", Home.Folder]);

    /// <summary>Calls a command as a person does.</summary>
    public Task<CommandLine.Result> Say(params string[] arguments) => CommandLine.Run([.. arguments, "--lang", "zh", "--home", Home.Folder]);

    public void Dispose()
    {
        _temp.Dispose();
        Directory.Delete(Inbox, recursive: true);
    }
}
