namespace Ordos.Warehouse;

/// <summary>The folder that holds everything a warehouse owns.</summary>
/// <param name="Folder">Full path.</param>
public sealed record Home(string Folder)
{
    /// <summary>Received files, immutable, named by their SHA-256.</summary>
    public string Archive => Path.Combine(Folder, "archive");

    /// <summary>The event log: one immutable file an event, in the order of their names.</summary>
    public string Events => Path.Combine(Folder, "events");

    /// <summary>What each version of the reader read in each file.</summary>
    public string Readings => Path.Combine(Folder, "readings");

    /// <summary>The dimension rows of every version of the catalogue that was loaded from.</summary>
    public string Dimensions => Path.Combine(Folder, "dimensions");

    /// <summary>The embedded warehouse database.</summary>
    public string Database => Path.Combine(Folder, "warehouse.duckdb");

    /// <summary>The published Delta tables, a folder each, and the release manifest.</summary>
    public string Lake => Path.Combine(Folder, "lake");

    /// <summary>Optional catalogue files that add to or override the built-in ones.</summary>
    public string Catalogue => Path.Combine(Folder, "catalogue");

    /// <summary>Optional schedules that add to or override the built-in ones.</summary>
    public string Schedules => Path.Combine(Folder, "schedules");

    /// <summary>Its presence marks a home that holds the samples; real reports are refused there.</summary>
    public string SampleMarker => Path.Combine(Folder, "SAMPLE");

    /// <summary>Whether the home holds the samples.</summary>
    public bool IsSample => File.Exists(SampleMarker);
}
