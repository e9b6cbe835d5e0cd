using System.Text;
using AngleSharp.Dom;

namespace Ordos.Etl.Extract;

/// <summary>Walks a page in reading order and collects its blocks. Goes down without recursion: pages nest as deep as they like.</summary>
sealed class HtmlWalk(CancellationToken cancellationToken)
{
    static readonly HashSet<string> Noise = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "iframe", "svg", "object", "head", "menu", "title",
    };

    static readonly HashSet<string> BlockNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    /// <summary>Words in the class or id of an element that structure a page around its article.</summary>
    static readonly string[] NoiseNames = ["breadcrumb", "copyright", "footer", "navbar", "sidebar", "site-nav", "pagination", "menu"];

    readonly List<Block> _blocks = [];
    readonly StringBuilder _text = new();
    int _linked;
    int _tables;
    int _ordinal;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Collects the blocks under a node.</summary>
    public void Over(INode root)
    {
        var stack = new Stack<(INode Node, bool Leaving, bool Link)>();
        stack.Push((root, false, false));
        while (stack.TryPop(out var at))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (at.Leaving)
            {
                Flush(at.Node as IElement);
                continue;
            }
            if (at.Node is IText text)
            {
                _text.Append(text.Data);
                _linked += at.Link ? Visible(text.Data) : 0;
                continue;
            }
            if (Enter(at.Node, at.Link) is { } link)
            {
                Push(stack, at.Node, link);
            }
        }
        Flush(null);
    }

    /// <summary>Handles the start of a node; null where its children are not walked, else whether they stand in a link.</summary>
    bool? Enter(INode node, bool link)
    {
        if (node is not IElement element)
        {
            return node is IDocument or IDocumentFragment ? link : null;
        }
        if (IsNoise(element))
        {
            return null;
        }
        if (BlockNames.Contains(element.LocalName))
        {
            Flush(null);
        }
        if (element.LocalName == "table" && HtmlTable.Read(element, _tables + 1) is { } table)
        {
            _ordinal++;
            _tables++;
            _blocks.Add(table);
            return null;
        }
        return link || element.LocalName == "a";
    }

    static void Push(Stack<(INode, bool, bool)> stack, INode node, bool link)
    {
        if (node is IElement element && BlockNames.Contains(element.LocalName))
        {
            stack.Push((node, true, link));
        }
        for (var child = node.LastChild; child is not null; child = child.PreviousSibling)
        {
            stack.Push((child, false, link));
        }
    }

    void Flush(IElement? closing)
    {
        var text = CellText.Collapse(_text);
        var linked = _linked;
        _text.Clear();
        _linked = 0;
        // A block that is nothing but links leads elsewhere; it is no part of the report.
        if (text.Length > 0 && linked < Visible(text))
        {
            _blocks.Add(new Block.Paragraph(++_ordinal, text, HeadingLevel(closing)));
        }
    }

    static int HeadingLevel(IElement? element) => element?.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : 0;

    static bool IsNoise(IElement element)
    {
        if (Noise.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("role") is "navigation" or "contentinfo")
        {
            return true;
        }
        var style = element.GetAttribute("style");
        if (style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
        var names = $"{element.ClassName} {element.Id}";
        return element.LocalName != "body" && NoiseNames.Any(n => names.Contains(n, StringComparison.OrdinalIgnoreCase));
    }

    static int Visible(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsWhiteSpace(c) ? 0 : 1;
        }
        return count;
    }
}
