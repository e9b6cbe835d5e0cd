using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Ordos.Etl.Extract;

/// <summary>The text of a paragraph or cell as printed: deletions that are only marked, field codes and notes left out.</summary>
static class DocxText
{
    public static string Of(OpenXmlElement element)
    {
        var text = new StringBuilder();
        foreach (var part in element.Descendants())
        {
            _ = part switch
            {
                Text t when part.Parent is not DeletedRun => text.Append(t.Text),
                TabChar => text.Append('\t'),
                Break or CarriageReturn => text.Append(' '),
                NoBreakHyphen => text.Append('-'),
                Paragraph when text.Length > 0 => text.Append(' '),
                _ => text,
            };
        }
        return text.ToString().Trim();
    }
}
