using System.Text.Json.Serialization;

namespace Ordos.Warehouse.Publish;

// The actions of a Delta Lake log, as its protocol names them. Classes with setters, for the checkpoint holds the same actions as
// Parquet, and Parquet.Net fills only such.

/// <summary>One line of a commit, or one row of a checkpoint: exactly one member is set.</summary>
sealed class DeltaAction
{
    /// <summary>Which readers and writers may touch the table.</summary>
    [JsonPropertyName("protocol")]
    public DeltaProtocol? Protocol { get; set; }

    /// <summary>The table's schema and identity.</summary>
    [JsonPropertyName("metaData")]
    public DeltaMetadata? Metadata { get; set; }

    /// <summary>The application's own version of the table.</summary>
    [JsonPropertyName("txn")]
    public DeltaTransaction? Transaction { get; set; }

    /// <summary>A file joins the table.</summary>
    [JsonPropertyName("add")]
    public DeltaAdd? Add { get; set; }

    /// <summary>A file leaves the table.</summary>
    [JsonPropertyName("remove")]
    public DeltaRemove? Remove { get; set; }

    /// <summary>What was done, for people. Not part of the state.</summary>
    [JsonPropertyName("commitInfo")]
    public DeltaCommitInfo? CommitInfo { get; set; }
}

/// <summary>Which readers and writers may touch the table.</summary>
sealed class DeltaProtocol
{
    [JsonPropertyName("minReaderVersion")]
    public int MinReaderVersion { get; set; }

    [JsonPropertyName("minWriterVersion")]
    public int MinWriterVersion { get; set; }
}

/// <summary>The table's schema and identity.</summary>
sealed class DeltaMetadata
{
    [JsonPropertyName("id")]
    public string Id { get; set; } = "";

    [JsonPropertyName("name")]
    public string Name { get; set; } = "";

    [JsonPropertyName("description")]
    public string Description { get; set; } = "";

    [JsonPropertyName("format")]
    public DeltaFormat Format { get; set; } = new();

    [JsonPropertyName("schemaString")]
    public string SchemaString { get; set; } = "";

    [JsonPropertyName("partitionColumns")]
    public List<string> PartitionColumns { get; set; } = [];

    [JsonPropertyName("configuration")]
    public Dictionary<string, string> Configuration { get; set; } = [];

    [JsonPropertyName("createdTime")]
    public long CreatedTime { get; set; }
}

/// <summary>The format of the data files: always Parquet.</summary>
sealed class DeltaFormat
{
    [JsonPropertyName("provider")]
    public string Provider { get; set; } = "parquet";

    [JsonPropertyName("options")]
    public Dictionary<string, string> Options { get; set; } = [];
}

/// <summary>The application's own version of the table.</summary>
sealed class DeltaTransaction
{
    [JsonPropertyName("appId")]
    public string AppId { get; set; } = "";

    [JsonPropertyName("version")]
    public long Version { get; set; }
}

/// <summary>A file joins the table.</summary>
sealed class DeltaAdd
{
    [JsonPropertyName("path")]
    public string Path { get; set; } = "";

    [JsonPropertyName("partitionValues")]
    public Dictionary<string, string> PartitionValues { get; set; } = [];

    [JsonPropertyName("size")]
    public long Size { get; set; }

    [JsonPropertyName("modificationTime")]
    public long ModificationTime { get; set; }

    [JsonPropertyName("dataChange")]
    public bool DataChange { get; set; }

    [JsonPropertyName("stats")]
    public string Stats { get; set; } = "";

    [JsonPropertyName("tags")]
    public Dictionary<string, string> Tags { get; set; } = [];
}

/// <summary>A file leaves the table.</summary>
sealed class DeltaRemove
{
    [JsonPropertyName("path")]
    public string Path { get; set; } = "";

    [JsonPropertyName("deletionTimestamp")]
    public long DeletionTimestamp { get; set; }

    [JsonPropertyName("dataChange")]
    public bool DataChange { get; set; }

    [JsonPropertyName("extendedFileMetadata")]
    public bool ExtendedFileMetadata { get; set; }

    [JsonPropertyName("partitionValues")]
    public Dictionary<string, string> PartitionValues { get; set; } = [];

    [JsonPropertyName("size")]
    public long Size { get; set; }
}

/// <summary>What was done, for people.</summary>
sealed class DeltaCommitInfo
{
    [JsonPropertyName("timestamp")]
    public long Timestamp { get; set; }

    [JsonPropertyName("operation")]
    public string Operation { get; set; } = "";

    [JsonPropertyName("operationParameters")]
    public Dictionary<string, string> OperationParameters { get; set; } = [];

    [JsonPropertyName("engineInfo")]
    public string EngineInfo { get; set; } = "";
}
