using Ordos.Etl;
using Spectre.Console;

namespace Ordos.Schedules.Cli;

/// <summary>Shows a person how far a run is; shows nothing in a file or pipe.</summary>
static class ProgressBar
{
    /// <summary>Runs something that reports its progress.</summary>
    public static async Task<RunReport> Show(Screen screen, Func<IProgress<RunProgress>, Task<RunReport>> run)
    {
        if (!screen.CanAnimate)
        {
            return await run(new Listener(_ => { }));
        }
        return await screen.Errors.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                var tasks = Enum.GetValues<RunStage>().ToDictionary(s => s, s => context.AddTask(NameOf(s), autoStart: false));
                return await run(new Listener(p => Advance(tasks, p)));
            });
    }

    static void Advance(Dictionary<RunStage, ProgressTask> tasks, RunProgress progress)
    {
        foreach (var (stage, task) in tasks.Where(t => t.Key < progress.Stage && !t.Value.IsFinished))
        {
            Fill(task, stage, "");
        }
        var current = tasks[progress.Stage];
        current.StartTask();
        current.MaxValue = Math.Max(1, progress.Total);
        current.Value = progress.Done;
        current.Description = Describe(progress.Stage, progress.Current);
    }

    static void Fill(ProgressTask task, RunStage stage, string file)
    {
        task.StartTask();
        task.Value = task.MaxValue;
        task.Description = Describe(stage, file);
        task.StopTask();
    }

    static string Describe(RunStage stage, string file) => $"{NameOf(stage)} [grey]{Markup.Escape(file)}[/]";

    /// <summary>What a stage is called.</summary>
    public static string NameOf(RunStage stage) => stage switch
    {
        RunStage.Collect => Language.Say("收取", "Collect"),
        RunStage.Extract => Language.Say("读数", "Extract"),
        RunStage.Load => Language.Say("入库", "Load"),
        _ => Language.Say("发布", "Publish"),
    };

    sealed class Listener(Action<RunProgress> tell) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => tell(value);
    }
}
