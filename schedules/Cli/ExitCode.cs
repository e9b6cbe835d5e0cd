namespace Ordos.Schedules.Cli;

/// <summary>How the program ends; scripts and schedulers rely on it.</summary>
static class ExitCode
{
    /// <summary>Done. Refused figures alone are no failure.</summary>
    public const int Done = 0;

    /// <summary>Done, but something could not be read or loaded.</summary>
    public const int Findings = 1;

    /// <summary>Failed, used wrongly, or locked by another run.</summary>
    public const int Failed = 2;
}
