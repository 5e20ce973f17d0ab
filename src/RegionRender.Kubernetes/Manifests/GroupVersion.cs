namespace RegionRender.Kubernetes;

/// <summary>An <c>apiVersion</c> in its parts.</summary>
/// <param name="Group">Empty for core kinds.</param>
/// <param name="Version">What stands behind the group.</param>
internal readonly record struct GroupVersion(string Group, string Version)
{
    public static GroupVersion Parse(string apiVersion)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new GroupVersion("", apiVersion) : new GroupVersion(apiVersion[..slash], apiVersion[(slash + 1)..]);
    }
}
