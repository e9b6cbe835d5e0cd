using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract;

/// <summary>What a document is, as far as its title, first lines and file name say.</summary>
public enum DocumentType
{
    /// <summary>Not known.</summary>
    Other,
    /// <summary>A plan or action programme (规划, 行动方案).</summary>
    Plan,
    /// <summary>A government work report (政府工作报告): last year's results and this year's goals.</summary>
    WorkReport,
    /// <summary>A statistical communiqué (统计公报).</summary>
    Communique,
    /// <summary>A statistical yearbook (统计年鉴).</summary>
    Yearbook,
    /// <summary>A table of statistics (月报, 快报, 年报).</summary>
    StatisticalTable,
}

/// <summary>What a document says of itself, read before its figures; they inherit from it what they do not say.</summary>
/// <param name="Title">Its title; empty where it has none.</param>
/// <param name="Issuer">Name of the place it is about and issued by, simplified, as read; null where nothing says.</param>
/// <param name="Type">What kind of document it is.</param>
/// <param name="PublishedOn">Day of publication; null where it does not say.</param>
/// <param name="Period">What it is about (a communiqué's year, a plan's years); null where it does not say.</param>
public sealed record DocumentCard(string Title, string? Issuer, DocumentType Type, DateOnly? PublishedOn, Period? Period);

/// <summary>Everything that was read in a file.</summary>
/// <param name="Card">What the document says of itself.</param>
/// <param name="Figures">In reading order.</param>
/// <param name="Promises">In reading order.</param>
/// <param name="Findings">What could not be opened or read.</param>
public sealed record Extraction(DocumentCard Card, IReadOnlyList<Figure> Figures, IReadOnlyList<Promise> Promises, IReadOnlyList<Finding> Findings);
