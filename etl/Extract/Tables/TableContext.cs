using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Tables;

/// <summary>What the surroundings of a table say of all its cells: its titles, the name of its sheet, the document itself.</summary>
sealed record TableContext
{
    static readonly string[] KeysToSkip = ["数据库:", "时间:", "发布时间", "发布日期", "首页", "来源:", "数据来源", "资料来源", "注:", "注1", "说明:", "信息来源", "作者:", "索引号", "浏览次数", "填报单位:", "填报人", "制表", "报送单位:", "编报单位:", "制表单位:"];

    /// <summary>Ends of a line that names who issued the table; the place in its name is not the table's.</summary>
    static readonly string[] Issuers = ["局", "政府", "办公室", "委员会", "调查队", "处", "中心"];

    static readonly string[] TitleTails = ["一览表", "统计表", "情况表", "汇总表", "统计数据", "年度数据", "统计", "情况", "数据", "表"];

    /// <summary>Places of the table as a whole.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The city that 全市 means where the table names no place; null for none.</summary>
    public string? HomeCity { get; init; }

    /// <summary>Whether the table lists places (分省, 各旗区): what names none of them is said of an unknown one, not of the whole.</summary>
    public bool ListsPlaces { get; init; }

    /// <summary>The year that a part of a year belongs to; null where nothing states it.</summary>
    public int? Year { get; init; }

    /// <summary>The time of cells whose headers state none.</summary>
    public Period? Period { get; init; }

    /// <summary>Units of the table (单位：亿元、%).</summary>
    public IReadOnlyList<UnitMatch> Units { get; init; } = [];

    /// <summary>What is measured, where neither row nor column says.</summary>
    public string Label { get; init; } = "";

    /// <summary>Planned, happened, or not said.</summary>
    public bool? Planned { get; init; }

    /// <summary>Words on how final the values are.</summary>
    public string Stage { get; init; } = "";

    /// <summary>Titles, outermost first.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>The places of a cell whose row and column name none.</summary>
    public IReadOnlyList<string> PlacesOf(Heading row, Heading column) =>
        ListsPlaces && !row.IsWhole && !column.IsWhole ? []
        : Places.Count == 0 && (row.IsCity || column.IsCity) && HomeCity is { } home ? [home]
        : Places;

    /// <summary>Reads what surrounds a table; what stands nearer goes before what stands further off.</summary>
    /// <param name="card">The document.</param>
    /// <param name="outer">Titles further off (paragraphs above, the sheet's first titles, its name), outermost first.</param>
    /// <param name="own">Lines right above the header, from the top.</param>
    /// <param name="gazetteer">Names of places.</param>
    public static TableContext Of(DocumentCard card, IReadOnlyList<string> outer, IReadOnlyList<string> own, Gazetteer gazetteer)
    {
        List<string> lines = [.. outer, .. own];
        var titles = lines.Where(l => !CaptionText.IsUnit(l) || l.Length > CaptionText.UnitText(l).Length + 5).Where(IsTitle).ToList();
        titles.Reverse();
        var times = titles.Select(t => Times.Take(t, null, out _)).Where(t => t is { IsDay: false }).Select(t => t!).ToList();
        int? cardYear = card.Period is { } period && period.FirstYear == period.Year ? period.Year : null;
        var year = times.Select(t => t.Whole).FirstOrDefault(w => w is { } p && p.FirstYear == p.Year)?.Year ?? cardYear;
        return new TableContext
        {
            Places = titles.Select(t => PlaceIn(t, gazetteer)).FirstOrDefault(p => p is not null) is { } place ? [place] : card.Issuer is { } issuer ? [issuer] : [],
            ListsPlaces = titles.Exists(t => ListWords.Any(w => t.Contains(w, StringComparison.Ordinal))),
            HomeCity = gazetteer.HomeCity.Length > 0 ? gazetteer.HomeCity : null,
            Year = year,
            Period = times.Count > 0 ? TimePart.Combine([times[0]], year, card.Period, out _) : card.Period,
            Units = own.Reverse().Concat(outer.Reverse()).Select(UnitsOf).FirstOrDefault(u => u.Count > 0) ?? [],
            Label = titles.Select(t => LabelIn(t, gazetteer)).FirstOrDefault(l => l.Length > 0) ?? "",
            Planned = titles.Select(Wording.PlannedOf).FirstOrDefault(p => p is not null) ?? (card.Type == DocumentType.Plan ? true : null),
            Stage = titles.Select(t => Wording.StageOf(t)).FirstOrDefault(s => s.Length > 0) ?? "",
            Titles = [.. titles.AsEnumerable().Reverse()],
        };
    }

    static bool IsTitle(string line) =>
        !KeysToSkip.Any(k => line.StartsWith(k, StringComparison.Ordinal)) && !Issuers.Any(i => line.EndsWith(i, StringComparison.Ordinal));

    static IReadOnlyList<UnitMatch> UnitsOf(string line)
    {
        var stated = CaptionText.UnitText(line);
        return stated.Length > 0 ? Brackets.UnitsIn(stated) : UnitsInTitle(Brackets.Of(line), line);
    }

    // A title prints its unit in brackets (指标：地区生产总值(亿元)), or alone on its line.
    static IReadOnlyList<UnitMatch> UnitsInTitle(Brackets brackets, string line) =>
        line.Contains('(') ? brackets.Units : Brackets.UnitsIn(line);

    static string? PlaceIn(string title, Gazetteer gazetteer)
    {
        for (var at = 0; at < title.Length; at++)
        {
            if (gazetteer.TryRead(title, at, out var place))
            {
                return place.Name;
            }
        }
        return null;
    }

    /// <summary>A title without numbering, places, times, units and the words that only call it a table.</summary>
    static string LabelIn(string title, Gazetteer gazetteer)
    {
        var text = title.StartsWith("指标:", StringComparison.Ordinal) ? title["指标:".Length..] : title;
        if (text.StartsWith('表') || text.StartsWith("附表", StringComparison.Ordinal))
        {
            text = text[(text[0] == '附' ? 2 : 1)..].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '.', ' ', ':', '、');
        }
        // Yearbooks print their own name before the number and name of the table.
        text = text[(text.LastIndexOfAny([' ', '\t']) is var gap && gap < text.Length - 2 ? gap + 1 : 0)..];
        _ = Times.Take(Brackets.Of(text[CaptionText.NumberingLength(text)..]).Rest, null, out text);
        text = text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '.', '—');
        foreach (var words in ScopeWords)
        {
            text = text.Replace(words, "", StringComparison.Ordinal);
        }
        text = text.IndexOf("单位:", StringComparison.Ordinal) is var unit and >= 0 ? text[..unit] : text;
        text = WithoutPlaces(text, gazetteer).Trim(' ', '\t', ':', '—', '-', '的');
        var tail = TitleTails.FirstOrDefault(t => text.EndsWith(t, StringComparison.Ordinal));
        return tail is null ? text : text[..^tail.Length];
    }

    static readonly string[] ListWords = ["各旗区", "各旗县", "各盟市", "各县", "各区", "各地区", "各省", "各市", "各园区", "各开发区", "分旗", "分地区", "分省", "分盟市", "分县", "分区"];

    static readonly string[] ScopeWords = ["各旗区", "各盟市", "各县区", "各地区", "各省市", "各省", "分旗区", "分地区", "分省", "全市", "全区", "全国"];

    static string WithoutPlaces(string text, Gazetteer gazetteer)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (gazetteer.TryRead(text, at, out var place))
            {
                text = text[..at] + text[place.End..];
            }
        }
        return text;
    }
}
