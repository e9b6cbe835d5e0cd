using Ordos.Warehouse;

namespace Ordos.Tests;

/// <summary>A home in a folder of its own, deleted afterwards.</summary>
public sealed class TempHome : IDisposable
{
    public TempHome()
    {
        Home = new Home(Directory.CreateTempSubdirectory("ordos-").FullName);
    }

    public Home Home { get; }

    public void Dispose() => Directory.Delete(Home.Folder, recursive: true);
}
