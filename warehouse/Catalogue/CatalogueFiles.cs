using System.Reflection;

namespace Ordos.Warehouse.Catalogue;

/// <summary>Finds the catalogue's files: the built-in ones, then those of a folder.</summary>
static class CatalogueFiles
{
    const string Prefix = "catalogue/";

    /// <summary>The files embedded in the program.</summary>
    public static IEnumerable<CatalogueFile> BuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new(Path.GetFileNameWithoutExtension(name), name[Prefix.Length..], reader.ReadToEnd());
        }
    }

    /// <summary>The csv files of a folder; none where it does not exist.</summary>
    public static IEnumerable<CatalogueFile> In(string? folder) =>
        folder is null || !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal)
                .Select(path => new CatalogueFile(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path)));
}
