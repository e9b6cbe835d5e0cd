using Ordos.Warehouse.Model;

namespace Ordos.Etl.Conform;

/// <summary>What words on a value say about how final it is. Status codes are those of SDMX CL_OBS_STATUS.</summary>
static class StageWords
{
    static readonly (string Word, Stage Stage, string Status)[] _words =
    [
        ("普查", Stage.CensusRevised, "A"),
        ("经普", Stage.CensusRevised, "A"),
        ("预计", Stage.Preliminary, "E"),
        ("预测", Stage.Preliminary, "E"),
        ("估计", Stage.Preliminary, "E"),
        ("估算", Stage.Preliminary, "E"),
        ("初步", Stage.Preliminary, "P"),
        ("快报", Stage.Preliminary, "P"),
        ("初值", Stage.Preliminary, "P"),
    ];

    /// <summary>Stage and status; final and normal where nothing else is said.</summary>
    public static (Stage Stage, string Status) Read(string text)
    {
        foreach (var (word, stage, status) in _words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return (stage, status);
            }
        }
        return (Stage.Final, "A");
    }
}
