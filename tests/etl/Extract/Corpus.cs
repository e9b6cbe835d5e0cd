using Xunit;

namespace Ordos.Tests.Etl.Extract;

/// <summary>The corpus of real reports that lies beside the repository on some machines. Tests over it are skipped visibly elsewhere.</summary>
static class Corpus
{
    /// <summary>Full path of a report; skips the test where there is none.</summary>
    public static string Report(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "corpus", "reports", name);
            if (File.Exists(path))
            {
                return path;
            }
        }
        Assert.Skip($"The corpus is not on this machine: reports/{name}");
        return "";
    }
}
