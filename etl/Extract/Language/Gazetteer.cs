using System.Buffers;

namespace Ordos.Etl.Extract.Language;

/// <summary>A name of a place found in a folded text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Name">The name as the text has it, simplified.</param>
public readonly record struct PlaceMatch(int Start, int End, string Name);

/// <summary>
/// Names of places: those given, the provinces and prefecture-level cities of China, and by their form counties, districts and
/// banners that no list has (X县, X区, X旗).
/// </summary>
public sealed class Gazetteer
{
    const int LongestFreeName = 6;

    static readonly List<Place> Known = Resource.Rows("places.tsv").Select(r => new Place(r[0], r[2], r[3].Split('|'))).ToList();

    readonly WordTable<string> _names;
    readonly Dictionary<string, string> _byPinyin;
    readonly HashSet<string> _inside;

    Gazetteer(WordTable<string> names, HashSet<string> inside, Dictionary<string, string> byPinyin, string homeCity)
    {
        _names = names;
        _inside = inside;
        _byPinyin = byPinyin;
        HomeCity = homeCity;
    }

    /// <summary>What 全市 and 我市 mean where neither title, text nor file name names another place; empty for none.</summary>
    public string HomeCity { get; }

    /// <summary>A gazetteer of the names, which come before those it knows itself; the short name of a city or province it knows stands for the full one.</summary>
    public static Gazetteer Of(IEnumerable<string> placeNames, string homeCity)
    {
        ArgumentNullException.ThrowIfNull(placeNames);
        var given = placeNames.Select(n => Folded.Of(n).Text).Where(n => n.Length > 1);
        var names = given.Select(n => KeyValuePair.Create(n, Known.Find(p => p.Short == n)?.Name ?? n))
            .Concat(Known.Select(p => KeyValuePair.Create(p.Name, p.Name)))
            .Concat(Known.Select(p => KeyValuePair.Create(p.Short, p.Name)));
        var byPinyin = Known.SelectMany(p => p.Pinyin.Select(s => (Spelling: s, p.Name)))
            .GroupBy(p => p.Spelling)
            .Where(g => g.Count() == 1 || g.First().Name.EndsWith('省'))
            .ToDictionary(g => g.Key, g => g.First().Name);
        var inside = given.Where(n => n[^1] is '旗' or '区' or '县' or '园' or ')' && !IsKind(n)).Except(Known.Select(p => p.Name)).ToHashSet(StringComparer.Ordinal);
        return new Gazetteer(new WordTable<string>(names), inside, byPinyin, homeCity);
    }

    /// <summary>Whether a text that names the place speaks of the home city: its own name, its banners, districts and parks.</summary>
    public bool IsHome(string place) => _inside.Contains(place) || (HomeCity.Length > 0 && HomeCity.StartsWith(place, StringComparison.Ordinal));

    /// <summary>The place whose name starts at <paramref name="at"/> of a folded text; its full name where the text has the short one.</summary>
    public bool TryRead(string text, int at, out PlaceMatch place)
    {
        var length = _names.Starts(text.AsSpan(at), out var name);
        place = new PlaceMatch(at, at + length, name ?? "");
        return length > 0;
    }

    /// <summary>A county, district or banner by the form of its name, from <paramref name="at"/> on (沽源县, 塞北管理区); false where nothing there has that form.</summary>
    public static bool TryReadFree(string text, int at, out PlaceMatch place)
    {
        for (var end = at + 1; end < text.Length && end - at <= LongestFreeName && Characters.IsHan(text[end]); end++)
        {
            if (text[end] is '县' or '旗' or '区' && end - at >= 1 && !GoesOn(text, end + 1) && !IsKind(text.AsSpan(at, end - at + 1)))
            {
                place = new PlaceMatch(at, end + 1, text[at..(end + 1)]);
                return true;
            }
        }
        place = default;
        return false;
    }

    /// <summary>The place that a file name spells in pinyin (02-daqing-2014.txt); null where it spells none.</summary>
    public string? FindPinyin(string fileName)
    {
        var words = fileName.ToLowerInvariant().Split(['-', '_', '.', ' ', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Select(w => _byPinyin.GetValueOrDefault(w)).FirstOrDefault(n => n is not null);
    }

    // 县域, 县级 and 旗舰 are words of their own.
    static bool GoesOn(string text, int at) => at < text.Length && text[at] is '域' or '级' or '舰' or '间' or '别' or '块';

    // 全县, 各旗, 示范区: kinds of places; 新增百亿县, 占全区: what is done or said, not names.
    static bool IsKind(ReadOnlySpan<char> name) =>
        name[0] is '市' or '州' or '所' || name.IndexOfAny(NotInNames) >= 0 || KindWords.Ends(name, out _) > 0;

    static readonly SearchValues<char> NotInNames = SearchValues.Create("全各我该本每占型类增设立百千万亿个的和及与对在为达有");

    static readonly WordTable<bool> KindWords = WordTable.Of(
        "地区 政区 社区 园区 校区 景区 灾区 城区 山区 牧区 农区 林区 库区 矿区 厂区 小区 片区 新区 辖区 郊区 示范区 试验区 保护区 开发区 产业区 先行区 功能区 自治区 贫困县 旗区 县区 区县 旗县 市县 战区 港区 特区 红旗 试点区 集聚区 先导区 合作区 保税区 核心区 主产区 居住区 市区 街区 专区 禁区 误区 工业区 商业区 贸区 民族区 行政区 河区 湖区 军区 省区 高新区 经开区 棚户区 干旱区 聚居区 安置区 经济区 物流区 商务区 住宅区 高原区 平原区 丘陵区 流域区 水源区 涵养区 新建县 改造区 老区 边区 大区 分区 湾区 辖县 强县 大县 小县 贫困旗 脱贫县 摘帽县 示范县 试点县 先进县 重点县 城县 建制县 牧业旗 边境旗 边境县 沿黄旗 革命老区");

    sealed record Place(string Name, string Short, string[] Pinyin);
}
