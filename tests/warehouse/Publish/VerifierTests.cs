using Ordos.Warehouse.Model;
using Ordos.Warehouse.Publish;
using Xunit;

namespace Ordos.Tests.Warehouse.Publish;

public sealed class VerifierTests : IDisposable
{
    readonly StarFixture _star = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    string Manifest(int number) => Path.Combine(_star.Home.Lake, "_releases", $"{number:D20}.json");

    public void Dispose() => _star.Dispose();

    [Fact]
    public async Task An_untouched_lake_is_proven_to_the_last_byte()
    {
        await PublishTwice();

        var verification = await Verifier.Verify(_star.Home, Cancellation);

        Assert.Empty(verification.Findings);
        Assert.Equal(2, verification.Releases);
        Assert.Equal(Releases.Newest(_star.Home.Lake)!.Tables.Values.Sum(t => t.Files.Sum(f => f.Size)), verification.Bytes);
    }

    [Fact]
    public async Task A_changed_byte_in_a_data_file_is_found()
    {
        await PublishTwice();
        var path = Path.Combine(_star.Home.Lake, _star.DataFiles().Single(f => f.Contains("year=2024", StringComparison.Ordinal)));
        var bytes = await File.ReadAllBytesAsync(path, Cancellation);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Cancellation);

        var finding = Assert.Single((await Verifier.Verify(_star.Home, Cancellation)).Findings);

        Assert.Equal((Verifier.ChangedFile, Severity.Error), (finding.Rule, finding.Severity));
        Assert.Contains("year=2024", finding.Locator, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_data_file_is_found()
    {
        await PublishTwice();
        File.Delete(Path.Combine(_star.Home.Lake, _star.DataFiles()[0]));

        Assert.Equal(Verifier.ChangedFile, Assert.Single((await Verifier.Verify(_star.Home, Cancellation)).Findings).Rule);
    }

    [Theory]
    [InlineData(1)] // the next manifest's hash no longer fits
    [InlineData(2)] // the pointer's no longer fits
    public async Task A_rewritten_manifest_is_found(int number)
    {
        await PublishTwice();
        var text = await File.ReadAllTextAsync(Manifest(number), Cancellation);
        await File.WriteAllTextAsync(Manifest(number), text.Replace("\"rows\": 1,", "\"rows\": 2,", StringComparison.Ordinal), Cancellation);

        Assert.Equal(Verifier.BrokenChain, Assert.Single((await Verifier.Verify(_star.Home, Cancellation)).Findings).Rule);
    }

    [Fact]
    public async Task A_lost_manifest_is_found()
    {
        await PublishTwice();
        File.Delete(Manifest(1));

        Assert.Equal(Verifier.BrokenChain, Assert.Single((await Verifier.Verify(_star.Home, Cancellation)).Findings).Rule);
    }

    [Fact]
    public async Task A_lake_without_releases_has_nothing_wrong() =>
        Assert.Equal((0, 0), await Verifier.Verify(_star.Home, Cancellation) is { Findings.Count: 0 } v ? (v.Releases, v.Files) : (-1, -1));

    async Task PublishTwice()
    {
        for (var year = 2023; year <= 2024; year++)
        {
            _star.Observe(StarFixture.Observation(1, 1, Period.OfYear(year), year));
            await _star.Publish();
        }
    }
}
