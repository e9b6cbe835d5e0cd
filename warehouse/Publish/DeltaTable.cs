using System.Globalization;
using System.Text.Json.Nodes;

namespace Ordos.Warehouse.Publish;

/// <summary>
/// A Delta Lake table in a folder. A commit is one new file of its log, created only if it is absent: whoever comes second has not
/// committed, and a reader sees a version whole or not at all.
/// </summary>
/// <param name="folder">Full path; any folder, a mounted share included.</param>
/// <param name="schema">What the table holds.</param>
sealed class DeltaTable(string folder, TableSchema schema)
{
    /// <summary>Who writes: the <c>txn</c> action's application.</summary>
    public const string AppId = "ordos-warehouse";

    /// <summary>Plain tables: no column mapping, no deletion vectors.</summary>
    public const int ReaderVersion = 1;

    /// <summary>Plain tables: no invariants, constraints or generated columns are used.</summary>
    public const int WriterVersion = 2;

    // A reader then opens at most this many commits after the checkpoint.
    const int CommitsPerCheckpoint = 10;

    const string Version0 = "D20";

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>What the table holds.</summary>
    public TableSchema Schema => schema;

    string Log => Path.Combine(folder, "_delta_log");

    /// <summary>The table as of its newest version, or as of an older one that is still kept.</summary>
    /// <exception cref="WarehouseException">That version is not there, or the log has a gap.</exception>
    public async Task<DeltaState> Read(long? version, CancellationToken cancellationToken)
    {
        var state = await DeltaCheckpoint.ReadNewest(Log, version, cancellationToken) ?? DeltaState.Empty;
        while (state.Version != version && File.Exists(CommitPath(state.Version + 1)))
        {
            state = state.Apply(state.Version + 1, DeltaJson.Read(CommitPath(state.Version + 1)));
        }
        return version is null || state.Version == version
            ? state
            : throw new WarehouseException($"Table {schema.Name} has no version {version}: the newest that can be read is {state.Version}.");
    }

    /// <summary>Versions that can still be read, oldest first.</summary>
    public IReadOnlyList<long> Versions()
    {
        var commits = Numbers(".json").ToHashSet();
        if (commits.Count == 0)
        {
            return [];
        }
        var oldest = commits.Contains(0) ? 0 : Numbers(".checkpoint.parquet").DefaultIfEmpty(long.MaxValue).Min();
        return [.. commits.Where(v => v >= oldest).Order()];
    }

    /// <summary>
    /// Makes the table hold <paramref name="files"/> and nothing else. Nothing is committed where it holds them already. Null
    /// where another writer committed since <paramref name="state"/> was read: then nothing has happened.
    /// </summary>
    /// <param name="state">The table as it was read.</param>
    /// <param name="files">All files of the new version.</param>
    /// <param name="release">Number of the release that the version belongs to.</param>
    /// <param name="at">Instant of the commit, UTC.</param>
    /// <param name="cancellationToken">Stops before the commit, never in it.</param>
    public async Task<DeltaState?> Commit(
        DeltaState state, IReadOnlyCollection<DataFile> files, long release, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var actions = Changes(state, files, release, at.ToUnixTimeMilliseconds());
        if (actions.Count == 0)
        {
            return state;
        }
        cancellationToken.ThrowIfCancellationRequested();
        var version = state.Version + 1;
        if (!NewFile.TryCreate(CommitPath(version), DeltaJson.Write(actions)))
        {
            return null;
        }
        var committed = state.Apply(version, actions);
        if (version > 0 && version % CommitsPerCheckpoint == 0)
        {
            await DeltaCheckpoint.Write(Log, committed, cancellationToken);
        }
        return committed;
    }

    List<DeltaAction> Changes(DeltaState state, IReadOnlyCollection<DataFile> files, long release, long at)
    {
        var wanted = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var metadata = MetadataAt(state.Metadata?.CreatedTime ?? at);
        var removes = state.Files.Values.Where(f => !wanted.ContainsKey(f.Path)).Select(f => RemoveOf(f, at)).ToList();
        var adds = files.Where(f => !state.Files.ContainsKey(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => AddOf(f, at)).ToList();
        var newSchema = state.Metadata is not { } old || old.SchemaString != metadata.SchemaString || old.Description != metadata.Description;
        if (!newSchema && removes.Count == 0 && adds.Count == 0)
        {
            return [];
        }
        var head = new DeltaAction { CommitInfo = InfoOf(release, at, removes.Count, adds.Count) };
        IEnumerable<DeltaAction> definition = newSchema
            ? [new() { Protocol = new() { MinReaderVersion = ReaderVersion, MinWriterVersion = WriterVersion } }, new() { Metadata = metadata }]
            : [];
        return [head, .. definition, new() { Transaction = new() { AppId = AppId, Version = release } }, .. removes, .. adds];
    }

    DeltaMetadata MetadataAt(long created) => new()
    {
        Id = schema.Id.ToString(),
        Name = schema.Name,
        Description = schema.Comment,
        SchemaString = new JsonObject
        {
            ["type"] = "struct",
            ["fields"] = new JsonArray([.. schema.AllColumns.Select(FieldOf)]),
        }.ToJsonString(DeltaJson.Options),
        PartitionColumns = schema.PartitionColumn is { } partition ? [partition.Name] : [],
        CreatedTime = created,
    };

    static JsonNode FieldOf(Column column) => new JsonObject
    {
        ["name"] = column.Name,
        ["type"] = column.DeltaType,
        ["nullable"] = column.Nullable,
        ["metadata"] = new JsonObject { ["comment"] = column.Comment },
    };

    DeltaAction AddOf(DataFile file, long at) => new()
    {
        Add = new()
        {
            Path = file.Path,
            PartitionValues = schema.PartitionColumn is { } column && file.Partition is { } value ? new() { [column.Name] = value } : [],
            Size = file.Size,
            ModificationTime = at,
            DataChange = true,
            Stats = file.Stats,
            Tags = new() { ["sha256"] = file.Sha256 },
        },
    };

    static DeltaAction RemoveOf(DeltaAdd file, long at) => new()
    {
        Remove = new()
        {
            Path = file.Path,
            DeletionTimestamp = at,
            DataChange = true,
            ExtendedFileMetadata = true,
            PartitionValues = file.PartitionValues,
            Size = file.Size,
        },
    };

    static DeltaCommitInfo InfoOf(long release, long at, int removed, int added) => new()
    {
        Timestamp = at,
        Operation = "WRITE",
        OperationParameters = new()
        {
            ["mode"] = "Overwrite",
            ["release"] = release.ToString(CultureInfo.InvariantCulture),
            ["added"] = added.ToString(CultureInfo.InvariantCulture),
            ["removed"] = removed.ToString(CultureInfo.InvariantCulture),
        },
        EngineInfo = "Ordos.Warehouse",
    };

    string CommitPath(long version) => Path.Combine(Log, version.ToString(Version0, CultureInfo.InvariantCulture) + ".json");

    IEnumerable<long> Numbers(string ending) =>
        from path in Directory.Exists(Log) ? Directory.EnumerateFiles(Log, "*" + ending) : []
        let name = Path.GetFileName(path)
        where name.Length == 20 + ending.Length && long.TryParse(name.AsSpan(0, 20), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        select long.Parse(name.AsSpan(0, 20), NumberStyles.None, CultureInfo.InvariantCulture);
}
