using RegionRender.Kubernetes;

namespace RegionRender.Core.Changes;

/// <summary>How commands for people name an object.</summary>
internal static class KubectlCommand
{
    /// <summary>The command that deletes an object.</summary>
    public static string Delete(string context, ManifestId id) => $"kubectl --context {context}{Space(id)} delete {Resource(id)} {id.Name}";

    /// <summary>The command that gets an object; options may follow.</summary>
    public static string Get(ManifestId id) => $"kubectl get {Resource(id)} {id.Name}{Space(id)}";

    /// <summary>The option for the namespace, with the space before it; empty for what stands in none.</summary>
    public static string Space(ManifestId id) => id.Namespace is { } space ? $" --namespace {space}" : "";

    private static string Resource(ManifestId id) => id.Group.Length == 0 ? id.Kind.ToLowerInvariant() : $"{id.Kind.ToLowerInvariant()}.{id.Group}";
}
