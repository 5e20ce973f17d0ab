using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>A file with CustomResourceDefinitions among other things: several documents, or the list that <c>kubectl get crd -o yaml</c> prints.</summary>
internal static class CrdFile
{
    /// <summary>The definitions in a file; what else it holds is passed over.</summary>
    public static ImmutableArray<YamlMapping> Read(SourceText source, DiagnosticBag findings)
    {
        var own = new DiagnosticBag();
        var documents = KubernetesYaml.ReadDocuments(source, own).Documents;
        if (own.HasErrors && FindTemplate(source) is { } template)
            findings.Add(ObjectDiagnostics.TemplateIsNoCrd(template));
        else
            findings.AddRange(own.ToSorted());
        return own.HasErrors ? [] : [.. documents.SelectMany(Definitions)];
    }

    private static IEnumerable<YamlMapping> Definitions(YamlNode document)
    {
        if (document is not YamlMapping mapping)
            return [];
        return mapping.Text("kind") switch
        {
            "CustomResourceDefinition" => [mapping],
            "List" or "CustomResourceDefinitionList" => mapping.Items("items").SelectMany(Definitions),
            _ => [],
        };
    }

    // A chart's template is no YAML; its first action says so best.
    private static Location? FindTemplate(SourceText source)
    {
        var start = source.Text.IndexOf("{{", StringComparison.Ordinal);
        return start < 0 ? null : new Location(source, new TextSpan(start, 2));
    }
}
