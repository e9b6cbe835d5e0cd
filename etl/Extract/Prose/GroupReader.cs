using Ordos.Etl.Extract.Language;
using Ordos.Warehouse.Model;

namespace Ordos.Etl.Extract.Prose;

/// <summary>A number understood.</summary>
/// <param name="Amount">The number.</param>
/// <param name="Label">What it measures.</param>
/// <param name="Quantity">What sort of quantity it is.</param>
/// <param name="Negative">Whether the words turn its sign.</param>
/// <param name="Bound">How it bounds the true one.</param>
/// <param name="Lasting">Whether it is a state at the end of its time rather than a sum over it.</param>
/// <param name="Reached">Whether the words say that a level was reached (达到, 突破).</param>
/// <param name="From">Whether a change starts from it.</param>
/// <param name="Place">Its own place, where several places have a number each; null elsewhere.</param>
readonly record struct Understood(Amount Amount, string Label, Quantity Quantity, bool Negative, Bound Bound, bool Lasting, bool Reached, bool From, string? Place = null);

/// <summary>Understands the groups of one sentence in turn, from what stands before and behind them and from the subjects read before.</summary>
sealed class GroupReader(Scene scene)
{
    static readonly WordTable<bool> Drives = WordTable.Of("拉动 带动 撬动");
    static readonly WordTable<bool> Sums = WordTable.Of((true, "完成 新增 新建 净增 累计 投入 实施 生产 发放"), (false, "生产总值 生产能力 生产水平"));
    static readonly WordTable<bool> Settlements = WordTable.Of("镇 乡 村 街道 苏木 嘎查");

    static readonly WordTable<bool> Schemes = WordTable.Of("计划 工程 行动 专项");

    readonly Nouns _nouns = new(scene);
    string _deed = "";
    string _scheme = "";
    string _passed = "";
    bool _lasting;
    bool _atLeast;
    bool _flows;
    bool _named;
    readonly List<string> _said = [];
    int _clause = -1;

    /// <summary>Places the sentence has named so far; empty where it has named none.</summary>
    public IReadOnlyList<string> Places { get; private set; } = [];

    /// <summary>Whether the sentence says that its numbers hold for each body.</summary>
    public bool Each { get; private set; }

    /// <summary>Takes a clause without figures: a scheme it sets up names what the next clause counts (实施“明日之星”课题资助计划,每年遴选20个课题).</summary>
    public void Pass(string clause)
    {
        var noun = _nouns.Of(clause);
        var subject = Subject.Of(noun.Text);
        _passed = subject.Object;
        if (noun.Text.Length == 0 && noun.Places.Count > 0)
        {
            Places = noun.Places;
        }
        if (!_named && noun.Text.Length > 0)
        {
            scene.Topic = subject is { HasVerb: true, Object.Length: > 0 } ? [subject.Object] : [];
        }
        _scheme = subject.HasVerb && Schemes.Ends(subject.Object, out _) > 0 ? subject.Object : "";
    }

    /// <summary>Understands the numbers of a group. <paramref name="purpose"/> is the clause behind it where that starts with 用于.</summary>
    public IEnumerable<Understood> Read(Group group, bool another, string purpose)
    {
        if (_clause != group.Clause.Start)
        {
            (_clause, _deed, _atLeast, _flows) = (group.Clause.Start, "", false, false);
        }
        var lead = Lead.Of(group.Lead, group.Sort);
        group = Unsaid(group, lead);
        var noun = _nouns.Of(lead.Noun);
        Places = noun.Places.Count > 0 ? noun.Places : noun.Own || (IsNewSubject(noun.Text) && !(group.Lead.Length > 0 && group.Lead[0] is '、' or '和')) ? [] : Places;
        Each |= noun.Distributed.Length > 0;
        _atLeast |= noun.AtLeast;
        Recall(group, lead, noun.Text);
        var naming = Name(group, lead, noun.Text, another, purpose);
        _lasting = naming.Lasting;
        if (naming.Stems.Count > 0 && (noun.Text.Length > 0 || naming.Quantity == Quantity.Level))
        {
            _named = true;
            _said.Add(naming.Stems[0]);
            scene.Topic = Counted.Object(group.Tail, another).Length > 0 && Subject.AtEnd(noun.Text).Object.Length > 0 ? [noun.Text] : naming.Stems;
        }
        return Pair(group, lead, naming);
    }

    // 接待游客17亿人次、旅游花费1万亿元,分别增长32.9%、41.6%: a number each for what has just been said.
    void Recall(Group group, Lead lead, string noun)
    {
        var count = group.Amounts.Count;
        if (lead.Respectively && count > 1 && noun.Length == 0 && scene.Topic.Count != count && _said.Count >= count)
        {
            scene.Topic = _said[^count..];
        }
    }

