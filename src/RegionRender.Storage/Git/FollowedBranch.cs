using LibGit2Sharp;
using RegionRender.Core;

namespace RegionRender.Storage;

/// <summary>The branch that Flux follows, as a repository knows it.</summary>
internal static class FollowedBranch
{
    public const string UsualRemote = "origin";

    private const string Remotes = "refs/remotes/";

    /// <summary>The ref of the branch; <c>HEAD</c> where the source follows none and no remote tells its own. Null where the repository does not have it.</summary>
    /// <param name="repository">The repository of the rendering.</param>
    /// <param name="source">The source that Flux reads.</param>
    public static Reference? Find(Repository repository, RenderingSource source)
    {
        var remote = RemoteOf(repository, source.Url);
        if (source.Branch is not { } branch)
            return (remote is null ? null : Default(repository, remote)) ?? repository.Refs.Head;
        return (remote is null ? null : repository.Refs[$"{Remotes}{remote}/{branch}"])
            ?? repository.Refs[$"refs/heads/{branch}"]
            ?? (repository.Network.Remotes.Any() ? null : repository.Refs.Head);
    }

    /// <summary>The name of the remote that Flux reads from: by its address, or else the only one, or else the usual one; null where there is none of these.</summary>
    public static string? RemoteOf(Repository repository, string url)
    {
        var remotes = repository.Network.Remotes.ToList();
        var found = remotes.Find(remote => GitAddress.AreOne(remote.Url, url)) ?? (remotes.Count == 1 ? remotes[0] : remotes.Find(remote => remote.Name == UsualRemote));
        return found?.Name;
    }

    private static Reference? Default(Repository repository, string remote) =>
        repository.Refs[$"{Remotes}{remote}/HEAD"] is SymbolicReference { Target: { } target } ? target : null;
}
