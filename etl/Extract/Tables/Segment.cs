namespace Ordos.Etl.Extract.Tables;

/// <summary>One table of a grid: a sheet may hold several, one under the other.</summary>
/// <param name="Captions">Titles, units and other single lines above its header, from the top.</param>
/// <param name="Header">Rows of the header, from the top.</param>
/// <param name="Body">Rows below it.</param>
/// <param name="Notes">Notes among and under the rows.</param>
sealed record Segment(IReadOnlyList<string> Captions, IReadOnlyList<int> Header, IReadOnlyList<BodyRow> Body, IReadOnlyList<string> Notes);

/// <summary>A row of the body.</summary>
/// <param name="Row">Row of the grid.</param>
/// <param name="IsSection">It only names what the rows below it have in common.</param>
readonly record struct BodyRow(int Row, bool IsSection);
