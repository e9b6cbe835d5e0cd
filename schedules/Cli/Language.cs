using System.ComponentModel;
using System.Globalization;
using Ordos.Warehouse.Model;

namespace Ordos.Schedules.Cli;

/// <summary>
/// The language in which the program speaks: <c>--lang</c>, else that of the system (LC_ALL, LC_MESSAGES, LANG), Chinese or else English.
/// It is the culture of the interface; numbers and dates are always written the invariant way.
/// </summary>
static class Language
{
    static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>The names of days and months in that language.</summary>
    public static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>Whether it speaks Chinese now.</summary>
    public static bool IsChinese => Culture.TwoLetterISOLanguageName == "zh";

    /// <summary>Sets the language for what follows. Read before anything is parsed, so that help and errors obey it too.</summary>
    public static CultureInfo Choose(IReadOnlyList<string> arguments)
    {
        var asked = "";
        for (var i = 0; i < arguments.Count; i++)
        {
            asked = arguments[i] switch
            {
                "--lang" when i + 1 < arguments.Count => arguments[i + 1],
                var one when one.StartsWith("--lang=", StringComparison.Ordinal) => one["--lang=".Length..],
                _ => asked,
            };
        }
        var chosen = asked switch
        {
            "zh" => Chinese,
            "en" => English,
            _ => IsChinese ? Chinese : English,
        };
        return CultureInfo.CurrentUICulture = chosen;
    }

    /// <summary>The text in the language of the moment.</summary>
    public static string Say(this Bilingual text) => IsChinese ? text.Zh : text.En;

    /// <summary>One of two texts.</summary>
    public static string Say(string zh, string en) => IsChinese ? zh : en;
}

/// <summary>Says what an option or argument is for, in both languages.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class SaysAttribute(string zh, string en) : DescriptionAttribute
{
    public string Zh => zh;

    public string En => en;

    public override string Description => Language.Say(zh, en);
}
