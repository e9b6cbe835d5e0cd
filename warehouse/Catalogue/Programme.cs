namespace Ordos.Warehouse.Catalogue;

/// <summary>What kind of undertaking a programme is.</summary>
public enum ProgrammeKind
{
    /// <summary>A goal of the plan.</summary>
    Goal,
    /// <summary>A project (工程) or a task within one.</summary>
    Project,
    /// <summary>A platform or base.</summary>
    Platform,
    /// <summary>An institution, such as a research institute.</summary>
    Institution,
    /// <summary>A centre.</summary>
    Centre,
}

/// <summary>A project, platform or institution of a plan; programmes of a plan form a tree.</summary>
/// <param name="Key">Never reused; <c>dim_programme.programme_key</c>.</param>
/// <param name="Code">Its code.</param>
/// <param name="Plan">Code of its plan.</param>
/// <param name="Parent">Code of the programme it belongs to; null at the top.</param>
/// <param name="NameZh">As the plan's heading prints it, simplified.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Region">Code of the place it is in, where it is in one place; null elsewhere.</param>
/// <param name="Kind">What kind of undertaking it is.</param>
/// <param name="Aliases">Other names.</param>
public sealed record Programme(
    int Key,
    string Code,
    string Plan,
    string? Parent,
    string NameZh,
    string NameEn,
    string? Region,
    ProgrammeKind Kind,
    IReadOnlyList<string> Aliases);

/// <summary>A plan of a place, which sets targets.</summary>
/// <param name="Key">Never reused; <c>dim_plan.plan_key</c>.</param>
/// <param name="Code">Its code.</param>
/// <param name="NameZh">Chinese title, simplified.</param>
/// <param name="NameEn">English title.</param>
/// <param name="Region">Code of the place whose plan it is.</param>
/// <param name="ValidFrom">First day of the years it plans.</param>
/// <param name="ValidTo">Last day of the years it plans.</param>
/// <param name="Authority">Who issued it.</param>
/// <param name="Aliases">Other titles.</param>
public sealed record Plan(
    int Key,
    string Code,
    string NameZh,
    string NameEn,
    string Region,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    string Authority,
    IReadOnlyList<string> Aliases);
