using System.Collections.Immutable;

namespace RegionRender.Core.Transitions;

/// <summary>What a build may remove although it is protected: the names given with <c>--allow-removal</c>.</summary>
/// <param name="Names">
/// Each as <c>Kind/name</c>, <c>Kind/namespace/name</c>, or either of them after the name of the cluster that the object is on, as
/// <c>eu-west/Namespace/ingress</c>. A name allows one object: where it fits several, none of them.
/// </param>
public sealed record RemovalPermissions(ImmutableArray<string> Names)
{
    /// <summary>Nothing that is protected may be removed.</summary>
    public static RemovalPermissions None { get; } = new([]);
}
