using System.Globalization;
using nietras.SeparatedValues;

namespace Ordos.Warehouse.Catalogue;

/// <summary>A row of a catalogue file.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">1-based line on which it starts.</param>
/// <param name="Cells">Its cells by column, trimmed.</param>
sealed record CsvRow(string File, int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];
}

/// <summary>A catalogue file as it lies there.</summary>
/// <param name="Table">The table that it holds, such as <c>regions</c>.</param>
/// <param name="File">Its name for messages.</param>
/// <param name="Text">Its contents.</param>
sealed record CatalogueFile(string Table, string File, string Text);

/// <summary>Reads the rows of catalogue files.</summary>
static class CsvTable
{
    /// <summary>The rows of a file; none where a column is missing, which is then an error.</summary>
    public static IReadOnlyList<CsvRow> Read(CatalogueFile file, IReadOnlyList<string> columns, List<CatalogueError> errors)
    {
        if (string.IsNullOrWhiteSpace(file.Text))
        {
            errors.Add(new(file.File, 1, $"the file is empty; expected the columns {string.Join(',', columns)}"));
            return [];
        }
        using var reader = Sep.New(',').Reader(o => o with
        {
            Unescape = true,
            DisableColCountCheck = true,
            CultureInfo = CultureInfo.InvariantCulture,
        }).FromText(file.Text);
        var missing = columns.Where(c => !reader.Header.TryIndexOf(c, out _)).ToList();
        errors.AddRange(missing.Select(c => new CatalogueError(file.File, 1, $"column '{c}' is missing")));
        var rows = new List<CsvRow>();
        var width = reader.Header.ColNames.Count;
        var places = columns.Except(missing).Select(c => (Column: c, Index: reader.Header.IndexOf(c))).ToList();
        foreach (var row in reader)
        {
            if (row.ColCount != width)
            {
                errors.Add(new(file.File, row.LineNumberFrom, $"expected {width} cells, found {row.ColCount}"));
                continue;
            }
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (column, index) in places)
            {
                cells[column] = row[index].ToString().Trim();
            }
            rows.Add(new(file.File, row.LineNumberFrom, cells));
        }
        return missing.Count > 0 ? [] : rows;
    }
}
