using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Finds an object's identity.</summary>
internal static class ManifestReader
{
    /// <summary>The manifest of a mapping; null, with a finding, if it has no apiVersion, kind or name.</summary>
    public static Manifest? Read(YamlMapping content, Location cause, DiagnosticBag bag)
    {
        if (content.Text("apiVersion") is not { Length: > 0 } apiVersion)
            return Missing("apiVersion");
        if (content.Text("kind") is not { Length: > 0 } kind)
            return Missing("kind");
        if (content.Mapping("metadata")?.Text("name") is not { Length: > 0 } name)
            return Missing("metadata.name");
        var id = new ManifestId(GroupVersion.Parse(apiVersion).Group, kind, content.Mapping("metadata")?.Text("namespace"), name);
        return new Manifest(id, apiVersion, content, cause);

        Manifest? Missing(string what)
        {
            bag.Add(ManifestDiagnostics.NotAnObject(content.Location.IsNone ? cause : content.Location, what));
            return null;
        }
    }
}
