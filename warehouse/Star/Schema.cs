using LinqToDB;
using LinqToDB.Data;
using LinqToDB.Mapping;

namespace Ordos.Warehouse.Star;

/// <summary>
/// Brings the tables of a database to the newest version, one step after the other. A step is an SQL file that is never edited once
/// released, in the types of SQL Server and nothing that another engine does not have; each runs once, in a transaction.
/// </summary>
public static class Schema
{
    /// <summary>Creates or upgrades the tables; does nothing where they are up to date. Safe from several processes at once.</summary>
    public static void Upgrade(WarehouseDb db)
    {
        using var transaction = db.BeginExclusive();
        var version = VersionOf(db);
        foreach (var step in Steps().Where(s => s.Number > version))
        {
            foreach (var statement in Statements(step.Sql))
            {
                if (Engine.Translate(db.Kind, statement) is { } translated)
                {
                    db.Execute(translated);
                }
            }
            db.Insert(new SchemaStep { Number = step.Number, Name = step.Name });
        }
        transaction.Commit();
    }

    /// <summary>Whether the database has its tables: not before its first upgrade is whole.</summary>
    public static bool IsThere(WarehouseDb db) => Tables(db).Contains("schema_version");

    /// <summary>Number of the newest step that the database has had; 0 for an empty one.</summary>
    static int VersionOf(WarehouseDb db)
    {
        if (!IsThere(db))
        {
            db.Execute(Engine.Translate(db.Kind, "create table schema_version (step int not null, name nvarchar(200) not null)")
                ?? throw new InvalidOperationException("Every engine has tables."));
            return 0;
        }
        return db.GetTable<SchemaStep>().Max(s => (int?)s.Number) ?? 0;
    }

    /// <summary>Tables of the database in the schema that a connection works in by default.</summary>
    internal static IReadOnlyList<string> Tables(WarehouseDb db)
    {
        var schema = db.Kind == EngineKind.SqlServer ? "schema_name()" : "current_schema()";
        return [.. db.Query<string>($"select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = {schema}")];
    }

    internal static IEnumerable<(int Number, string Name, string Sql)> Steps()
    {
        var assembly = typeof(Schema).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(resource);
            using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The resource {resource} is gone.");
            using var reader = new StreamReader(stream);
            yield return (int.Parse(name[..4], System.Globalization.CultureInfo.InvariantCulture), name, reader.ReadToEnd());
        }
    }

    internal static IEnumerable<string> Statements(string sql) =>
        sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>One row per step that the database has had.</summary>
    [Table("schema_version")]
    sealed record SchemaStep
    {
        [Column("step")]
        public required int Number { get; init; }

        [Column("name")]
        public required string Name { get; init; }
    }
}
