using System.Globalization;
using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>Takes a document and its file name and gives what it says of itself: title, issuer, kind, day of publication and own period. It never guesses what neither says.</summary>
public static class CardReader
{
    const int FirstParagraphs = 24;
    const int LongestTitle = 60;
    const int Often = 3;
    const int Twice = 2;

    static readonly (string Words, DocumentType Type)[] Kinds =
    [
        ("政府工作报告", DocumentType.WorkReport), ("统计公报", DocumentType.Communique), ("统计年鉴", DocumentType.Yearbook), ("统计月报", DocumentType.StatisticalTable),
        ("快报", DocumentType.StatisticalTable), ("年报", DocumentType.StatisticalTable), ("月报", DocumentType.StatisticalTable), ("统计表", DocumentType.StatisticalTable),
        ("行动方案", DocumentType.Plan), ("实施方案", DocumentType.Plan), ("行动计划", DocumentType.Plan), ("规划", DocumentType.Plan), ("发展纲要", DocumentType.Plan), ("工作方案", DocumentType.Plan),
        ("主要指标", DocumentType.StatisticalTable), ("主要经济指标", DocumentType.StatisticalTable), ("社会指标", DocumentType.StatisticalTable), ("指标完成情况", DocumentType.StatisticalTable),
    ];

    /// <summary>How names begin that stand for several places: none of them issues a report.</summary>
    static readonly string[] Severals = ["各", "所有", "全市", "全部", "上述"];

    static readonly string[] NoTitles = ["来源", "时间", "发表", "发布", "字体", "字号", "当前位置", "您的位置", "首页", "下载", "打印", "收藏", "各位代表", "单位"];

    /// <summary>Reads the card.</summary>
    public static DocumentCard Read(Document document, string fileName, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var lines = document.Blocks.OfType<Block.Paragraph>().Select(p => Folded.Of(p.Text).Text).Where(t => t.Length > 0).ToList();
        var first = lines.Take(FirstParagraphs).ToList();
        var title = TitleOf(document, first);
        var name = Folded.Of(Path.GetFileNameWithoutExtension(fileName)).Text;
        var type = TypeOf(title, first, name, lines);
        var published = document.PublishedOn ?? PublishedOn(first);
        return new DocumentCard(title, IssuerOf(title, name, first, lines, gazetteer), type, published, PeriodOf(type, title, name, first, lines, published));
    }

    static string TitleOf(Document document, List<string> first)
    {
        var marked = document.Blocks.OfType<Block.Paragraph>().FirstOrDefault(p => p.HeadingLevel == 1)?.Text;
        var kind = first.FirstOrDefault(l => l.Length <= LongestTitle && KindOf(l) is not null && !NoTitles.Any(l.StartsWith));
        var plain = first.FirstOrDefault();
        var isPlainTitle = plain is { Length: >= 5 and <= LongestTitle } && !plain.EndsWith('。') && !plain.Contains('\t') && !NoTitles.Any(plain.StartsWith) && KindOf(plain) is null;
        return kind ?? (document.Title.Length > 0 ? Folded.Of(document.Title).Text : marked is not null ? Folded.Of(marked).Text : isPlainTitle && plain is not null ? plain : "");
    }

    static DocumentType TypeOf(string title, List<string> first, string name, List<string> lines) =>
        KindOf(title) ?? KindOf(name) ?? first.Select(KindOf).FirstOrDefault(k => k is not null) ?? (IsPlanned(lines) ? DocumentType.Plan : DocumentType.Other);

    static DocumentType? KindOf(string text)
    {
        foreach (var (words, type) in Kinds)
        {
            if (text.Contains(words, StringComparison.Ordinal) && text.Length <= LongestTitle)
            {
                return type;
            }
        }
        return null;
    }

    // A text without a title that sets goals more often than it reports: 到2025年 and 力争 in it, and no 同比.
    static bool IsPlanned(List<string> lines)
    {
        var goals = lines.Count(l => l.Contains("力争", StringComparison.Ordinal) || l.Contains("主要目标", StringComparison.Ordinal) || l.StartsWith('到'));
        return goals >= 3 && !lines.Any(l => l.Contains("同比", StringComparison.Ordinal) || l.Contains("比上年", StringComparison.Ordinal));
    }

    static string? IssuerOf(string title, string name, List<string> first, List<string> lines, Gazetteer gazetteer) =>
        PlaceIn(title, gazetteer) ?? PlaceIn(name, gazetteer) ?? gazetteer.FindPinyin(name)
        ?? first.Where(l => l.Length <= LongestTitle && (l.StartsWith('—') || KindOf(l) is not null)).Select(l => PlaceIn(l, gazetteer)).FirstOrDefault(p => p is not null)
        ?? (first.Any(l => l.Contains("全国人民代表大会", StringComparison.Ordinal)) ? "全国" : null)
        ?? NamedIn(lines, gazetteer);