    // 总人口22.45万 and 惠及76万群众 count persons without saying so, 收入比2.54 is a ratio.
    Group Unsaid(Group group, Lead lead)
    {
        if (group.Sort != UnitSort.None || group.Amounts.Count != 1)
        {
            return group;
        }
        var isRatio = Labels.IsRatio(lead.Noun.Length > 0 ? lead.Noun : Topic);
        return isRatio ? group with { Amounts = [group.Amounts[0] with { Unit = "比值", Sort = UnitSort.Ratio }] }
            : Labels.IsPersons(lead.Noun) || Labels.StartsWithPersons(group.Tail) ? group with { Amounts = [group.Amounts[0] with { Unit = "人", Sort = UnitSort.Person }] }
            : group;
    }

    // 各旗区 said of one subject does not hold for the next; a named place does, until another is named.
    bool IsNewSubject(string noun) => noun.Length > 0 && Places.Any(p => p.StartsWith('各')) && !Subject.Of(noun).HasVerb;

    Naming Name(Group group, Lead lead, string noun, bool another, string purpose)
    {
        if (group.Amounts.Count > 1 && group.Sort == UnitSort.None)
        {
            return Structure(noun, group);
        }
        var isObject = Counted.Object(group.Tail, another).Length > 0 && group.Sort is not (UnitSort.Percent or UnitSort.Point or UnitSort.Doubling);
        if (Namings.IsChange(group, lead) && !isObject)
        {
            return Namings.Change(group, lead, noun, scene.Topic);
        }
        if (group.Sort == UnitSort.Multiple)
        {
            return new Naming([noun.Length == 0 ? Topic : noun], "倍数", Quantity.Multiple, Lasting: true);
        }
        return group.Sort == UnitSort.Percent ? Namings.Percentage(group, lead, noun, scene.Topic) : Level(group, lead, noun, isObject ? Counted.Object(group.Tail, another) : "", purpose);
    }

    string Topic => scene.Topic.Count > 0 ? scene.Topic[0].TrimEnd('数') : "";

    Naming Level(Group group, Lead lead, string noun, string behind, string purpose)
    {
        var counts = group.Sort is UnitSort.Count or UnitSort.Person;
        if (behind.Length > 0)
        {
            var stem = Counted.Stem(noun, behind, _deed, _scheme, out var deed);
            _deed = deed.Length > 0 ? deed : _deed;
            return new Naming([stem], "", Quantity.Level, Lasting: deed.Length == 0 ? !Counted.Happens(behind) : deed == "入选");
        }
        if (counts && Settlements.Ends(UnitText(group), out _) is var unit and > 0 && Subject.Of(noun) is { Object.Length: 0 })
        {
            return new Naming([UnitText(group)[^unit..]], "", Quantity.Level, Lasting: true);
        }
        if (counts)
        {
            return CountedBefore(group, lead, noun);
        }
        if (purpose.Length > 0 && group.Sort == UnitSort.Money)
        {
            return new Naming([noun + purpose + "资金"], "", Quantity.Level);
        }
        if (noun.Length == 0)
        {
            return new Naming(scene.Topic.Count > 0 ? scene.Topic : [""], "", Quantity.Level, Lasting: lead.Reaches || _lasting);
        }
        if (noun is "增量" or "净增" or "净增量")
        {
            return new Naming([_named ? Topic : ""], "增量", Quantity.Growth);
        }
        if (noun.StartsWith("生产", StringComparison.Ordinal) && noun.Length > 2 && group.Sort is UnitSort.Mass or UnitSort.Volume or UnitSort.Energy)
        {
            return new Naming([noun[2..] + "产量"], "", Quantity.Level);
        }
        if (Drives.Starts(noun, out _) > 0 && _passed.Length > 0)
        {
            return new Naming([_passed + noun], "", Quantity.Level);
        }
        var quantity = group.Sort == UnitSort.Rate || noun.Contains("人均") || noun.StartsWith('每') ? Quantity.Rate : Quantity.Level;
        return new Naming(Namings.Stems(noun, lead, group, scene.Topic), "", quantity, Lasting: IsLasting(group, lead, noun));
    }

