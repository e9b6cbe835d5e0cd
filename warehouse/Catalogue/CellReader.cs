using System.Globalization;
using System.Numerics;
using Ordos.Warehouse.Model;

namespace Ordos.Warehouse.Catalogue;

/// <summary>A record read from a row, with the place it was read from.</summary>
sealed record Sourced<T>(T Value, CsvRow Row)
{
    public CatalogueError Error(string reason) => new(Row.File, Row.Line, reason);
}

/// <summary>Reads the cells of one row; what a cell cannot mean is an error, and a harmless value stands in for it.</summary>
sealed class CellReader(CsvRow row, List<CatalogueError> errors)
{
    public string Text(string column)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            Refuse($"'{column}' is empty");
        }
        return text;
    }

    public string Optional(string column) => row[column];

    public string? Reference(string column) => row[column] is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> List(string column) =>
        row[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public int Integer(string column, int least)
    {
        if (int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }
        Refuse($"'{column}' is '{row[column]}', not a whole number from {least} up");
        return least;
    }

    public BigInteger Factor(string column)
    {
        if (BigInteger.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }
        Refuse($"'{column}' is '{row[column]}', not a whole number from 1 up");
        return BigInteger.One;
    }

    public decimal? Number(string column)
    {
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (row[column].Length == 0)
        {
            return null;
        }
        if (decimal.TryParse(row[column], styles, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        Refuse($"'{column}' is '{row[column]}', not a number");
        return null;
    }

    public DateOnly? Date(string column)
    {
        if (row[column].Length == 0)
        {
            return null;
        }
        if (DateOnly.TryParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        Refuse($"'{column}' is '{row[column]}', not a date such as 2025-12-31");
        return null;
    }

    public DateOnly RequiredDate(string column)
    {
        if (row[column].Length == 0)
        {
            Refuse($"'{column}' is empty");
        }
        return Date(column) ?? default;
    }

    public T Word<T>(string column)
        where T : struct, Enum
    {
        if (Code.Find<T>(row[column]) is { } member)
        {
            return member;
        }
        Refuse($"'{column}' is '{row[column]}'; expected {string.Join(", ", Enum.GetValues<T>().Select(Code.Of))}");
        return default;
    }

    void Refuse(string reason) => errors.Add(new(row.File, row.Line, reason));
}
