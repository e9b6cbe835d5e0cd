using System.Security.Cryptography;
using System.Text;
using Ordos.Warehouse;

namespace Ordos.Schedules.Jobs;

/// <summary>The secret that calls which change something have to show. It lies in the home, and only its owner can read it.</summary>
static class AccessToken
{
    /// <summary>Where it lies.</summary>
    public static string PathIn(Home home) => Path.Combine(home.Folder, "serve.token");

    /// <summary>The token of a home; made where there is none.</summary>
    public static string Of(Home home)
    {
        var path = PathIn(home);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(home.Folder);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }
            using var writer = new StreamWriter(path, options);
            writer.Write(RandomNumberGenerator.GetHexString(64, lowercase: true));
        }
        return File.ReadAllText(path).Trim();
    }

    /// <summary>Whether an Authorization header shows it. Takes as long for a wrong one as for the right one.</summary>
    public static bool IsShown(string? authorization, string token) =>
        authorization is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(authorization), Encoding.UTF8.GetBytes($"Bearer {token}"));
}
