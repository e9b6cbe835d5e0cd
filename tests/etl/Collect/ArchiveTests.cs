using System.Text;
using Ordos.Etl.Collect;
using Xunit;

namespace Ordos.Tests.Etl.Collect;

public sealed class ArchiveTests : IDisposable
{
    readonly TempHome _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_file_is_kept_under_the_hash_of_its_bytes()
    {
        var archive = new Archive(_temp.Home);

        var archived = await archive.Put(Bytes("abc"), TestContext.Current.CancellationToken);

        Assert.Equal(new Archived("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3), archived);
        Assert.Equal("abc"u8, archive.Read(archived.Sha256));
        Assert.True(File.GetAttributes(archive.PathOf(archived.Sha256)).HasFlag(FileAttributes.ReadOnly));
    }

    [Fact]
    public async Task The_same_bytes_twice_are_one_file()
    {
        var archive = new Archive(_temp.Home);

        var first = await archive.Put(Bytes("abc"), TestContext.Current.CancellationToken);
        var second = await archive.Put(Bytes("abc"), TestContext.Current.CancellationToken);

        Assert.Equal(first, second);
        Assert.Equal([archive.PathOf(first.Sha256)], Directory.GetFiles(_temp.Home.Archive, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Bytes_that_rotted_on_the_disk_are_not_handed_out()
    {
        var archive = new Archive(_temp.Home);
        var archived = await archive.Put(Bytes("abc"), TestContext.Current.CancellationToken);
        var path = archive.PathOf(archived.Sha256);
        File.SetAttributes(path, FileAttributes.Normal);
        await File.WriteAllTextAsync(path, "abd", TestContext.Current.CancellationToken);

        var error = Assert.Throws<IOException>(() => archive.Read(archived.Sha256));

        Assert.Contains(path, error.Message);
    }

    static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
