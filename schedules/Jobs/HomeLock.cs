using Ordos.Warehouse;

namespace Ordos.Schedules.Jobs;

/// <summary>
/// Held while something in a home is changed, so that two runs never do it at once. The system lets go of it when the process ends, however it ends.
/// </summary>
public sealed class HomeLock : IDisposable
{
    /// <summary>EWOULDBLOCK on Linux and macOS, and ERROR_SHARING_VIOLATION: everything else is no lock but a broken disk.</summary>
    static readonly int[] HeldElsewhere = [11, 35, unchecked((int)0x80070020)];

    readonly FileStream _file;

    HomeLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a home; null where another run holds it.</summary>
    /// <exception cref="UnauthorizedAccessException">The home cannot be written to.</exception>
    public static HomeLock? TryTake(Home home)
    {
        Directory.CreateDirectory(home.Folder);
        try
        {
            return new HomeLock(new FileStream(Path.Combine(home.Folder, "run.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (HeldElsewhere.Contains(e.HResult))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
