using System.Buffers;
using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Catalogue;

namespace Ordos.Etl.Conform;

/// <summary>Finds the programmes of one plan that headings and sentences name.</summary>
sealed class Headings
{
    readonly Dictionary<string, Programme> _byCode;
    readonly (string Name, Programme Programme)[] _names; // longest first, so that the most specific name wins
    readonly SearchValues<string> _anyName;
    readonly Dictionary<string, Programme?> _cache = new(StringComparer.Ordinal);

    public Headings(Catalogue catalogue, string plan)
    {
        var programmes = catalogue.Programmes.Where(p => p.Plan == plan).ToList();
        _byCode = programmes.ToDictionary(p => p.Code, StringComparer.Ordinal);
        _names =
        [
            .. programmes.SelectMany(p => Names.Of(p).Select(n => (Folding.Fold(n), p)))
                .OrderByDescending(n => n.Item1.Length).ThenBy(n => n.Item1, StringComparer.Ordinal),
        ];
        _anyName = SearchValues.Create([.. _names.Select(n => n.Name)], StringComparison.Ordinal);
    }

    /// <summary>
    /// The programme that a text stands under: of the nearest heading that names one, or one within that which the sentence itself names.
    /// Null where none is named.
    /// </summary>
    public Programme? Find(IReadOnlyList<string> headings, string sentence)
    {
        Programme? heading = null;
        for (var i = headings.Count - 1; i >= 0 && heading is null; i--)
        {
            heading = Named(headings[i]);
        }
        var said = heading?.Kind == ProgrammeKind.Goal ? null : Named(sentence);
        return said is not null && said.Kind != ProgrammeKind.Goal && (heading is null || IsWithin(said, heading)) ? said : heading;
    }

    /// <summary>The programme with the longest name in the text, which may be in traditional characters; null where it has none.</summary>
    public Programme? Named(string text)
    {
        if (!_cache.TryGetValue(text, out var programme))
        {
            var folded = Folding.Fold(Folded.Of(text).Text);
            programme = folded.AsSpan().ContainsAny(_anyName)
                ? _names.First(n => folded.Contains(n.Name, StringComparison.Ordinal)).Programme
                : null;
            _cache[text] = programme;
        }
        return programme;
    }

    bool IsWithin(Programme programme, Programme ancestor) =>
        programme.Code == ancestor.Code
        || (programme.Parent is { } parent && IsWithin(_byCode[parent], ancestor));
}
