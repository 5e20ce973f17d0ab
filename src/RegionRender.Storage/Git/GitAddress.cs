namespace RegionRender.Storage;

/// <summary>
/// Addresses of Git repositories. One repository has many: Flux reads by <c>ssh://git@host/path.git</c> what a pipeline clones by
/// <c>https://user:token@host/path</c> and a person by <c>git@host:path</c>.
/// </summary>
internal static class GitAddress
{
    private const string Suffix = ".git";

    /// <summary>True if two addresses name the same path on the same host, however they are reached.</summary>
    public static bool AreOne(string left, string right) => string.Equals(HostAndPath(left), HostAndPath(right), StringComparison.OrdinalIgnoreCase);

    private static string HostAndPath(string address)
    {
        var (host, path) = Uri.TryCreate(address, UriKind.Absolute, out var uri) && address.Contains("://", StringComparison.Ordinal)
            ? (uri.Host, uri.AbsolutePath)
            : Scp(address);
        path = path.Trim('/');
        return $"{host}/{(path.EndsWith(Suffix, StringComparison.Ordinal) ? path[..^Suffix.Length] : path)}";
    }

    /// <summary><c>user@host:path</c>, or a path of this machine.</summary>
    private static (string Host, string Path) Scp(string address)
    {
        var colon = address.IndexOf(':');
        var slash = address.IndexOf('/');
        return colon < 0 || (slash >= 0 && slash < colon) ? ("", address) : (address[(address.IndexOf('@') + 1)..colon], address[(colon + 1)..]);
    }
}
