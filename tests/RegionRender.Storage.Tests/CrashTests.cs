using RegionRender.Core.Trees;

namespace RegionRender.Storage.Tests;

/// <summary>A build is stopped before every single change that it makes to the disk, once for each; the next one must cope.</summary>
public sealed class CrashTests : IDisposable
{
    private static readonly ManifestTree Before = Renderings.Small
        .With("clusters/mgmt/flux-notes.yaml", "goes\n")
        .With("management/regions/us/registration/region.us.yaml", "goes with its folder\n")
        .With(Renderings.Layer, Renderings.List("management.kcm.yaml", "mine.yaml", "hers.yaml"))
        .WithExtra("management/platform/mine.yaml", "of the user's\n")
        .WithExtra("management/platform/hers.yaml", "of the user's, goes\n");

    private static readonly ManifestTree Interrupted = Renderings.Small
        .With(Renderings.Platform, "kind: Management # two\n")
        .With("regional/eu/base/namespace.a.yaml", "new folder\n")
        .With("regional/eu/base/namespace.b.yaml", "new folder\n")
        .With(Renderings.Layer, Renderings.List("management.kcm.yaml", "mine.yaml", "yours.yaml"))
        .WithExtra("management/platform/mine.yaml", "of the user's, changed\n")
        .WithExtra("management/platform/yours.yaml", "of the user's, new\n");

    private static readonly ManifestTree Other = Before
        .With(Renderings.Platform, "kind: Management # three\n")
        .With("regional/eu/base/namespace.a.yaml", "other\n")
        .Without(Renderings.Region);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Whenever_a_first_build_is_killed_the_next_completes_it() => KillAtEveryStep(null, Interrupted, Interrupted);

    [Fact]
    public void Whenever_a_build_is_killed_the_next_completes_it() => KillAtEveryStep(Before, Interrupted, Interrupted);

    [Fact]
    public void Whenever_a_build_is_killed_a_build_of_another_estate_gets_through() => KillAtEveryStep(Before, Interrupted, Other);

    [Fact]
    public void Whenever_a_build_is_killed_going_back_gets_through() => KillAtEveryStep(Before, Interrupted, Before);

    [Fact]
    public void Builds_may_be_killed_in_a_row()
    {
        var steps = Steps(Before, Interrupted);
        for (var step = 0; step < steps; step++)
        {
            Start(Before);
            Kill(Interrupted, step);
            Kill(Other, step);
            Kill(Interrupted, step / 2);
            AssertCompletes(Other, $"kills at step {step}");
        }
    }

    [Fact]
    public void A_file_changed_by_hand_after_a_kill_is_still_known_as_such()
    {
        var steps = Steps(Before, Interrupted);
        for (var step = 0; step < steps; step++)
        {
            Start(Before);
            Kill(Interrupted, step);
            _folder.Write("out/" + Renderings.Platform, "by hand\n");

            var result = RenderingFolder.Write(_folder.Path("out"), Interrupted.ComparedWith(_folder.Path("out")));

            Assert.Equal("RR6013", Assert.Single(result.Diagnostics).Id);
            Assert.Equal("by hand\n", _folder.Read("out/" + Renderings.Platform));
        }
    }

    private void KillAtEveryStep(ManifestTree? before, ManifestTree interrupted, ManifestTree next)
    {
        var steps = Steps(before, interrupted);
        Assert.InRange(steps, 20, 100);
        for (var step = 0; step < steps; step++)
        {
            Start(before);
            Kill(interrupted, step);
            AssertNoFileIsHalf(before, interrupted);
            AssertCompletes(next, $"a kill at step {step}");
        }
    }

    private void Start(ManifestTree? before)
    {
        if (_folder.Has("out"))
            Directory.Delete(_folder.Path("out"), recursive: true);
        if (before is not null)
            Assert.Empty(RenderingFolder.Write(_folder.Path("out"), before.ComparedWith(_folder.Path("out"))).Diagnostics);
    }

    private int Steps(ManifestTree? before, ManifestTree after)
    {
        Start(before);
        var steps = 0;
        new FolderBuild(_folder.Path("out"), null, beforeChange: (_, _) => steps++).Write(after.ComparedWith(_folder.Path("out")));
        return steps;
    }

    private void Kill(ManifestTree tree, int atStep)
    {
        var step = 0;
        var build = new FolderBuild(_folder.Path("out"), null, beforeChange: (operation, path) =>
        {
            if (step++ != atStep)
                return;
            // A kill while a file is created leaves some of its bytes.
            if (operation == "create")
                File.WriteAllText(path, "hal");
            throw new KilledException();
        });
        try
        {
            build.Write(tree.ComparedWith(_folder.Path("out")));
        }
        catch (KilledException)
        {
            return;
        }

        Assert.True(step <= atStep);
    }

    private void AssertNoFileIsHalf(ManifestTree? before, ManifestTree after)
    {
        var found = _folder.Snapshot("out");
        foreach (var (path, text) in found.Where(file => file.Value != "(folder)" && !file.Key.StartsWith(".regionrender/", StringComparison.Ordinal)))
            Assert.Contains(text, new[] { before?.Expected().GetValueOrDefault(path), after.Expected().GetValueOrDefault(path) });
    }

    private void AssertCompletes(ManifestTree tree, string after)
    {
        var result = RenderingFolder.Write(_folder.Path("out"), tree.ComparedWith(_folder.Path("out")));

        Assert.True(result.Diagnostics.IsEmpty, $"After {after}: {string.Join("; ", result.Diagnostics.Select(finding => finding.Message))}");
        var (expected, found) = (tree.Expected(), _folder.Snapshot("out"));
        Assert.True(expected.Count == found.Count && !expected.Except(found).Any(), $"After {after} these differ: {string.Join(", ", expected.Except(found).Concat(found.Except(expected)).Select(file => file.Key))}");
        Assert.True(RenderingFolder.Compare(_folder.Path("out"), tree.ComparedWith(_folder.Path("out"))).IsUpToDate);
    }

    private sealed class KilledException : Exception;
}
