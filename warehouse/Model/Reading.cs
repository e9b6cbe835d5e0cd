namespace Ordos.Warehouse.Model;

/// <summary>
/// What one version of the reader, with one version of the catalogue, read in one file. Kept in the home, so that the log of
/// events can be replayed without old code.
/// </summary>
/// <param name="Sha256">The file, 64 lowercase hex digits.</param>
/// <param name="Reader">Version of the reader.</param>
/// <param name="Catalogue">Version of the catalogue: a hash of its contents.</param>
/// <param name="Card">What the report says of itself.</param>
/// <param name="Figures">Figures extracted. Each ends in at least one observation or target, in exactly one rejection, or in exactly one duplicate.</param>
/// <param name="Promises">Dated promises extracted. Each ends in at least one milestone, in exactly one rejection, or in exactly one duplicate.</param>
/// <param name="Findings">What is wrong with the file or what was read in it.</param>
public sealed record Reading(
    string Sha256,
    string Reader,
    string Catalogue,
    ReportCard Card,
    int Figures,
    int Promises,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<Milestone> Milestones,
    IReadOnlyList<Rejected> Rejected,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>Figures and promises that only repeat another of the same report. They count as unchanged in the balance.</summary>
    public IReadOnlyList<Duplicate> Duplicates { get; init; } = [];
}

/// <summary>What a report says of itself.</summary>
/// <param name="FileName">Name of the file as it arrived.</param>
/// <param name="Title">Its title; empty where it has none.</param>
/// <param name="IssuerRegion">Code of the region whose office issued it; null where that is not known.</param>
/// <param name="Authority">Rank among reports that disagree: the higher one stands. From the kind of document.</param>
/// <param name="PublishedOn">Day of publication; null where the report does not say.</param>
/// <param name="Period">What the report is about; null where it does not say.</param>
/// <param name="Plan">Code of the plan that it is; null for a report on what happened.</param>
public sealed record ReportCard(string FileName, string Title, string? IssuerRegion, int Authority, DateOnly? PublishedOn, Period? Period, string? Plan);

/// <summary>Where a fact comes from, down to the printed number.</summary>
/// <param name="Figure">Ordinal of the figure or promise in its report, from 0, figures and promises counted apart.</param>
/// <param name="Locator">Place in the report, as <see cref="Locator"/> writes it.</param>
/// <param name="Text">The number as printed, with scale and unit.</param>
/// <param name="UnitText">The unit as printed, without its scale.</param>
/// <param name="Context">The sentence, or the headers and label of the cell.</param>
/// <param name="Rule">The rule that read it.</param>
public sealed record Citation(int Figure, string Locator, string Text, string UnitText, string Context, string Rule);

/// <summary>One figure that happened, conformed: coded, and in the unit of its indicator.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Region">Code of the region.</param>
/// <param name="Period">What the figure is about.</param>
/// <param name="Programme">Code of the programme that the report names; null where it names none.</param>
/// <param name="Magnitude">In the indicator's unit.</param>
/// <param name="Stage">How final it is.</param>
/// <param name="Status">SDMX CL_OBS_STATUS: A normal, P provisional, E estimated, …</param>
/// <param name="Citation">Where it is printed.</param>
public sealed record Observation(
    string Indicator, string Region, Period Period, string? Programme, Magnitude Magnitude, Stage Stage, string Status, Citation Citation);

/// <summary>One figure that is planned, conformed.</summary>
/// <param name="Plan">Code of the plan; null where the report is no known plan.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Region">Code of the region.</param>
/// <param name="Programme">Code of the programme; null for the plan's main goals.</param>
/// <param name="Due">By the end of it for <see cref="Cadence.ByDueDate"/>; each of its years for <see cref="Cadence.EveryYear"/>.</param>
/// <param name="Cadence">Once or every year.</param>
/// <param name="IsGroup">The figure is said of several places, and the text does not say whether of each or of all together.</param>
/// <param name="Magnitude">In the indicator's unit.</param>
/// <param name="Baseline">Where the plan starts from (由0.5%提高到1.5%), in the indicator's unit; null where it does not say.</param>
/// <param name="Citation">Where it is printed.</param>
public sealed record Target(
    string? Plan, string Indicator, string Region, string? Programme, Period Due, Cadence Cadence, bool IsGroup, Magnitude Magnitude, decimal? Baseline, Citation Citation);

/// <summary>
/// A figure or promise that says again what another of the same report says, at least as precisely (超过6300亿元 beside 6344.4亿元).
/// </summary>
/// <param name="IsPromise">Whether it is a promise rather than a figure.</param>
/// <param name="Stands">Ordinal of the figure or promise that stands for it.</param>
/// <param name="Citation">Where the repetition is printed.</param>
public sealed record Duplicate(bool IsPromise, int Stands, Citation Citation);

/// <summary>A dated promise without a number.</summary>
/// <param name="Plan">Code of the plan; null where the report is no known plan.</param>
/// <param name="Programme">Code of the programme; null where none is named.</param>
/// <param name="Region">Code of the region.</param>
/// <param name="What">What will be there, in the words of the report.</param>
/// <param name="DueOn">Last day.</param>
/// <param name="Citation">Where it is printed.</param>
public sealed record Milestone(string? Plan, string? Programme, string Region, string What, DateOnly DueOn, Citation Citation);

/// <summary>Why a figure or promise was refused.</summary>
public enum Reason
{
    /// <summary>No indicator of the catalogue has this label.</summary>
    UnknownIndicator,
    /// <summary>No region of the catalogue has this name, or the text names none.</summary>
    UnknownRegion,
    /// <summary>The text does not decide what period is meant.</summary>
    UndeterminedPeriod,
    /// <summary>The text does not decide whether it happened or is planned.</summary>
    UndeterminedModality,
    /// <summary>The printed unit cannot measure the indicator.</summary>
    WrongUnit,
    /// <summary>The figure is a growth and the indicator a level, or the like.</summary>
    WrongQuantity,
    /// <summary>The value lies outside the indicator's plausible range.</summary>
    OutOfRange,
    /// <summary>The same report says two incompatible things.</summary>
    Contradiction,
    /// <summary>The unit cannot be converted without rounding.</summary>
    InexactConversion,
    /// <summary>The cell is blank, …, — or (保密).</summary>
    Missing,
    /// <summary>The text could not be read as a number.</summary>
    Unreadable,
}

/// <summary>A figure or promise that was read and not loaded, with what a person needs to decide about it.</summary>
/// <param name="IsPromise">Whether it is a promise rather than a figure.</param>
/// <param name="Reason">Why.</param>
/// <param name="Message">Why, for people, naming what was expected and what was found.</param>
/// <param name="Label">What is measured, as read.</param>
/// <param name="RegionName">The place as read; empty where none was.</param>
/// <param name="Period">The period as read; empty where none was.</param>
/// <param name="Suggestion">What would make it fit, such as the nearest indicator; empty where there is none.</param>
/// <param name="Citation">Where it is printed.</param>
public sealed record Rejected(
    bool IsPromise, Reason Reason, Bilingual Message, string Label, string RegionName, string Period, string Suggestion, Citation Citation);

/// <summary>Something that a person should know about a file or a fact.</summary>
/// <param name="Rule">Stable name of what was checked, kebab-case (<c>unreadable-file</c>).</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, where, and what to do.</param>
/// <param name="Locator">Place in the file; empty for the whole file.</param>
public sealed record Finding(string Rule, Severity Severity, Bilingual Message, string Locator);
