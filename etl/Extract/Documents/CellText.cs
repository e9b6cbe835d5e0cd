using System.Text;

namespace Ordos.Etl.Extract;

/// <summary>The text of a cell or block as a reader sees it.</summary>
static class CellText
{
    /// <summary>Levels of indentation that leading white space means: an ideographic space or two plain ones are one level.</summary>
    public static int Indent(ReadOnlySpan<char> leading)
    {
        var halves = 0;
        foreach (var c in leading)
        {
            halves += c switch { '\u3000' => 2, ' ' or '\u00A0' or '\t' => 1, _ => 0 };
        }
        return halves / 2;
    }

    /// <summary>The indentation that a text starts with.</summary>
    public static int IndentOf(string text) => Indent(text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length));

    /// <summary>Runs of white space as one space, as html shows them; none at the ends.</summary>
    public static string Collapse(StringBuilder raw)
    {
        var text = new StringBuilder(raw.Length);
        var space = false;
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                space = text.Length > 0;
                continue;
            }
            if (space)
            {
                text.Append(' ');
                space = false;
            }
            text.Append(c);
        }
        return text.ToString().Trim();
    }
}
