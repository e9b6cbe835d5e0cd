using System.Globalization;
using Ordos.Warehouse;
using Ordos.Warehouse.Catalogue;

namespace Ordos.Schedules.Cli;

/// <summary>Finds what a person means by a name or code, or says what is near.</summary>
static class Names
{
    const int SuggestionCount = 5;

    /// <summary>The indicator with that code, name or alias.</summary>
    /// <exception cref="WarehouseException">There is none; the message names near ones.</exception>
    public static Indicator Indicator(Catalogue catalogue, string asked) =>
        catalogue.FindIndicator(asked) ?? catalogue.Indicators.FirstOrDefault(i => i.Code == asked)
        ?? throw Unknown(Language.Say("指标", "indicator"), asked, catalogue.Indicators.Select(i => (i.NameZh, i.NameEn, i.Code)));

    /// <summary>The region with that code, name or alias.</summary>
    /// <exception cref="WarehouseException">There is none; the message names near ones.</exception>
    public static Region Region(Catalogue catalogue, string asked) =>
        catalogue.FindRegion(asked) ?? catalogue.Regions.FirstOrDefault(r => r.Code == asked)
        ?? catalogue.Regions.FirstOrDefault(r => r.NameEn.Equals(asked, StringComparison.OrdinalIgnoreCase))
        ?? throw Unknown(Language.Say("地区", "region"), asked, catalogue.Regions.Select(r => (r.NameZh, r.NameEn, r.Code)));

    /// <summary>A day written as 2024-06-30.</summary>
    /// <exception cref="WarehouseException">It is none.</exception>
    public static DateOnly? Day(string? asked) => asked is null
        ? null
        : DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new WarehouseException(Language.Say($"“{asked}”不是 2024-06-30 这样的日期。", $"'{asked}' is no day such as 2024-06-30."));

    static WarehouseException Unknown(string what, string asked, IEnumerable<(string Zh, string En, string Code)> names)
    {
        var near = names.Select(n => (Name: Language.Say(n.Zh, $"{n.En} ({n.Zh})"), Score: Math.Max(Likeness(asked, n.Zh), Likeness(asked, n.En))))
            .Where(n => n.Score > 0.3).OrderByDescending(n => n.Score).Take(SuggestionCount).Select(n => n.Name).ToList();
        var hint = near.Count == 0 ? "" : Language.Say($"相近的有：{string.Join("、", near)}。", $" Near it: {string.Join(", ", near)}.");
        return new WarehouseException(Language.Say($"目录中没有名为“{asked}”的{what}。{hint}", $"The catalogue has no {what} called '{asked}'.{hint}"));
    }

    /// <summary>The part of the shorter name's characters that the other one has too.</summary>
    static double Likeness(string one, string other)
    {
        var (a, b) = (one.ToUpperInvariant().ToHashSet(), other.ToUpperInvariant().ToHashSet());
        return (double)a.Count(b.Contains) / Math.Max(1, Math.Max(a.Count, b.Count));
    }
}
