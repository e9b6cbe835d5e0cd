using System.Globalization;
using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>What the names at the side of a row say.</summary>
/// <param name="Heading">What they say together.</param>
/// <param name="Parents">Rows and sections that it stands under, outermost first.</param>
sealed record RowNames(Heading Heading, IReadOnlyList<string> Parents)
{
    /// <summary>The place that they name; null for none.</summary>
    public IReadOnlyList<string>? Places { get; } = Heading.Place is { } place ? [place] : null;
}

/// <summary>Reads the names of the rows from the top, as they lean on the rows above them (indentation, 其中, 增长（%）).</summary>
sealed class Rows(Grid grid, IReadOnlyList<Column> columns, Gazetteer gazetteer)
{
    readonly Dictionary<int, string> _above = [];
    readonly List<(int Indent, Wording Wording)> _open = [];
    readonly Dictionary<string, Wording> _wordings = new(StringComparer.Ordinal);
    readonly Dictionary<int, (List<Column> All, List<Column> Names)> _stubs = [];
    Wording? _section;
    Heading _level = Heading.Empty;
    string _whole = "";

    /// <summary>A row that names what the rows below have in common.</summary>
    public void Section(int row)
    {
        _section = Read(CaptionText.Cells(grid, row).FirstOrDefault() ?? "");
        _open.Clear();
        _level = Heading.Empty;
        _whole = _section.Label;
    }

    /// <summary>The names of a row, for the table set beside others in that place.</summary>
    public RowNames Of(int row, int group)
    {
        var (stubs, names) = StubsOf(group);
        var heading = Heading.Empty;
        if (_section is { } section && (section.Place is not null || section.Time is not null || section.Units.Count > 0))
        {
            heading = heading.With(section with { Label = "", Text = "" });
        }
        foreach (var column in stubs)
        {
            heading = column.Role switch
            {
                ColumnRole.Time => heading with { Times = [.. heading.Times, .. TimeAt(row, column)], Context = Joined(heading.Context, grid.TextAt(row, column.Index)) },
                ColumnRole.Unit => Brackets.UnitsIn(grid.TextAt(row, column.Index)) is { Count: > 0 } units ? heading with { Units = units } : heading,
                _ => Name(heading, row, column, names),
            };
        }
        return Leaning(heading, row, names);
    }

    (List<Column> All, List<Column> Names) StubsOf(int group)
    {
        if (!_stubs.TryGetValue(group, out var stubs))
        {
            var all = columns.Where(c => c.Group == group && c.Role is ColumnRole.Stub or ColumnRole.Time or ColumnRole.Unit).ToList();
            _stubs.Add(group, stubs = (all, all.FindAll(c => c.Role == ColumnRole.Stub)));
        }
        return stubs;
    }

    Heading Name(Heading heading, int row, Column column, List<Column> names)
    {
        var text = TextAt(row, column, isInner: names.Count > 0 && names[^1] == column);
        var wording = Read(text);
        // Only the innermost name is what is measured; those before it say under what it stands.
        var isInner = !column.HoldsPlaces && names.FindLast(n => !n.HoldsPlaces) == column;
        return heading.With(isInner || column.HoldsPlaces || wording.Place is not null ? wording : wording with { Label = "" }, column.HoldsPlaces);
    }

    /// <summary>Takes from the rows above what a row leaves unsaid, and remembers it for those below.</summary>
    RowNames Leaning(Heading heading, int row, List<Column> names)
    {
        var inner = names.FindLast(n => !n.HoldsPlaces);
        if (inner is null)
        {
            return new RowNames(heading, Parents(0));
        }
        var indent = grid.CellAt(row, inner.Index)?.Indent ?? 0;
        // The rows that follow are aligned with the name behind 其中：, three characters further in.
        indent += grid.TextAt(row, inner.Index) is var text && text.StartsWith("其中", StringComparison.Ordinal) ? 3 : text.StartsWith('#') ? 1 : 0;
        if (heading.Change is not null && heading.Label.Length == 0)
        {
            return new RowNames(heading.Beside(_level), Parents(indent));
        }
        var parents = Parents(indent);
        var label = heading.Label;
        if (Labels.IsPart(label))
        {
            heading = heading with { Label = Labels.PartOf(label, _whole) };
        }
        else if (label.Length > 0)
        {
            _whole = label;
        }
        _open.RemoveAll(o => o.Indent >= indent);
        _open.Add((indent, Read(label)));
        _level = heading.Change is null ? heading : _level;
        return new RowNames(heading, parents);
    }

    List<string> Parents(int indent)
    {
        List<string> parents = _section is { Text.Length: > 0 } section ? [section.Text] : [];
        parents.AddRange(_open.Where(o => o.Indent < indent && o.Wording.Label.Length > 0).Select(o => o.Wording.Label));
        return parents;
    }

    // An outer name printed once stands for the rows below it too.
    string TextAt(int row, Column column, bool isInner)
    {
        var text = grid.TextAt(row, column.Index);
        if (text.Length > 0)
        {
            _above[column.Index] = text;
        }
        return text.Length == 0 && !isInner ? _above.GetValueOrDefault(column.Index, "") : text;
    }

    IEnumerable<TimePart> TimeAt(int row, Column column)
    {
        if (grid.CellAt(row, column.Index) is not { } cell)
        {
            return [];
        }
        var content = grid[row, column.Index];
        if (cell.Date is { } date)
        {
            return [TimePart.Of(date, cell.Text)];
        }
        if (content.IsYear && content.Number is { } year)
        {
            return [TimePart.OfYear((int)year)];
        }
        // 202403 is a month; a bare 3 is one where the header says so.
        var header = column.Header.Count > 0 ? column.Header[^1] : "";
        var value = content.Number ?? 0;
        if (value is > 190000 and < 210013 && value % 100 is >= 1 and <= 12)
        {
            return [new TimePart(content.Text, Period.OfMonth((int)value / 100, (int)value % 100), null)];
        }
        var words = header.Contains('季') || header.Equals("quarter", StringComparison.OrdinalIgnoreCase) ? "季度" : header.Contains('月') || header.Equals("month", StringComparison.OrdinalIgnoreCase) ? "月" : "";
        return words.Length > 0 && TimePart.TryRead(value.ToString(CultureInfo.InvariantCulture) + words, 0, out _) is { } part ? [part] : [];
    }

    Wording Read(string text)
    {
        if (!_wordings.TryGetValue(text, out var wording))
        {
            _wordings.Add(text, wording = Wording.Of(text, gazetteer));
        }
        return wording;
    }

    static string Joined(string context, string text) => context.Length == 0 ? text : text.Length == 0 ? context : $"{context} | {text}";
}
