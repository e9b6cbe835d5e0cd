using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>
/// A report with its figures and promises coded. Each figure ends in one or more observations or targets, in exactly one
/// rejection, or, once validated, in exactly one <see cref="Duplicate"/>; each promise in one or more milestones or one rejection.
/// </summary>
/// <param name="Card">What the report says of itself, coded.</param>
/// <param name="Figures">Figures extracted.</param>
/// <param name="Promises">Promises extracted.</param>
/// <param name="Observations">What happened, in the order of the report.</param>
/// <param name="Targets">What is planned, in the order of the report.</param>
/// <param name="Milestones">Promises kept by a date, in the order of the report.</param>
/// <param name="Rejected">What does not fit, with the reason.</param>
/// <param name="Duplicates">Figures that only say again what another figure of the report says at least as precisely.</param>
/// <param name="Findings">What is wrong with the file or what was read in it.</param>
public sealed record Conformed(
    ReportCard Card,
    int Figures,
    int Promises,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<Milestone> Milestones,
    IReadOnlyList<Rejected> Rejected,
    IReadOnlyList<Duplicate> Duplicates,
    IReadOnlyList<Finding> Findings);