    // The home city where the text names it or a place in it; else the place that it names again and again, or twice and no other. 全市 alone names none.
    static string? NamedIn(List<string> lines, Gazetteer gazetteer)
    {
        var places = Places(lines, gazetteer);
        if (places.Keys.Any(gazetteer.IsHome))
        {
            return gazetteer.HomeCity;
        }
        if (lines.Exists(SpeaksAsCity))
        {
            places = places.Where(p => !p.Key.EndsWith('省') && !p.Key.EndsWith("自治区", StringComparison.Ordinal)).ToDictionary();
        }
        var most = places.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).FirstOrDefault();
        return most.Value >= Often || (most.Value == Twice && places.Count == 1) ? most.Key : null;
    }

    // A city's report names its province too.
    static bool SpeaksAsCity(string line) => line.Contains("全市", StringComparison.Ordinal) || line.Contains("我市", StringComparison.Ordinal) || line.Contains("市政府", StringComparison.Ordinal);

    static Dictionary<string, int> Places(List<string> lines, Gazetteer gazetteer)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            for (var at = 0; at < line.Length;)
            {
                var found = gazetteer.TryRead(line, at, out var place) && place.Name != "全国";
                if (found)
                {
                    places[place.Name] = places.GetValueOrDefault(place.Name) + 1;
                }
                at = found ? place.End : at + 1;
            }
        }
        return places;
    }

    static string? PlaceIn(string text, Gazetteer gazetteer)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (gazetteer.TryRead(text, at, out var place) && place.Name != "全国" && !IsSeveral(place))
            {
                // 鄂尔多斯市达拉特旗: the inner place is the issuer.
                return gazetteer.TryRead(text, place.End, out var inner) ? IsSeveral(inner) ? place.Name : inner.Name : Gazetteer.TryReadFree(text, place.End, out inner) ? inner.Name : place.Name;
            }
        }
        return Gazetteer.TryReadFree(text, 0, out var free) ? free.Name : null;
    }

    static bool IsSeveral(PlaceMatch place) => Severals.Any(s => place.Name.StartsWith(s, StringComparison.Ordinal));

    static DateOnly? PublishedOn(List<string> first)
    {
        foreach (var line in first.Where(l => l.Length <= LongestTitle))
        {
            for (var at = 0; at < line.Length; at++)
            {
                if (Periods.TryRead(line, at, default, out var time) && time.Sort == TimeSort.Date && time.DueOn is { } day)
                {
                    return day;
                }
                if (at + 10 <= line.Length && DateOnly.TryParseExact(line.AsSpan(at, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                {
                    return date;
                }
            }
        }
        return null;
    }

    static Period? PeriodOf(DocumentType type, string title, string name, List<string> first, List<string> lines, DateOnly? published)
    {
        var stated = YearsIn(title) ?? YearsIn(name) ?? YearsOfName(name);
        return type switch
        {
            DocumentType.Plan => stated is { Months: > 12 } ? stated : GoalYears(lines) ?? stated,
            DocumentType.WorkReport => stated ?? (published is { } day ? Period.OfYear(day.Year) : null),
            _ => stated ?? first.Concat(lines.Take(40)).Select(YearsIn).FirstOrDefault(p => p is not null),
        };
    }

    static Period? YearsIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if ((char.IsAsciiDigit(text[at]) || text[at] is '二' or '“' or '十') && Periods.TryRead(text, at, default, out var time) && time.Period is { } period && time.Sort != TimeSort.Date)
            {
                return period;
            }
        }
        return null;
    }

    // 02-daqing-2014-agriculture: four digits by themselves.
    static Period? YearsOfName(string name)
    {
        foreach (var word in name.Split(['-', '_', ' ', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length == 4 && word.All(char.IsAsciiDigit) && Numerals.Parse(word) is >= 1949 and <= 2100 and var year)
            {
                return Period.OfYear((int)year);
            }
        }
        return null;
    }

    // A plan's years: from the first to the last year that it promises anything for.
    static Period? GoalYears(List<string> lines)
    {
        var years = new List<int>();
        foreach (var line in lines)
        {
            for (var at = 0; at < line.Length; at++)
            {
                if ((char.IsAsciiDigit(line[at]) || line[at] == '到') && (at == 0 || !char.IsAsciiDigit(line[at - 1])) && Periods.TryRead(line, at, default, out var time) && time.Period is { } period)
                {
                    years.Add(period.Year);
                    at = time.End;
                }
            }
        }
        return years.Count > 0 ? Period.OfYears(years.Min(), years.Max()) : null;
    }
}
