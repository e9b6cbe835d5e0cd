namespace Ordos.Etl.Extract.Language;

/// <summary>The word lists that stand beside the grammar, embedded in the assembly.</summary>
static class Resource
{
    /// <summary>The lines of a list below its header, each split at tabs.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such list: the build left it out.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream($"extract/{name}")
            ?? throw new InvalidOperationException($"The list {name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line.Split('\t');
            }
        }
    }
}
