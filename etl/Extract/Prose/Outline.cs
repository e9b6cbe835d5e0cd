using Ordos.Etl.Extract.Language;

namespace Ordos.Etl.Extract.Prose;

/// <summary>The headings over a text. Numbered and marked ones have a level; a run of plain ones takes the place of the lowest as many.</summary>
sealed class Outline
{
    const int LongestHeading = 40;
    const int PlainLevel = 20;

    // No chapter lies under more titles; a longer run is a list, and what it holds over one line is bounded.
    const int LongestRun = 16;

    static readonly WordTable<bool> Bodies = WordTable.Of("城 园 院 中心 区 园区 基地 集团 公司 学校 大学 平台 实验室 新城");

    static readonly string[] Parks = ["产业园", "高新区", "开发区", "园区", "新区"];

    readonly List<(int Level, string Text)> _stack = [];
    int _run;

    /// <summary>Outermost first.</summary>
    public IReadOnlyList<string> Headings => _stack.ConvertAll(h => h.Text);

    /// <summary>The proper name that the lowest heading builds or names (碳中和研究院 in 建设鄂尔多斯碳中和研究院); empty where it names none.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Takes a paragraph; true where it is a heading.</summary>
    public bool Take(string text, int markedLevel, Scene scene)
    {
        var level = markedLevel > 0 ? markedLevel : LevelOf(text);
        if (level == 0 || (level == PlainLevel && Scan.Of(text, 0, text.Length, scene.Years).Amounts.Count > 0))
        {
            _run = 0;
            return false;
        }
        if (level == PlainLevel)
        {
            PushPlain(text);
        }
        else
        {
            _stack.RemoveAll(h => h.Level >= level);
            _stack.Add((level, text));
            _run = 0;
        }
        Body = BodyOf(text, scene.Gazetteer);
        return true;
    }

    // The run so far has _run plain headings at the end of the stack; a new run replaces as many of the lowest as it has.
    void PushPlain(string text)
    {
        if (_run == LongestRun)
        {
            _stack.RemoveAt(_stack.Count - LongestRun);
            _stack.Add((PlainLevel, text));
            return;
        }
        _run++;
        var replaced = _stack.Count - _run;
        if (replaced >= 0 && _stack[replaced].Level == PlainLevel)
        {
            _stack.RemoveAt(replaced);
        }
        _stack.Add((PlainLevel, text));
    }

    /// <summary>Whether the text opens with a number of a list or chapter (一、, (二), 3.).</summary>
    public static bool IsNumbered(string text) => text.Length > 1 && NumberLevel(text) > 0;

    static int LevelOf(string text)
    {
        if (text.Length is 0 or > LongestHeading)
        {
            return 0;
        }
        var ends = text[^1] is '。' or ';' or ',' or ':' or '!' or '”' or '、' or '?';
        if (text.StartsWith("——", StringComparison.Ordinal) || text.StartsWith('—'))
        {
            return text.IndexOf('。') == text.Length - 1 && !text.Contains(',') ? PlainLevel : 0;
        }
        var numbered = NumberLevel(text);
        return text.Contains(',') && ends ? 0 : numbered > 0 && (!ends || text.IndexOf('。') == text.Length - 1) ? numbered : ends || text.Contains('\t') || text.Length < 4 || (char.IsAsciiDigit(text[0]) && !IsYear(text)) ? 0 : PlainLevel;
    }

    // 2026年重点工作.
    static bool IsYear(string text) => text.Length > 6 && text[4] == '年' && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && !char.IsAsciiDigit(text[5]);

    // 一、 is level 1, (一) level 2, 1. and 1、 level 3, (1) level 4.
    static int NumberLevel(string text)
    {
        var open = text[0] == '(';
        if (!Numerals.TryRead(text, open ? 1 : 0, out var number) || number.End >= text.Length)
        {
            return text.StartsWith('第') && text.Length > 3 && text[2] is '章' or '节' or '篇' ? 1 : 0;
        }
        var mark = text[number.End];
        return open ? mark == ')' ? number.IsChinese ? 2 : 4 : 0
            : mark is '、' or '.' && number.Unit.Length == 0 ? number.IsChinese ? 1 : 3 : 0;
    }

    // A proper name holds the name of a place: 建设零碳产业园人才科创城, 建设鄂尔多斯碳中和研究院, but not 建设离岸科创中心.
    static string BodyOf(string heading, Gazetteer gazetteer)
    {
        var name = Subject.Of(heading).Object;
        if (name.Length == heading.Length || Bodies.Ends(name, out _) == 0)
        {
            return "";
        }
        if (gazetteer.TryRead(name, 0, out var place))
        {
            return gazetteer.HomeCity.StartsWith(place.Name, StringComparison.Ordinal) ? name[place.End..] : name;
        }
        return Parks.Any(p => name.Contains(p, StringComparison.Ordinal)) ? name : "";
    }
}
