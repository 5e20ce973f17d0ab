using RegionRender.Core;
using RegionRender.Core.Trees;
using RegionRender.Storage;
using RegionRender.Syntax;

namespace RegionRender.Repository.Tests.Examples;

/// <summary>A repository with an estate and its rendering, in which branches are merged as those of pull requests are.</summary>
internal sealed class MergedBranches : IDisposable
{
    private const string Conflict = "<<<<<<<";

    private readonly IReadOnlyDictionary<string, byte[]> _estate;
    private readonly string _root = Directory.CreateTempSubdirectory("regionrender-merges-").FullName;
    private readonly string _start;

    public MergedBranches(IReadOnlyDictionary<string, byte[]> estate)
    {
        _estate = estate;
        Git("init", "--quiet");
        foreach (var (path, content) in _estate)
            Write(path, content);
        _start = Commit(Build(_estate));
    }

    private string Rendered => Path.Join(_root, "rendered");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Merges the branches of a pair and builds, whatever Git makes of it.</summary>
    /// <returns>True if Git left a conflict.</returns>
    public bool MergeAndBuild(BranchPair pair, string conflictStyle)
    {
        var theirs = Branch(pair.Theirs);
        Branch(pair.Ours);
        var isConflict = TryGit("-c", $"merge.conflictStyle={conflictStyle}", "merge", "--quiet", "--no-edit", theirs).ExitCode != 0;
        Assert.Equal(isConflict, Directory.EnumerateFiles(Rendered, "*", SearchOption.AllDirectories).Any(file => File.ReadAllText(file).Contains(Conflict, StringComparison.Ordinal)));

        var merged = With(With(_estate, pair.Ours), pair.Theirs);
        Assert.Equal(isConflict, !Build(merged).IsUpToDate);
        var fresh = new ExampleEstate("").Render(new InMemorySourceFiles(merged)).Files;
        Assert.Equal(fresh.Select(file => file.Path), FilesOf(Rendered));
        Assert.All(fresh, file => Assert.True(file.Content.Span.SequenceEqual(File.ReadAllBytes(Path.Join(Rendered, file.Path))), file.Path));
        return isConflict;
    }

    private string Branch(NewCluster cluster)
    {
        Git("checkout", "--quiet", "--force", "--detach", _start);
        Write(cluster.Path, cluster.Part);
        return Commit(Build(With(_estate, cluster)));
    }

    private FolderComparison Build(IReadOnlyDictionary<string, byte[]> estate)
    {
        var options = new CompilerOptions { Previous = _ => RenderingFolder.Previous(Rendered, "rendered/") };
        var compilation = EstateCompiler.Compile(new EstateInput(ExampleEstate.EntryPath, new InMemorySourceFiles(estate), ""), options);
        Expect.None(compilation.Diagnostics.Where(item => item.Severity == Severity.Error).Select(item => $"{item.Location} {item.Id} {item.Message}"));
        var written = RenderingFolder.Write(Rendered, compilation.Tree ?? throw new InvalidOperationException("the estate has no rendering"), _root);
        Expect.None(written.Diagnostics.Select(item => $"{item.Location} {item.Id} {item.Message}"));
        return written;
    }

    private string Commit(FolderComparison written)
    {
        Assert.NotEmpty(written.Created);
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Render");
        return Git("rev-parse", "HEAD").Trim();
    }

    private string Git(params string[] arguments)
    {
        var run = TryGit(arguments);
        return run.ExitCode == 0 ? run.Output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {run.Errors}");
    }

    private Command TryGit(params string[] arguments) => Command.Run(
        TimeSpan.FromMinutes(1), "git", ["-C", _root, "-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgSign=false", "-c", "gc.auto=0", .. arguments]);

    private void Write(string path, byte[] content)
    {
        var file = Path.Join(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? _root);
        File.WriteAllBytes(file, content);
    }

    private static Dictionary<string, byte[]> With(IReadOnlyDictionary<string, byte[]> estate, NewCluster cluster) => new(estate) { [cluster.Path] = cluster.Part };

    private static IEnumerable<string> FilesOf(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Where(path => path != ".regionrender/lock")
        .Order(StringComparer.Ordinal);
}
