using RegionRender.Core.Estates;

namespace RegionRender.Core;

/// <summary>What Flux follows of a source, of all that its <c>ref</c> names.</summary>
internal static class FollowedSource
{
    // fluxcd/source-controller v1.9.1, docs/spec/v1/gitrepositories.md, "Reference": each of these takes precedence over the branch.
    private static readonly string[] BeforeTheBranch = ["commit", "name", "semver", "tag"];

    private const string Heads = "refs/heads/";

    public static RenderingSource Of(FluxSource source) => new(source.Path.Value, source.Url.Value, source.Kind == "GitRepository" ? Branch(source) : null);

    private static string? Branch(FluxSource source)
    {
        var asked = Array.Find(BeforeTheBranch, source.Ref.Has);
        if (asked == "name" && source.Ref.Text(asked) is { } name && name.StartsWith(Heads, StringComparison.Ordinal))
            return name[Heads.Length..];
        return asked is null ? source.Ref.Text("branch") : null;
    }
}
