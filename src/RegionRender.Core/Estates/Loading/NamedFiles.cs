using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Finds the files that a path or pattern in the estate names.</summary>
internal sealed class NamedFiles(EstateInput input, DiagnosticBag bag)
{
    /// <summary>
    /// The files, from the root, in ordinal order; none, and a finding, if there are none. A path without wildcards is given as it is,
    /// whether or not it exists: <see cref="Read"/> says so.
    /// </summary>
    public ImmutableArray<string> Find(Located<string> written)
    {
        var path = SourcePath.Resolve(FolderOf(written.Location), written.Value);
        if (path is null)
        {
            bag.Add(LoadingDiagnostics.LiesOutside(written));
            return [];
        }

        if (!FilePattern.HasWildcard(path))
            return [path];
        var pattern = new FilePattern(path);
        ImmutableArray<string> found = [.. input.Files.List(pattern.Folder).Where(pattern.Matches).Order(StringComparer.Ordinal)];
        if (found.IsEmpty)
            bag.Add(LoadingDiagnostics.MatchesNothing(written));
        return found;
    }

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
