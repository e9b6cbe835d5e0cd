using Xunit;

namespace Ordos.Tests.Warehouse.Publish;

public sealed class DataFileTests : IDisposable
{
    readonly LakeFixture _lake = new();

    public void Dispose() => _lake.Dispose();

    [Fact]
    public async Task What_is_written_is_what_another_engine_reads()
    {
        var file = await _lake.Write(LakeFixture.Plain, null, _lake.Rows(300_000));

        var path = Path.Combine(_lake.Folder, "facts", file!.Path);
        var sums = "SELECT count(*), sum(amount), count(amount), count(name), sum(hash(name)), sum(hash(day)), count(day), count(*) FILTER (is_current), sum(months), sum(hash(bound)), sum(key), sum(hash(key, amount, name))";
        var rowsSql = "FROM (SELECT i AS key, CASE WHEN i % 3 = 0 THEN NULL ELSE ((i * 7919) % 1000003)::DECIMAL(28,8) / 4 - 1000 END::DECIMAL(28,8) AS amount, CASE WHEN i % 3 = 1 THEN NULL ELSE '准格尔旗' || (i % 50) END AS name, CASE WHEN i % 3 = 2 THEN NULL ELSE DATE '2000-01-01' + (i % 9000)::INTEGER END AS day, i % 2 = 0 AS is_current, CASE WHEN i % 5 = 0 THEN NULL ELSE (i % 12)::INTEGER END AS months, ['eq', 'ge', 'gt'][(i % 3 + 1)::INTEGER] AS bound FROM range(300000) AS r(i))";

        Assert.Equal(_lake.Read($"{sums} {rowsSql}"), _lake.Read($"{sums} FROM '{path}'"));
        Assert.Equal(300_000, file.Rows);
        Assert.Equal(new FileInfo(path).Length, file.Size);
    }

    [Fact]
    public async Task Only_what_Power_BI_reads_is_written()
    {
        var file = await _lake.Write(LakeFixture.Plain, null, _lake.Rows(200_000));
        var path = Path.Combine(_lake.Folder, "facts", file!.Path);

        var chunks = _lake.Read($"SELECT DISTINCT compression, type, encodings, path_in_schema FROM parquet_metadata('{path}') ORDER BY ALL");

        string[] encodings = ["PLAIN", "RLE", "PLAIN_DICTIONARY", "RLE_DICTIONARY"];
        Assert.All(chunks, chunk =>
        {
            var parts = chunk.Split('|');
            Assert.Equal("SNAPPY", parts[0]);
            Assert.NotEqual("INT96", parts[1]);
            Assert.All(parts[2].Split(',', StringSplitOptions.TrimEntries), encoding => Assert.Contains(encoding, encodings));
        });
        Assert.Equal(
            ["key|BIGINT", "amount|DECIMAL(28,8)", "name|VARCHAR", "day|DATE", "is_current|BOOLEAN", "months|INTEGER", "bound|VARCHAR"],
            _lake.Read($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '{path}')"));
    }

    [Fact]
    public async Task The_bytes_depend_on_the_rows_alone()
    {
        var first = await _lake.Write(LakeFixture.Plain, null, _lake.Rows(1000));
        var again = await _lake.Write(LakeFixture.Plain, null, _lake.Rows(1000));
        var other = await _lake.Write(LakeFixture.Plain, null, _lake.Rows(1000, seed: 1));

        Assert.Equal(first, again);
        Assert.NotEqual(first!.Path, other!.Path);
        Assert.Equal(2, _lake.DataFiles(LakeFixture.Plain).Count);
    }

    [Fact]
    public async Task No_rows_make_no_file()
    {
        Assert.Null(await _lake.Write(LakeFixture.Plain, null, _lake.Rows(0)));
        Assert.Empty(_lake.DataFiles(LakeFixture.Plain));
    }

    [Fact]
    public async Task Statistics_count_rows_and_empty_values_and_hold_the_ends()
    {
        var file = await _lake.Write(LakeFixture.Plain, null, _lake.Rows(10));

        Assert.Equal(
            """{"numRecords":10,"minValues":{"key":0,"amount":979.75,"day":"2000-01-01","months":1},"maxValues":{"key":9,"amount":14838,"day":"2000-01-10","months":9},"nullCount":{"key":0,"amount":4,"name":3,"day":3,"is_current":0,"months":2,"bound":0}}""",
            file!.Stats);
    }
}
