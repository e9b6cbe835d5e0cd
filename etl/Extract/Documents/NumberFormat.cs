using System.Globalization;
using System.Text;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>What of an Excel number format changes the meaning of a number: per cent, words around it (0"年"), the parts of a date, decimals.</summary>
/// <param name="Prefix">Words before the number.</param>
/// <param name="Suffix">Words after it, a per cent sign included.</param>
/// <param name="Percent">Powers of 100 that the shown number is multiplied by.</param>
/// <param name="Decimals">Decimals shown; null for the general format.</param>
/// <param name="DateParts">Which of y, m, d and h a date shows.</param>
sealed record NumberFormat(string Prefix, string Suffix, int Percent, int? Decimals, string DateParts)
{
    /// <summary>Decimals that the warehouse holds. A stored number with more is the result of a formula, and what the report prints of it is its format's rounding.</summary>
    const int StoredDecimals = 8;

    /// <summary>Below it a stored number is a decimal.</summary>
    const double Largest = 1e27;

    /// <summary>Below it one is a decimal also as per cent of per cent.</summary>
    const double LargestShare = 1e23;

    /// <summary>Reads the first section of a format code.</summary>
    public static NumberFormat Parse(string code)
    {
        var parser = new Parser();
        code = code.Replace("G/通用格式", "General", StringComparison.Ordinal);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            i = code[i] switch
            {
                '"' => parser.Words(code, i + 1, code.IndexOf('"', i + 1)),
                '\\' => parser.Words(code, i + 1, i + 2) - 1,
                '[' => code.IndexOf(']', i) is var close and >= 0 ? close : code.Length,
                '_' or '*' => i + 1,
                _ => parser.Sign(code[i], i),
            };
        }
        return parser.Format;
    }

    /// <summary>The cell that shows a stored number.</summary>
    public Cell Cell(double stored, Locator at)
    {
        if (Exact(stored) is not { } number)
        {
            return new Cell(stored.ToString("R", CultureInfo.InvariantCulture), at);
        }
        if (Percent > 0)
        {
            // Dividing by a one of full scale drops the zeros that multiplying leaves behind the point.
            number = number * (Percent == 1 ? 100 : 10_000) / 1.0000000000000000000000000000m;
        }
        if (number.Scale > StoredDecimals && Decimals is { } shown)
        {
            number = decimal.Round(number, Math.Min(shown, StoredDecimals), MidpointRounding.AwayFromZero);
        }
        var text = Plain(number);
        return Prefix.Length + Suffix.Length == 0 ? new Cell(text, at, number) : new Cell(Prefix + text + Suffix, at);
    }

    /// <summary>A date with the parts that its format shows.</summary>
    public string Show(DateTime date)
    {
        var pattern = (DateParts.Contains('y', StringComparison.Ordinal), DateParts.Contains('m', StringComparison.Ordinal), DateParts.Contains('d', StringComparison.Ordinal)) switch
        {
            (true, false, false) => "yyyy年",
            (true, true, false) => "yyyy年M月",
            (false, true, false) => "M月",
            (false, true, true) => "M月d日",
            _ => "yyyy年M月d日",
        };
        return date.ToString(pattern, CultureInfo.InvariantCulture);
    }

    // Excel keeps and shows 15 significant digits, and so does this conversion; the 17 of the shortest round trip print 0.1 + 0.2 as 0.30000000000000004.
    decimal? Exact(double stored) => double.IsFinite(stored) && Math.Abs(stored) < (Percent == 0 ? Largest : LargestShare) ? (decimal)stored : null;

    static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Collects what the signs of a format code say.</summary>
    sealed class Parser
    {
        readonly StringBuilder _prefix = new();
        readonly StringBuilder _suffix = new();
        readonly HashSet<char> _parts = [];
        int _percent;
        int _decimals;
        bool _digits;
        bool _general;
        bool _point;

        public NumberFormat Format => new(
            _prefix.ToString().Trim(), _suffix.ToString().Trim(), _percent, _digits && !_general ? _decimals : null, string.Concat(_parts.Order()));

        /// <summary>Takes literal words up to <paramref name="end"/> and gives where they end.</summary>
        public int Words(string code, int start, int end)
        {
            end = end < 0 || end > code.Length ? code.Length : end;
            (_digits ? _suffix : _prefix).Append(code, start, Math.Max(end - start, 0));
            return end;
        }

        /// <summary>Takes one sign and gives its own place back.</summary>
        public int Sign(char sign, int at)
        {
            switch (char.ToLowerInvariant(sign))
            {
                case '%':
                    _percent++;
                    (_digits ? _suffix : _prefix).Append('%');
                    break;
                case 'g':
                    (_digits, _general) = (true, true);
                    break;
                case '0' or '#' or '?':
                    _digits = true;
                    _decimals += _point ? 1 : 0;
                    break;
                case '.':
                    _point = _digits;
                    break;
                case 'y' or 'm' or 'd' or 'h':
                    _parts.Add(char.ToLowerInvariant(sign));
                    break;
                case > '\u2E7F':
                    (_digits ? _suffix : _prefix).Append(sign);
                    break;
            }
            return at;
        }
    }
}