    Naming CountedBefore(Group group, Lead lead, string noun)
    {
        var subject = Subject.Of(noun);
        subject = subject with { Object = Counted.Bare(subject.Object) };
        if (noun.Length == 0)
        {
            return new Naming(scene.Topic.Count > 0 ? scene.Topic : [""], "", Quantity.Level, Lasting: lead.Reaches || _lasting);
        }
        if (subject.HasVerb && subject.Object.Length > 0)
        {
            _deed = subject.Deed;
            return new Naming([subject.CountName], "", Quantity.Level, Lasting: _deed == "入选" || !Flows(lead, noun));
        }
        if (subject.Object.Length == 0)
        {
            return new Naming([Topic + subject.Deed], "", Quantity.Level);
        }
        if (_deed.Length > 0 && lead.Predicate == Predicate.None && group.Lead.Length > 0 && group.Lead[0] is '、' or '和')
        {
            return new Naming([new Subject(noun, _deed, true).CountName], "", Quantity.Level, Lasting: _deed == "入选");
        }
        return new Naming(Namings.Stems(noun, lead, group, scene.Topic), "", Quantity.Level, Lasting: IsLasting(group, lead, noun));
    }

    // 累计完成棚户区改造47万户、老旧小区改造68万户: what is summed up is summed up to the end of the list.
    bool IsLasting(Group group, Lead lead, string noun)
    {
        _flows = Flows(lead, noun) || (_flows && group.Lead is ['、' or '和', ..]);
        return !_flows;
    }

    // Sums over the time rather than states at its end: 累计, 新增, 完成投资, and whatever is done.
    static bool Flows(Lead lead, string noun) =>
        lead.Sum || (Sums.Starts(lead.Noun, out var sums) > 0 && sums) || Subject.Of(noun).HasVerb || noun.Contains("累计", StringComparison.Ordinal) || noun.Contains("新增", StringComparison.Ordinal) || noun.Contains("净增", StringComparison.Ordinal);

    static string UnitText(Group group) => group.Amounts[^1].Unit;

    // 三次产业结构为8.3:41.4:50.3.
    Naming Structure(string noun, Group group)
    {
        var named = noun.Length > 0 ? noun : _passed;
        var parts = named.Contains("产业", StringComparison.Ordinal) && group.Amounts.Count == 3
            ? ["第一产业占地区生产总值比重", "第二产业占地区生产总值比重", "第三产业占地区生产总值比重"]
            : Lists.Split(named.Replace("结构", "").Replace("比例", "").Replace("之比", ""));
        return new Naming(parts.Count == group.Amounts.Count ? parts : [named], "", Quantity.Share, Lasting: true);
    }

    IEnumerable<Understood> Pair(Group group, Lead lead, Naming naming)
    {
        var isStructure = group.Amounts.Count > 1 && group.Sort == UnitSort.None;
        var stems = naming.Stems.Count > 0 ? naming.Stems : [""];
        var allBound = group.Bounds.Count > 1 && group.Bounds[^1] != Bound.Eq && group.Bounds.Take(group.Bounds.Count - 1).All(b => b == Bound.Eq);
        var rows = group.Amounts.Count == 1 ? stems.Count : group.Amounts.Count;
        var shared = lead.Respectively && group.Amounts.Count > 1 && Places.Count == group.Amounts.Count && stems.Count != rows;
        for (var row = 0; row < rows; row++)
        {
            var index = Math.Min(row, group.Amounts.Count - 1);
            var amount = isStructure ? group.Amounts[index] with { Unit = "%", Sort = UnitSort.Percent } : group.Amounts[index];
            var stem = stems.Count == rows ? stems[row] : stems[0];
            var bound = allBound ? group.Bounds[^1] : group.Bounds[index];
            bound = bound != Bound.Eq ? bound : lead.Bound != Bound.Eq ? lead.Bound : _atLeast ? Bound.Ge : Bound.Eq;
            amount = naming.Quantity is Quantity.Growth or Quantity.Multiple ? amount : amount with { Unit = PerHead(stem, amount.Unit) };
            yield return new Understood(amount, Label(stem, naming, amount), naming.Quantity, naming.Negative, bound, naming.Lasting && naming.Quantity != Quantity.Growth, lead.Reaches, lead.From, shared ? Places[row] : null);
        }
    }

    // 每万人…10件 is 10件/万人; 每万名就业人员中…80人/年 counts full-time years: 人年/万人.
    static string PerHead(string stem, string unit)
    {
        if (!stem.StartsWith('每') || !Numerals.TryRead(stem, 1, out var number) || number.Value < 100 || !Units.TryRead(stem, number.End, out var head))
        {
            return unit;
        }
        return $"{(unit == "人/年" ? "人年" : unit)}/{stem[1..number.End]}{head.Unit}";
    }

    string Label(string stem, Naming naming, Amount amount)
    {
        var name = naming.Suffix.Length > 0 ? Labels.Normal(stem) + naming.Suffix : Labels.Level(stem, amount.Sort, amount.Unit);
        return scene.Body.Length > 0 && !name.Contains(scene.Body) ? scene.Body + name : name;
    }
}
