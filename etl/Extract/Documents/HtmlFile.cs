using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Ordos.Etl.Extract;

/// <summary>Opens a web page: its paragraphs and data tables, without what surrounds the article (menus, scripts, footers).</summary>
static class HtmlFile
{
    /// <summary>Names that publishing systems of Chinese authorities give the date of publication (GB/T government site standard and common ones).</summary>
    static readonly string[] DateNames = ["PubDate", "publishdate", "publish_date", "pubtime", "article:published_time", "date", "createDate"];

    static readonly string[] TitleNames = ["ArticleTitle", "og:title"];

    public static Document Read(string text, CancellationToken cancellationToken)
    {
        using var page = new HtmlParser().ParseDocument(text);
        cancellationToken.ThrowIfCancellationRequested();
        var walk = new HtmlWalk(cancellationToken);
        walk.Over((INode?)page.Body ?? page);
        var title = TitleNames.Select(n => Meta(page, n)).FirstOrDefault(t => t.Length > 0) ?? CellText.Collapse(new StringBuilder(page.Title));
        return new Document(walk.Blocks, [], title, PublishedOn(page));
    }

    static DateOnly? PublishedOn(IDocument page) =>
        DateNames.Select(n => Date(Meta(page, n))).FirstOrDefault(d => d is not null);

    static string Meta(IDocument page, string name)
    {
        var meta = page.QuerySelectorAll("meta")
            .FirstOrDefault(m => string.Equals(m.GetAttribute("name") ?? m.GetAttribute("property"), name, StringComparison.OrdinalIgnoreCase));
        return meta?.GetAttribute("content")?.Trim() ?? "";
    }

    /// <summary>The date that a text starts with (2023-04-21 10:30, 2023年4月21日).</summary>
    static DateOnly? Date(string text)
    {
        var parts = text.Split(['-', '/', '.', '年', '月', '日', ' ', 'T'], 4, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length >= 3 && DateOnly.TryParseExact(
            $"{parts[0]}-{parts[1]}-{parts[2]}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
    }
}
