namespace RegionRender.Kubernetes;

/// <summary>What names the objects of a kind may have.</summary>
internal sealed record NameRule(Func<string, bool> IsValid, string Words)
{
    public static NameRule Subdomain { get; } = new(NameSyntax.IsSubdomain, NameSyntax.SubdomainRule);

    public static NameRule Label { get; } = new(NameSyntax.IsLabel, NameSyntax.LabelRule);

    /// <summary>Anything that can stand in an address, as for roles.</summary>
    public static NameRule PathSegment { get; } = new(
        name => name.Length > 0 && name is not ("." or "..") && !name.AsSpan().ContainsAny('/', '%'),
        "must not be '.' or '..' nor hold '/' or '%'");
}
