using System.Collections.Frozen;
using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Rendering;

/// <summary>
/// When an object of a kind is ready. Flux calls an object without any status ready, so every kind with a status has an
/// expression; kinds that never get one have none, for an expression on them would wait forever.
/// </summary>
internal static class HealthChecks
{
    private const string Ready = "status.conditions.exists(c, c.type == 'Ready' && c.status == 'True')";
    private const string ReadyOfGeneration = "status.conditions.exists(c, c.type == 'Ready' && c.status == 'True' && c.observedGeneration == metadata.generation)";
    private const string Valid = "status.valid == true";

    private static readonly ImmutableSortedDictionary<string, string> OfKind = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["external-secrets.io/v1 ExternalSecret"] = Ready,
        ["k0rdent.mirantis.com/v1beta1 AccessManagement"] =
            "has(status.observedGeneration) && status.observedGeneration == metadata.generation && (!has(status.error) || status.error == '')",
        ["k0rdent.mirantis.com/v1beta1 ClusterTemplate"] = Valid,
        ["k0rdent.mirantis.com/v1beta1 ClusterTemplateChain"] = Valid,
        ["k0rdent.mirantis.com/v1beta1 Credential"] =
            "status.conditions.exists(c, c.type == 'CredentialReady' && c.status == 'True' && c.observedGeneration == metadata.generation)",
        ["k0rdent.mirantis.com/v1beta1 Management"] = ReadyOfGeneration,
        ["k0rdent.mirantis.com/v1beta1 MultiClusterService"] = ReadyOfGeneration,
        ["k0rdent.mirantis.com/v1beta1 Region"] = ReadyOfGeneration,
        ["k0rdent.mirantis.com/v1beta1 ServiceTemplate"] = Valid,
        ["k0rdent.mirantis.com/v1beta1 ServiceTemplateChain"] = Valid,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<(string Group, string Kind)> Asked = OfKind.Keys.Select(key => (key[..key.IndexOf('/', StringComparison.Ordinal)], key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..])).ToFrozenSet();

    /// <summary>True for kinds that Flux would call ready too early.</summary>
    public static bool Needs(ManifestId id) => Asked.Contains((id.Group, id.Kind));
}
