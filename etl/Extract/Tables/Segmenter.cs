namespace Ordos.Etl.Extract.Tables;

/// <summary>Divides a grid into its tables: which rows are titles, headers, body and notes.</summary>
sealed class Segmenter
{
    readonly Grid _grid;
    readonly RowShape[] _shapes;
    readonly List<Segment> _segments = [];
    List<string> _captions = [];
    List<int> _header = [];
    List<BodyRow> _body = [];
    List<string> _notes = [];
    int _firstValue = int.MaxValue;

    Segmenter(Grid grid)
    {
        _grid = grid;
        _shapes = [.. Enumerable.Range(0, grid.Height).Select(r => RowShape.Of(grid, r))];
    }

    public static IReadOnlyList<Segment> Divide(Grid grid, CancellationToken cancellationToken)
    {
        var segmenter = new Segmenter(grid);
        for (var row = 0; row < grid.Height; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            segmenter.Take(row);
        }
        segmenter.Close();
        return segmenter._segments;
    }

    void Take(int row)
    {
        switch (_shapes[row].Kind)
        {
            case RowKind.Blank:
                break;
            case RowKind.Data:
                TakeData(row);
                break;
            case RowKind.Numbering when _body.Count == 0 && _header.Count > 0:
                break;
            case RowKind.Numbering:
                TakeData(row);
                break;
            case RowKind.Single:
                TakeSingle(row);
                break;
            default:
                TakeWords(row);
                break;
        }
    }

    void TakeData(int row)
    {
        for (var column = 0; column < _firstValue && column < _grid.Width; column++)
        {
            if (_grid[row, column] is { Kind: ContentKind.Number, IsYear: false })
            {
                _firstValue = column;
            }
        }
        _body.Add(new BodyRow(row, false));
    }

    void TakeSingle(int row)
    {
        var shape = _shapes[row];
        if (_body.Count == 0)
        {
            // A single cell between header rows is the unit, or a banner with nothing beside it.
            (_header.Count == 0 || CaptionText.IsUnit(shape.Text) ? _captions : _notes).Add(shape.Text);
            if (_header.Count > 0 && !CaptionText.IsUnit(shape.Text))
            {
                _notes.Remove(shape.Text);
                _body.Add(new BodyRow(row, true));
            }
            return;
        }
        if (shape.IsNote(_grid, row))
        {
            _notes.Add(shape.Text);
        }
        else if (LeadsToHeader(row))
        {
            Close();
            _captions.Add(shape.Text);
        }
        else
        {
            _body.Add(new BodyRow(row, IsSection(row)));
        }
    }

    void TakeWords(int row)
    {
        if (IsNamedYears(row) || (_body.Count > 0 && !IsHeaderLike(row)))
        {
            _body.Add(new BodyRow(row, false));
            return;
        }
        if (_body.Count > 0)
        {
            Close();
        }
        if (_header.Count == 0 && CaptionText.IsLine(_grid, row))
        {
            _captions.AddRange(CaptionText.Cells(_grid, row));
        }
        else
        {
            _header.Add(row);
        }
    }

    /// <summary>A named row whose numbers all happen to look like years (东胜区 2013 1998).</summary>
    bool IsNamedYears(int row)
    {
        var contents = Enumerable.Range(0, _grid.Width).Select(c => _grid[row, c]).Where(c => c.Kind != ContentKind.Blank).ToList();
        return (_header.Count > 0 || _body.Count > 0) && contents.Count > 1 && contents[0].Kind == ContentKind.Words && contents.Skip(1).All(c => c.IsYear) && !HeaderWords.IsStub(contents[0].Text);
    }

    /// <summary>Words where the numbers stand, in at least half of the places that are filled there: the header of another table.</summary>
    bool IsHeaderLike(int row)
    {
        int words = 0, years = 0;
        for (var column = Math.Min(_firstValue, _grid.Width); column < _grid.Width; column++)
        {
            words += _grid[row, column] is { Kind: ContentKind.Words } && !_grid.RepeatsLeft(row, column) ? 1 : 0;
            years += _grid[row, column] is { IsYear: true } ? 1 : 0;
        }
        return CaptionText.IsLine(_grid, row) || (words + years > 1 && (years == 0 || years > 1) && _shapes[row].Filled > _grid.Width / 2);
    }

    /// <summary>Whether only single lines stand between this one and a header.</summary>
    bool LeadsToHeader(int row)
    {
        for (var next = row + 1; next < _grid.Height; next++)
        {
            if (_shapes[next].Kind is RowKind.Words)
            {
                return IsHeaderLike(next);
            }
            if (_shapes[next].Kind is not (RowKind.Single or RowKind.Blank))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Whether a lone text names the rows below it rather than a row whose numbers are all missing.</summary>
    bool IsSection(int row)
    {
        var shape = _shapes[row];
        if (shape.First > 0 || _grid.RepeatsLeft(row, shape.First + 1) || CaptionText.IsNumbered(shape.Text) || shape.Text.EndsWith(':'))
        {
            return true;
        }
        var next = row + 1;
        return next < _grid.Height && _grid.CellAt(next, shape.First) is { } below && _grid.CellAt(row, shape.First) is { } cell && below.Indent > cell.Indent;
    }

    void Close()
    {
        if (_body.Count > 0 || _header.Count > 0)
        {
            _segments.Add(new Segment(_captions, _header, _body, _notes));
        }
        (_captions, _header, _body, _notes, _firstValue) = ([], [], [], [], int.MaxValue);
    }
}
