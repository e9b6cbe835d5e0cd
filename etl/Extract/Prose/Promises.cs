using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>Reads dated promises without a number: a clause that a time opens and that says what will be there by then.</summary>
static class Promises
{
    static readonly WordTable<bool> Outcomes = WordTable.Of(
        "全覆盖 启动运行 投入运行 投入使用 建成投用 基本形成 基本建成 全面建成 全部建成投用 建成 投用 投产 通车 形成 建立 完成 落地 竣工 开工 运行 运营 挂牌 目标 达标 清零 实现 启用 开通 成立 上线 见效 完工 贯通 出台 到位 消除 脱贫 摘帽 覆盖 启动");

    static readonly WordTable<bool> Bodies = WordTable.Of("中心 平台 体系 城 园 园区 基地 工程 项目 研究院 实验室 网络 大厅 学校 医院 机场 铁路 公路 线 厂 库 站 馆");

    /// <summary>Reads the promises of a sentence.</summary>
    public static void Read(Scene scene, Passage passage, int start, int end, Scan scan, List<Promise> promises)
    {
        if (scene.Modality != Modality.Planned)
        {
            return;
        }
        var text = passage.Folded.Text;
        DateOnly? due = null;
        foreach (var clause in Clauses.Of(text, start, end, scan.Amounts))
        {
            var time = scan.Times.Where(t => t.Start >= clause.Start && t.End <= clause.End).Select(t => (TimePhrase?)t).FirstOrDefault(t => t?.Sort is TimeSort.At or TimeSort.By or TimeSort.Date);
            due = time?.DueOn ?? due;
            if (due is { } last && scan.Amounts.All(a => a.End <= clause.Start || a.Start >= clause.End) && What(text, clause, start, scan, scene) is { } what)
            {
                var (locator, printed) = passage.Print(clause.Start, clause.End);
                promises.Add(new Promise(
                    locator, printed, what, last, scene.Place is { } place ? [place] : [], passage.Folded.Print(start, end), scene.Outline.Headings));
            }
            due = clause.Mark == ';' ? null : due;
        }
    }

    // The clause without its time, with a subject from the heading where it has none of its own (2022年年底前启动运行).
    static string? What(string text, Clause clause, int sentence, Scan scan, Scene scene)
    {
        var rest = SentenceReader.Cut(text, clause.Start, clause.End, scan.Times);
        var what = Strip(rest);
        if (what.Length < 2 || Outcomes.Ends(what, out _) == 0)
        {
            return null;
        }
        var outcome = Outcomes.Starts(what, out _);
        return outcome == what.Length || outcome + 2 >= what.Length ? Before(text, clause, sentence, scan, scene) + what : what;
    }

    static string Strip(string clause)
    {
        var at = 0;
        while (Words.Openers.Starts(clause.AsSpan(at), out var opens) is var length and > 0 && opens)
        {
            at += length;
        }
        return clause[at..];
    }

    // What the clause before builds (建立驻外科技研发中心), else what the heading builds.
    static string Before(string text, Clause clause, int sentence, Scan scan, Scene scene)
    {
        if (clause.Start - 1 > sentence)
        {
            var comma = text.LastIndexOf(',', clause.Start - 2, clause.Start - 1 - sentence);
            var before = Strip(SentenceReader.Cut(text, Math.Max(comma + 1, sentence), clause.Start - 1, scan.Times));
            var subject = Subject.Of(before);
            if (subject.HasVerb && subject.Object.Length > 0 && Bodies.Ends(subject.Object, out _) > 0)
            {
                return subject.Object;
            }
        }
        return scene.Outline.Headings.Count > 0 ? Subject.Of(scene.Outline.Headings[^1]).Object : "";
    }
}
