using Ordos.Etl.Conform;
using Ordos.Etl.Extract;
using Ordos.Etl.Extract.Language;
using Ordos.Etl.Validate;
using Ordos.Warehouse.Catalogue;
using Ordos.Warehouse.Events;
using Ordos.Warehouse.Model;

namespace Ordos.Etl;

/// <summary>A file read through all stages that need nothing but the file and the catalogue.</summary>
/// <param name="Extraction">What is printed in it.</param>
/// <param name="Conformed">The same in codes and units of the catalogue.</param>
/// <param name="Validated">The same without what cannot be right, which is among its rejections.</param>
public sealed record ReadReport(Extraction Extraction, Conformed Conformed, Conformed Validated);

/// <summary>Takes the bytes of a report and gives what is in it: extracted, conformed, validated. Touches nothing else.</summary>
public sealed class ReportReader
{
    readonly Catalogue _catalogue;
    readonly Extractor _extractor;
    readonly Conformer _conformer;

    /// <summary>A reader with that catalogue.</summary>
    public ReportReader(Catalogue catalogue)
    {
        _catalogue = catalogue;
        _extractor = new Extractor(Gazetteer.Of(PlaceNames(catalogue), HomeCity(catalogue)));
        _conformer = new Conformer(catalogue);
    }

    /// <summary>The version of this program's reader together with the catalogue's: what decides how a file is read.</summary>
    public static Edition EditionOf(Catalogue catalogue) => new(Extractor.Version, catalogue.Version);

    /// <summary>Reads a report.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="fileName">Its name as it arrived: the kind of file, and sometimes the place and year, are in it.</param>
    public ReadReport Read(byte[] content, string fileName, CancellationToken cancellationToken) =>
        Conform(_extractor.Extract(content, fileName, cancellationToken), fileName);

    /// <summary>Reads a report on disk; one beyond the size limit is not read into memory.</summary>
    /// <exception cref="IOException">The file cannot be read from disk.</exception>
    public ReadReport Read(string path, CancellationToken cancellationToken) =>
        Conform(_extractor.Extract(path, cancellationToken), Path.GetFileName(path));

    ReadReport Conform(Extraction extraction, string fileName)
    {
        var conformed = _conformer.Conform(extraction, fileName);
        return new ReadReport(extraction, conformed, Validator.Validate(conformed, _catalogue));
    }

    /// <summary>Reads a report for the warehouse.</summary>
    /// <param name="sha256">Hash of its bytes.</param>
    public Reading ReadForLoading(string sha256, byte[] content, string fileName, CancellationToken cancellationToken)
    {
        var edition = EditionOf(_catalogue);
        return Readings.Assemble(sha256, edition.Reader, edition.Catalogue, Read(content, fileName, cancellationToken).Validated);
    }

    static IEnumerable<string> PlaceNames(Catalogue catalogue) =>
        catalogue.Regions.SelectMany(r => r.Aliases.Prepend(r.NameZh)).Concat(catalogue.Groups.SelectMany(g => g.Aliases.Prepend(g.NameZh)));

    /// <summary>The city whose warehouse this is: the one that has banners in the catalogue. Reports call it 全市 or 我市.</summary>
    static string HomeCity(Catalogue catalogue) => catalogue.Regions
        .Where(r => r.Level == RegionLevel.City)
        .OrderByDescending(city => catalogue.Regions.Count(r => r.Level == RegionLevel.Banner && r.Parent == city.Code))
        .Select(city => city.NameZh)
        .FirstOrDefault("");
}
