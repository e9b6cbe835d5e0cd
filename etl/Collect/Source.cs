namespace Ordos.Etl.Collect;

/// <summary>A folder in which reports arrive.</summary>
/// <param name="Name">What the addresses of its files begin with: the same for the same source, so that a changed file replaces the one before it.</param>
/// <param name="Folder">Full path.</param>
/// <param name="Receipts">
/// Name of the file in the folder that states when its files were really received (see <see cref="EarlierReceipts"/>); null where the time of
/// collecting is the time of receipt. Only a folder that nobody but its author writes to may have one.
/// </param>
/// <param name="Settle">How long a file has to lie unchanged before it is taken.</param>
public sealed record Source(string Name, string Folder, string? Receipts, TimeSpan Settle)
{
    /// <summary>
    /// A folder given by its path. The full path is its name: two inboxes may hold files of one name, and neither may replace the other's.
    /// </summary>
    public static Source Inbox(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return new Source(full.Replace('\\', '/'), full, null, TimeSpan.FromSeconds(2));
    }

    /// <summary>The reports that come with the program; nobody else writes there.</summary>
    public static Source Samples(string folder) => new("samples", Path.GetFullPath(folder), "receipts.csv", TimeSpan.Zero);

    /// <summary>Whether a file at the top of the folder describes it and is no report.</summary>
    internal bool IsAboutItself(string relativePath) => Receipts is not null && (relativePath == Receipts || relativePath == "README.md");
}
