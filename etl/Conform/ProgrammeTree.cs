using Ordos.Warehouse.Catalogue;

namespace Ordos.Etl.Conform;

/// <summary>Where a programme is, and what it is made of.</summary>
sealed class ProgrammeTree(Catalogue catalogue)
{
    readonly ILookup<string?, Programme> _children = catalogue.Programmes.ToLookup(p => p.Parent, StringComparer.Ordinal);

    /// <summary>Code of the place of the programme, or of what it belongs to; null where that is no one place.</summary>
    public string? Region(Programme? programme) =>
        programme is null ? null : programme.Region ?? (programme.Parent is { } parent ? Region(catalogue.Programme(parent)) : null);

    /// <summary>The bodies that 每个 said under this programme means, where there are several: centres, platforms and institutions, never the tasks of a project.</summary>
    public IReadOnlyList<Programme> Bodies(Programme? programme) =>
        programme is null or { Kind: ProgrammeKind.Project or ProgrammeKind.Goal } ? [] : [.. _children[programme.Code]];
}
