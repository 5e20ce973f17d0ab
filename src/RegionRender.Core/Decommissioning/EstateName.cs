namespace RegionRender.Core.Decommissioning;

/// <summary>How the estate calls what may be destroyed, in <c>decommission</c> and in <c>--allow-removal</c>: <c>Cluster/shop</c>.</summary>
/// <param name="Kind">A word of <see cref="EstateKinds"/>, or a kind of Kubernetes.</param>
/// <param name="Name">As the estate writes it; of a kind of Kubernetes it may be <c>namespace/name</c>.</param>
internal readonly record struct EstateName(string Kind, string Name)
{
    /// <summary>Reads <c>Kind/name</c>; null for another text.</summary>
    public static EstateName? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash <= 0 || slash == text.Length - 1 ? null : new EstateName(text[..slash], text[(slash + 1)..]);
    }

    public override string ToString() => $"{Kind}/{Name}";
}
