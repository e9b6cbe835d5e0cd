using System.Reflection;
using LinqToDB.Data;
using LinqToDB.Mapping;
using Ordos.Warehouse.Star;
using Xunit;

namespace Ordos.Tests.Warehouse.Star;

public sealed class SchemaTests(PostgresServer postgres) : IDisposable
{
    readonly TempHome _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void Every_column_of_every_row_type_is_in_the_database_and_no_other(EngineKind engine)
    {
        using var db = new WarehouseDb(new TestDatabase(postgres, _temp).Create(engine));

        Schema.Upgrade(db);

        var there = db.Query<string>(
            "select concat(table_name, '.', column_name, ' ', is_nullable) from information_schema.columns where table_name in ('"
            + string.Join("', '", Schema.Tables(db).Where(t => t != "schema_version")) + "')");
        Assert.Equal(DeclaredColumns().Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public void An_upgrade_of_an_upgraded_database_does_nothing(EngineKind engine)
    {
        var database = new TestDatabase(postgres, _temp).Create(engine);
        using (var db = new WarehouseDb(database))
        {
            Schema.Upgrade(db);
            Schema.Upgrade(db);
        }
        using (var db = new WarehouseDb(database))
        {
            Schema.Upgrade(db);

            Assert.Empty(db.Observations);
        }
    }

    [Theory]
    [InlineData("Data Source=/var/lib/ordos/warehouse.duckdb", EngineKind.DuckDb)]
    [InlineData("Host=localhost;Username=ordos;Database=warehouse", EngineKind.PostgreSql)]
    [InlineData("Server=db,1433;Database=warehouse;User ID=ordos", EngineKind.SqlServer)]
    [InlineData("Data Source=db;Initial Catalog=warehouse", EngineKind.SqlServer)]
    public void The_connection_string_alone_decides_the_engine(string connectionString, EngineKind expected) =>
        Assert.Equal(expected, Engine.Of(connectionString));

    static IEnumerable<string> DeclaredColumns() =>
        from type in typeof(DimRegion).Assembly.GetTypes()
        let table = type.GetCustomAttribute<TableAttribute>()
        where type.IsPublic && table?.Name is not null
        from property in type.GetProperties()
        where property.GetCustomAttribute<NotColumnAttribute>() is null
        let column = property.GetCustomAttribute<ColumnAttribute>()
        let nullable = Nullable.GetUnderlyingType(property.PropertyType) is not null
        select $"{table.Name}.{column?.Name ?? $"({property.Name})"} {(nullable ? "YES" : "NO")}";
}
