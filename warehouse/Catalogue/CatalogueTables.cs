using System.Security.Cryptography;
using System.Text;

namespace Ordos.Warehouse.Catalogue;

/// <summary>The catalogue's tables with every row of the built-in files, each replaced by the row of the same code in a later file.</summary>
/// <param name="Rows">Rows by table; sorted by code, so that neither the order of lines nor of files matters.</param>
/// <param name="Version">Hash of the contents: 16 hex digits.</param>
sealed record CatalogueTables(IReadOnlyDictionary<string, IReadOnlyList<CsvRow>> Rows, string Version)
{
    /// <summary>The columns of each table. The first of them except <c>key</c> is what identifies a row.</summary>
    public static IReadOnlyDictionary<string, string[]> Columns { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["regions"] = ["key", "code", "name_zh", "name_en", "level", "parent_code", "valid_from", "valid_to", "aliases"],
        ["groups"] = ["code", "name_zh", "members", "aliases"],
        ["units"] = ["code", "name_zh", "name_en", "dimension", "base", "factor_numerator", "factor_denominator", "aliases"],
        ["themes"] = ["code", "name_zh", "name_en"],
        ["indicators"] =
        [
            "key", "code", "name_zh", "name_en", "theme", "quantity", "nature", "unit", "region_rollup", "time_rollup", "weight",
            "direction", "decimals", "min", "max", "definition", "source", "aliases",
        ],
        ["programmes"] = ["key", "code", "plan", "parent", "name_zh", "name_en", "region", "kind", "aliases"],
        ["plans"] = ["key", "code", "name_zh", "name_en", "region", "valid_from", "valid_to", "authority", "aliases"],
        ["authorities"] = ["document_type", "rank"],
    };

    /// <summary>Reads files in the order in which later ones override earlier ones.</summary>
    public static CatalogueTables Read(IEnumerable<CatalogueFile> files, List<CatalogueError> errors)
    {
        var rows = Columns.Keys.ToDictionary(t => t, _ => new SortedDictionary<string, CsvRow>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (Columns.TryGetValue(file.Table, out var columns))
            {
                Merge(CsvTable.Read(file, columns, errors), columns, rows[file.Table], errors);
            }
            else
            {
                errors.Add(new(file.File, 1, $"no table of the catalogue is called '{file.Table}'; expected one of {string.Join(", ", Columns.Keys)}"));
            }
        }
        IReadOnlyDictionary<string, IReadOnlyList<CsvRow>> sorted =
            rows.ToDictionary(p => p.Key, p => (IReadOnlyList<CsvRow>)[.. p.Value.Values], StringComparer.Ordinal);
        return new(sorted, Hash(sorted));
    }

    static void Merge(IReadOnlyList<CsvRow> file, string[] columns, SortedDictionary<string, CsvRow> rows, List<CatalogueError> errors)
    {
        var hasKey = columns[0] == "key";
        var identity = hasKey ? columns[1] : columns[0];
        var here = new Dictionary<string, CsvRow>(StringComparer.Ordinal);
        foreach (var row in file)
        {
            var code = row[identity];
            if (code.Length == 0)
            {
                errors.Add(new(row.File, row.Line, $"'{identity}' is empty"));
            }
            else if (!here.TryAdd(code, row))
            {
                errors.Add(new(row.File, row.Line, $"duplicate {identity} '{code}', already on line {here[code].Line}"));
            }
            else
            {
                if (hasKey && rows.TryGetValue(code, out var earlier) && earlier["key"] != row["key"])
                {
                    errors.Add(new(row.File, row.Line, $"key of '{code}' changed from {earlier["key"]} ({earlier.File}) to {row["key"]}; a key never changes"));
                }
                rows[code] = row;
            }
        }
    }

    static string Hash(IReadOnlyDictionary<string, IReadOnlyList<CsvRow>> tables)
    {
        var text = new StringBuilder();
        foreach (var (table, columns) in Columns)
        {
            text.Append(table).Append('\n');
            foreach (var row in tables[table])
            {
                text.AppendJoin('\u001f', columns.Select(c => row[c])).Append('\n');
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
