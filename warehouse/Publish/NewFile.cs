using System.Runtime.InteropServices;
using Ordos.Warehouse.Events;

namespace Ordos.Warehouse.Publish;

/// <summary>
/// Creates files that are there whole or not at all, and by one writer only. Works on local disks and on mounted shares that know
/// hard links or a rename that refuses to replace.
/// </summary>
static partial class NewFile
{
    const int FileExists = 17; // EEXIST, the same on Linux and macOS
    const int CurrentFolder = -100; // AT_FDCWD
    const uint NoReplace = 1; // RENAME_NOREPLACE

    /// <summary>Creates <paramref name="path"/> with the content; false where it exists already, and then nothing is changed.</summary>
    /// <exception cref="IOException">The disk is full, the folder cannot be written, or the file system has no way to create a file only if it is absent.</exception>
    public static bool TryCreate(string path, ReadOnlySpan<byte> content)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $"{AtomicFile.UnfinishedPrefix}{Guid.NewGuid():N}");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            return MoveIfAbsent(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    static bool MoveIfAbsent(string temporary, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return MoveOnWindows(temporary, path);
        }
        if (Link(temporary, path) == 0)
        {
            return true;
        }
        var error = Marshal.GetLastPInvokeError();
        if (error != FileExists && OperatingSystem.IsLinux())
        {
            // The file system has no hard links.
            if (RenameAt2(CurrentFolder, temporary, CurrentFolder, path, NoReplace) == 0)
            {
                return true;
            }
            error = Marshal.GetLastPInvokeError();
        }
        return error == FileExists ? false : throw new IOException($"Could not create {path}: {Marshal.GetPInvokeErrorMessage(error)}.");
    }

    static bool MoveOnWindows(string temporary, string path)
    {
        try
        {
            File.Move(temporary, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    // File.Move without overwriting looks first and renames then, which two writers can both pass.
    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string from, string to);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);
}
