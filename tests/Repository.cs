namespace Ordos.Tests;

/// <summary>The repository that the tests run in.</summary>
static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    static string Find(string folder) => File.Exists(Path.Combine(folder, "Ordos.Warehouse.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository."));
}
