using Ordos.Etl.Extract.Language;
using Ordos.Etl.Extract.Prose;

namespace Ordos.Etl.Extract;

/// <summary>
/// Takes a file, gives every figure and promise in it with the place where it is printed. Never assigns codes, never converts
/// units, and never throws for what is wrong with the file.
/// </summary>
public sealed class Extractor(Gazetteer gazetteer)
{
    /// <summary>Version of the reading. It changes whenever the same file would be read differently, so that archived files are read again.</summary>
    public const string Version = "5";

    readonly TableReader _tables = new(gazetteer);
    readonly ProseReader _prose = new(gazetteer);

    /// <summary>Reads the content of a file.</summary>
    /// <param name="content">All bytes.</param>
    /// <param name="fileName">Name as it arrived, with its extension.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Extraction Extract(byte[] content, string fileName, CancellationToken cancellationToken) =>
        Extract(Documents.Open(content, fileName, cancellationToken), fileName, cancellationToken);

    /// <summary>Reads a file on disk; one beyond the size limit is not read into memory.</summary>
    /// <exception cref="IOException">The file cannot be read from disk.</exception>
    public Extraction Extract(string path, CancellationToken cancellationToken) =>
        Extract(Documents.Open(path, cancellationToken), Path.GetFileName(path), cancellationToken);

    Extraction Extract(Document document, string fileName, CancellationToken cancellationToken)
    {
        var card = CardReader.Read(document, fileName, gazetteer);
        var (figures, promises) = _prose.Read(card, document.Blocks.OfType<Block.Paragraph>());
        var tables = _tables.Read(card, document.Blocks, cancellationToken);
        return new Extraction(card, ReadingOrder.Of(document.Blocks, figures, tables), promises, document.Findings);
    }
}
