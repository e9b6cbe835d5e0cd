using Ordos.Etl.Extract;
using Ordos.Etl.Extract.Language;
using Ordos.Etl.Extract.Prose;
using Xunit;

namespace Ordos.Tests.Etl.Extract.Prose;

/// <summary>Reports that lie beside the repository and may not be copied into it. Tests over them are skipped where they are absent.</summary>
static class Corpus
{
    static readonly string[] Parks =
    [
        "高新区", "零碳产业园", "达拉特经济开发区", "准格尔经济开发区", "苏里格经济开发区", "杭锦经济开发区", "鄂托克经济开发区", "上海庙经济开发区", "鄂尔多斯空港物流园区",
        "东胜区", "康巴什区", "达拉特旗", "准格尔旗", "鄂托克前旗", "鄂托克旗", "杭锦旗", "乌审旗", "伊金霍洛旗", "鄂尔多斯市",
    ];

    public static Gazetteer Gazetteer { get; } = Gazetteer.Of(Parks, "鄂尔多斯市");

    /// <summary>The text of a file of the corpus; skips the test where there is none.</summary>
    public static string Text(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Ordos.Warehouse.sln")))
            {
                continue;
            }
            for (var above = folder; above is not null; above = above.Parent)
            {
                var file = Path.Combine(above.FullName, "shared", "corpus", path);
                if (File.Exists(file))
                {
                    return File.ReadAllText(file);
                }
            }
        }
        Assert.Skip($"The corpus is not here: shared/corpus/{path} in no folder above the repository.");
        return "";
    }

    /// <summary>What is read in a text.</summary>
    public static (IReadOnlyList<Figure> Figures, IReadOnlyList<Promise> Promises) Read(string text, string fileName, Gazetteer? gazetteer = null)
    {
        var paragraphs = text.Split('\n').Select((line, index) => new Block.Paragraph(index + 1, line)).ToList();
        var card = CardReader.Read(new Document([.. paragraphs], []), fileName, gazetteer ?? Gazetteer);
        return new ProseReader(gazetteer ?? Gazetteer).Read(card, paragraphs);
    }
}
