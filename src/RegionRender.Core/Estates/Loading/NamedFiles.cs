using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Finds the files that a path or pattern in the estate names.</summary>
internal sealed class NamedFiles(EstateInput input, DiagnosticBag bag)
{
    /// <summary>True if a path or pattern reached something that could not be read as a plain file.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>
    /// The files, from the root, in ordinal order; none, and a finding, if there are none. A path without wildcards is given as it is,
    /// whether or not it exists: <see cref="Read"/> says so. What is reached and can't be read as a plain file is a finding too, so that nothing is passed over.
    /// </summary>
    public ImmutableArray<string> Find(Located<string> written)
    {
        var path = SourcePath.Resolve(FolderOf(written.Location), written.Value);
        if (path is null)
        {
            bag.Add(LoadingDiagnostics.LiesOutside(written));
            return [];
        }

        var pattern = new FilePattern(path);
        if (input.RenderingFolder is { } rendering && pattern.ReachesInto(rendering))
        {
            IsIncomplete = true;
            bag.Add(LoadingDiagnostics.ReachesIntoTheRendering(written, input.DisplayPrefix + rendering));
            return [];
        }

        return FilePattern.HasWildcard(path) ? Match(pattern, written) : Name(path, written);
    }

    private ImmutableArray<string> Match(FilePattern pattern, Located<string> written)
    {
        var obstacles = Obstacles(pattern.Folder, pattern);
        var found = input.Files.List(pattern.Folder).Where(pattern.Matches).Order(StringComparer.Ordinal).ToList();
        if (found.Count == 0 && obstacles.Count == 0)
            bag.Add(LoadingDiagnostics.MatchesNothing(written));
        obstacles.AddRange(found.Where(HasControlCharacter).Select(path => new SourceObstacle(path, "has a control character in its name")));
        Report(obstacles, written);
        return [.. found.Where(path => !HasControlCharacter(path))];
    }

    private ImmutableArray<string> Name(string path, Located<string> written)
    {
        var obstacles = Obstacles(path, new FilePattern(path));
        Report(obstacles, written);
        return obstacles.Count == 0 ? [path] : [];
    }

    private List<SourceObstacle> Obstacles(string path, FilePattern pattern) =>
        [.. input.Files.Obstacles(path).Where(obstacle => pattern.Matches(obstacle.Path) || pattern.ReachesInto(obstacle.Path)).OrderBy(obstacle => obstacle.Path, StringComparer.Ordinal)];

    private void Report(List<SourceObstacle> obstacles, Located<string> written)
    {
        IsIncomplete |= obstacles.Count > 0;
        foreach (var obstacle in obstacles)
            bag.Add(LoadingDiagnostics.IsPassedOver(written, obstacle));
    }

    private static bool HasControlCharacter(string path) => path.Any(char.IsControl);

    /// <summary>The text of a file that <paramref name="written"/> names, or null and a finding.</summary>
    public SourceText? Read(string path, Located<string> written) =>
        ReadBytes(path, written) is { } bytes ? SourceTextReader.Decode(input.DisplayPrefix + path, bytes, bag) : null;

    /// <summary>The same for a file of the user's own objects.</summary>
    public SourceText? ReadManifest(string path, Located<string> written) =>
        ReadBytes(path, written) is { } bytes ? SourceTextReader.DecodeManifest(input.DisplayPrefix + path, bytes, bag) : null;

    private byte[]? ReadBytes(string path, Located<string> written)
    {
        if (input.Files.Read(path) is { } bytes)
            return bytes;
        bag.Add(LoadingDiagnostics.IsMissing(written, path, NearestName.Of(path, input.Files.List(SourcePath.FolderOf(path)))));
        return null;
    }

    // A path belongs to the file that it is written in; in an included part too.
    private string FolderOf(Location location) => SourcePath.FolderOf(location.Path[Math.Min(input.DisplayPrefix.Length, location.Path.Length)..]);
}
