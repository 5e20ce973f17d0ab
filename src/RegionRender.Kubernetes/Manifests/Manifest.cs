using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>One rendered Kubernetes object.</summary>
/// <param name="Id">What tells it from every other object of its cluster.</param>
/// <param name="ApiVersion">Group and version as written.</param>
/// <param name="Content">The whole object; its nodes remember template and estate.</param>
/// <param name="Cause">The estate place that made it exist; findings without a better place point there.</param>
internal sealed record Manifest(ManifestId Id, string ApiVersion, YamlMapping Content, Location Cause)
{
    /// <summary>Where a finding about a part belongs: where the user wrote it, else the place that made the object exist.</summary>
    public Location PlaceOf(YamlNode? node) => node is not null && IsOfTheUser(node) ? node.Location : Cause;

    /// <summary>True if the object stands in a file of the user's as it is, so that no template made it.</summary>
    public bool IsWritten => Content.Location.Source is { } source && source == Cause.Source;

    // What did not come from the object's template was put into it, whole or inside of something larger.
    private bool IsOfTheUser(YamlNode node) =>
        node.Via is not null || node.Location.Source == Cause.Source || (node.Location.Source is { } source && source != Content.Location.Source);
}
