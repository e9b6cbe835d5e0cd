namespace Ordos.Warehouse.Load;

/// <summary>What loading a report did. Figures and promises together: <c>Figures = Loaded + Unchanged + Rejected</c>.</summary>
/// <param name="Sha256">The report.</param>
/// <param name="Figures">Figures and promises read in it.</param>
/// <param name="Loaded">Of them, those that now stand in the facts and did not before.</param>
/// <param name="Unchanged">Those that stood already, confirm what stands, or lost to another report.</param>
/// <param name="Rejected">Those that were refused.</param>
/// <param name="Disagreements">Claims, of this or another report, found to contradict what stands.</param>
/// <param name="Rows">Rows of fact tables written or deleted.</param>
public sealed record LoadResult(string Sha256, int Figures, int Loaded, int Unchanged, int Rejected, int Disagreements, int Rows);
