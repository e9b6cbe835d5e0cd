using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Ordos.Etl.Extract;

/// <summary>Opens a Word document: paragraphs with their heading levels and tables, in reading order.</summary>
static class DocxFile
{
    public static Document Read(byte[] content, CancellationToken cancellationToken)
    {
        var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = Limits.UnpackedBytes };
        using var file = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false, settings);
        var main = file.MainDocumentPart ?? throw new InvalidDataException("no main document part");
        var headings = HeadingStyles(main);
        var blocks = new List<Block>();
        var tables = 0;
        foreach (var element in Elements(main.Document?.Body ?? throw new InvalidDataException("no body")))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (element is Table table && DocxTable.Read(table, tables + 1) is { } grid && !TableShape.IsFrame(grid.Rows))
            {
                tables++;
                blocks.Add(grid);
                continue;
            }
            foreach (var paragraph in element is Paragraph own ? [own] : element is Table frame ? frame.Descendants<Paragraph>() : [])
            {
                if (DocxText.Of(paragraph) is { Length: > 0 } text)
                {
                    blocks.Add(new Block.Paragraph(blocks.Count + 1, text, HeadingLevel(paragraph, headings)));
                }
            }
        }
        return new Document(blocks, [], file.PackageProperties.Title?.Trim() ?? "");
    }

    /// <summary>Paragraphs and tables at the top, those inside content controls included.</summary>
    static IEnumerable<OpenXmlElement> Elements(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is SdtBlock or SdtContentBlock or CustomXmlBlock)
            {
                foreach (var inner in Elements(child))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return child;
            }
        }
    }

    /// <summary>Levels of the styles that are headings, by their id. Localised Word names the ids by number, so the outline level decides.</summary>
    static Dictionary<string, int> HeadingStyles(MainDocumentPart main)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            var outline = style.StyleParagraphProperties?.OutlineLevel?.Val?.Value;
            var name = style.StyleName?.Val?.Value ?? "";
            var named = name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name is [.., >= '1' and <= '9'] ? name[^1] - '1' : (int?)null;
            if (style.StyleId?.Value is { } id && (outline ?? named) is { } level and < 9)
            {
                levels[id] = level + 1;
            }
        }
        return levels;
    }

    static int HeadingLevel(Paragraph paragraph, Dictionary<string, int> headings)
    {
        var properties = paragraph.ParagraphProperties;
        if (properties?.OutlineLevel?.Val?.Value is { } outline and < 9)
        {
            return outline + 1;
        }
        var style = properties?.ParagraphStyleId?.Val?.Value ?? "";
        return headings.TryGetValue(style, out var level) ? level
            : style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && style is [.., >= '1' and <= '9'] ? style[^1] - '0'
            : 0;
    }
}
