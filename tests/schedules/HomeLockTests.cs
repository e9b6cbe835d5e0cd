using Ordos.Schedules.Jobs;
using Xunit;

namespace Ordos.Tests.Schedules;

public sealed class HomeLockTests : IDisposable
{
    readonly TempHome _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Only_one_run_holds_a_home_and_the_next_may_have_it_afterwards()
    {
        using (HomeLock.TryTake(_temp.Home))
        {
            Assert.Null(HomeLock.TryTake(_temp.Home));
        }

        using var next = HomeLock.TryTake(_temp.Home);
        Assert.NotNull(next);
    }
}
