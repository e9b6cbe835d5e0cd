namespace Ordos.Warehouse.Catalogue;

/// <summary>One thing that is wrong in a catalogue file.</summary>
/// <param name="File">The file, with its folder where it is an override.</param>
/// <param name="Line">1-based line of the row; 1 for the header.</param>
/// <param name="Reason">What is wrong, naming what was expected and found.</param>
public sealed record CatalogueError(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}({Line}): {Reason}";
}

/// <summary>The catalogue contradicts itself and is refused. It names every error at once, so that one edit mends them all.</summary>
public sealed class CatalogueException : Exception
{
    /// <summary>A refusal for these errors.</summary>
    /// <param name="errors">Every error found, at least one.</param>
    public CatalogueException(IReadOnlyList<CatalogueError> errors)
        : base($"The catalogue has {errors.Count} error(s):{Environment.NewLine}{string.Join(Environment.NewLine, errors)}") =>
        Errors = errors;

    /// <summary>Every error, in the order of the files and their lines.</summary>
    public IReadOnlyList<CatalogueError> Errors { get; }
}
