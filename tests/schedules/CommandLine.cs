using System.Text.Json;
using Ordos.Schedules.Cli;
using Xunit;

namespace Ordos.Tests.Schedules;

/// <summary>The program, called in this process as from a shell.</summary>
static class CommandLine
{
    /// <summary>What a command printed and how it ended.</summary>
    public sealed record Result(int ExitCode, string Output, string Errors)
    {
        /// <summary>The output as JSON.</summary>
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }

    public static async Task<Result> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await OrdosApp.Run(arguments, new Screen(output, errors, false, false), TimeProvider.System, TestContext.Current.CancellationToken);
        return new Result(exitCode, output.ToString(), errors.ToString());
    }
}
