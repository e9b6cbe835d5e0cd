namespace Ordos.Warehouse.Catalogue;

/// <summary>What statisticians know: regions, units, indicators, programmes and plans. Immutable and free of contradictions once loaded.</summary>
public sealed class Catalogue
{
    readonly NameIndex<Region> _regionNames;
    readonly NameIndex<RegionGroup> _groupNames;
    readonly NameIndex<Indicator> _indicatorNames;
    readonly Dictionary<string, Region> _regions;
    readonly Dictionary<string, Indicator> _indicators;
    readonly Dictionary<string, Programme> _programmes;
    readonly Dictionary<string, Plan> _plans;
    readonly IReadOnlyDictionary<string, int> _authorities;
    readonly UnitReader _units;

    Catalogue(CatalogueRecords records, string version)
    {
        Version = version;
        Regions = Values(records.Regions);
        Groups = Values(records.Groups);
        Units = Values(records.Units);
        Themes = Values(records.Themes);
        Indicators = Values(records.Indicators);
        Programmes = Values(records.Programmes);
        Plans = Values(records.Plans);
        _authorities = records.Authorities;
        _regionNames = new(Regions, Names.Of);
        _groupNames = new(Groups, Names.Of);
        _indicatorNames = new(Indicators, Names.Of);
        _regions = Regions.ToDictionary(r => r.Code, StringComparer.Ordinal);
        _indicators = Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        _programmes = Programmes.ToDictionary(p => p.Code, StringComparer.Ordinal);
        _plans = Plans.ToDictionary(p => p.Code, StringComparer.Ordinal);
        _units = new(Units);
    }

    /// <summary>Hash of the contents: 16 hex digits, the same for the same rows in any order.</summary>
    public string Version { get; }

    /// <summary>Places, by code.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>Places that are named together, by code.</summary>
    public IReadOnlyList<RegionGroup> Groups { get; }

    /// <summary>Units, by code.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>Themes, by code.</summary>
    public IReadOnlyList<Theme> Themes { get; }

    /// <summary>Indicators, by code.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Programmes of every plan, by code.</summary>
    public IReadOnlyList<Programme> Programmes { get; }

    /// <summary>Plans, by code.</summary>
    public IReadOnlyList<Plan> Plans { get; }

    /// <summary>Every folded name of an indicator.</summary>
    public IReadOnlyDictionary<string, Indicator> IndicatorsByFoldedName => _indicatorNames.ByFoldedName;

    /// <summary>Loads the built-in catalogue, with the csv files of a folder adding rows or replacing the row of the same code.</summary>
    /// <param name="overridesFolder">The folder; null, or one that does not exist, for the built-in catalogue alone.</param>
    /// <exception cref="CatalogueException">The catalogue contradicts itself; it lists every error with file, line and reason.</exception>
    public static Catalogue Load(string? overridesFolder) => Of([.. CatalogueFiles.BuiltIn(), .. CatalogueFiles.In(overridesFolder)]);

    /// <summary>The catalogue that these files make, later ones overriding earlier ones.</summary>
    /// <exception cref="CatalogueException">They contradict one another.</exception>
    internal static Catalogue Of(IEnumerable<CatalogueFile> files)
    {
        var errors = new List<CatalogueError>();
        var tables = CatalogueTables.Read(files, errors);
        var records = CatalogueRecords.Read(tables, errors);
        errors.AddRange(CatalogueChecks.All(records));
        return errors.Count == 0
            ? new(records, tables.Version)
            : throw new CatalogueException([.. errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line)]);
    }

    /// <summary>The region with that code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Region Region(string code) => _regions[code];

    /// <summary>The indicator with that code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Indicator Indicator(string code) => _indicators[code];

    /// <summary>The unit with that code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Unit Unit(string code) => _units.ByCode(code);

    /// <summary>The programme with that code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Programme Programme(string code) => _programmes[code];

    /// <summary>The plan with that code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Plan Plan(string code) => _plans[code];

    /// <summary>The region that a report calls so; null where none is.</summary>
    public Region? FindRegion(ReadOnlySpan<char> name) => _regionNames.Find(name);

    /// <summary>The places that a report calls so together; null where none are.</summary>
    public RegionGroup? FindGroup(ReadOnlySpan<char> name) => _groupNames.Find(name);

    /// <summary>The indicator with that label; null where none has it. Never a similar one.</summary>
    public Indicator? FindIndicator(ReadOnlySpan<char> label) => _indicatorNames.Find(label);

    /// <summary>The unit printed so, a rate made of known units (元/人) included; null where it is unknown.</summary>
    public Unit? FindUnit(string printed) => _units.Find(printed);

    /// <summary>Rank of a kind of document among reports that disagree; 0 for a kind that has none.</summary>
    /// <param name="documentType">As in <c>authorities.csv</c> (<c>statistical_table</c>).</param>
    public int Authority(string documentType) => _authorities.GetValueOrDefault(documentType);

    static T[] Values<T>(IReadOnlyList<Sourced<T>> sourced) => [.. sourced.Select(s => s.Value)];
}
