namespace Ordos.Etl.Extract.Prose;

/// <summary>A subject taken apart into verb and object: 引进培育 and 高新技术企业.</summary>
/// <param name="Object">What is measured or counted.</param>
/// <param name="Deed">The verbs that say what becomes of it; empty where the label needs none.</param>
/// <param name="HasVerb">Whether any verb stands before the object.</param>
readonly record struct Subject(string Object, string Deed, bool HasVerb)
{
    /// <summary>Takes a subject apart. A preposition's phrase before the verb is left out.</summary>
    public static Subject Of(string noun)
    {
        var at = 0;
        if (Words.Prepositions.Starts(noun, out _) is var preposition and > 0)
        {
            at = FirstVerb(noun, preposition);
            if (at < 0)
            {
                return new Subject(noun, "", false);
            }
        }
        var deeds = Verbs(noun, at, out var end);
        return new Subject(noun[end..], deeds, end > at);
    }

    /// <summary>The verbs at the end of a subject whose object stands behind the number, and what stands before them.</summary>
    public static Subject AtEnd(string noun)
    {
        var deeds = "";
        var end = noun.Length;
        for (var length = 1; end > 0 && length > 0; end -= length)
        {
            var rest = noun.AsSpan(0, end);
            length = Words.Deeds.Ends(rest, out var isVerb);
            length = isVerb ? length : 0;
            deeds = length > 0 ? string.Concat(noun.AsSpan(end - length, length), deeds) : deeds;
            length = length > 0 ? length : Words.Makers.Ends(rest, out _);
        }
        return new Subject(noun[..end], deeds, end < noun.Length);
    }

    /// <summary>The label of things counted: with 数 where the verb stands last.</summary>
    public string CountName => Name is var name && Object.Length > 0 && Deed.Length > 0 && name.EndsWith(Deed, StringComparison.Ordinal) ? name + "数" : name;

    /// <summary>The label: new things verb first, as reports say it (新增城镇就业), others verb last (高新技术企业孵化).</summary>
    public string Name => Deed.Length == 0 || Object.Length == 0 ? Object + Deed : Deed.Contains('新') || Deed.Contains('净') || Deed.Contains('和') || Deed.Contains('、') ? Deed + Object : Object + Deed;

    static int FirstVerb(string noun, int from)
    {
        for (var at = from + 1; at < noun.Length; at++)
        {
            if (VerbAt(noun.AsSpan(at), out _) > 1)
            {
                return at;
            }
        }
        return -1;
    }

    // The longer of the two readings; words such as 服务业 only look like verbs.
    static int VerbAt(ReadOnlySpan<char> text, out bool isDeed)
    {
        var deed = Words.Deeds.Starts(text, out var isVerb);
        var maker = Words.Makers.Starts(text, out _);
        isDeed = deed >= maker;
        return deed > 0 && deed >= maker ? isVerb ? deed : 0 : maker;
    }

    // 引进培育, 引进和落地, 新建、改造: verbs in a row, joined or not.
    static string Verbs(string noun, int start, out int end)
    {
        var deeds = "";
        end = start;
        for (var at = start; at < noun.Length;)
        {
            var joint = at > start && noun[at] is '和' or '、' or '并' or '及' ? 1 : 0;
            var length = VerbAt(noun.AsSpan(at + joint), out var isDeed);
            if (length == 0)
            {
                break;
            }
            deeds += isDeed ? noun.Substring(at, joint + length) : "";
            at += joint + length;
            end = at;
        }
        return deeds;
    }
}
