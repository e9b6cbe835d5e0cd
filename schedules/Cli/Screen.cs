using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Ordos.Schedules.Cli;

/// <summary>Where a command writes: results to the one side, progress and errors to the other.</summary>
sealed class Screen
{
    /// <summary>Into a file or pipe nothing is wrapped at 80 columns.</summary>
    const int WidthWithoutTerminal = 200;

    static readonly JsonSerializerOptions JsonOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    readonly TextWriter _output;

    /// <summary>Writes to two writers.</summary>
    public Screen(TextWriter output, TextWriter errors, bool isTerminal, bool isErrorTerminal)
    {
        _output = output;
        Out = Create(output, isTerminal);
        Errors = Create(errors, isErrorTerminal);
        CanAnimate = isErrorTerminal;
    }

    /// <summary>For results.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>For progress and what went wrong.</summary>
    public IAnsiConsole Errors { get; }

    /// <summary>Whether somebody watches who likes a moving bar.</summary>
    public bool CanAnimate { get; }

    /// <summary>The screen of the process.</summary>
    public static Screen OfProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);

    /// <summary>Writes a value as indented JSON with snake_case names.</summary>
    public void Json<T>(T value) => _output.WriteLine(JsonSerializer.Serialize(value, JsonOptions));

    /// <summary>Writes a line as it is.</summary>
    public void Line(string text) => _output.WriteLine(text);

    /// <summary>Says in red what went wrong and what to do.</summary>
    public void Fail(string message) => Errors.MarkupLineInterpolated($"[red]{message}[/]");

    static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }
        return console;
    }
}
