namespace Ordos.Warehouse.Catalogue;

/// <summary>Finds what has a name, whatever its spelling folds away.</summary>
/// <typeparam name="T">What is named.</typeparam>
public sealed class NameIndex<T>
    where T : class
{
    readonly Dictionary<string, T> _byName = new(StringComparer.Ordinal);
    readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <summary>An index of the names of each thing; of a name claimed twice the first stands.</summary>
    public NameIndex(IEnumerable<T> things, Func<T, IEnumerable<string>> names)
    {
        _bySpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var thing in things)
        {
            foreach (var name in names(thing))
            {
                _byName.TryAdd(Folding.Fold(name), thing);
            }
        }
    }

    /// <summary>Every folded name with what has it.</summary>
    public IReadOnlyDictionary<string, T> ByFoldedName => _byName;

    /// <summary>What has that name; null where nothing has.</summary>
    public T? Find(ReadOnlySpan<char> name)
    {
        var buffer = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        return FindFolded(buffer[..Folding.Fold(name, buffer)]);
    }

    /// <summary>What has that name, which is folded already; null where nothing has.</summary>
    public T? FindFolded(ReadOnlySpan<char> folded) => _bySpan.TryGetValue(folded, out var thing) ? thing : null;
}
