namespace Ordos.Bench;

/// <summary>The reports in prose that are read: those of the samples, and of a folder where one is given.</summary>
static class Corpus
{
    /// <summary>The environment variable with the folder.</summary>
    public const string Variable = "ORDOS_BENCH_REPORTS";

    /// <summary>The folders there are.</summary>
    public static IEnumerable<string> Folders()
    {
        yield return Samples;
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
        {
            yield return folder;
        }
    }

    /// <summary>The text files of a folder and those below it.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Reports(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)))];

    static string Samples => Path.Combine(AppContext.BaseDirectory, "samples");
}
