using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>The API server would take every object: its fields are known, its values fit, its kind's rules are kept.</summary>
internal static class ObjectsFitTheirKinds
{
    /// <summary>Judges every object whose kind is known, and gives the kinds that are not.</summary>
    public static ImmutableArray<string> Check(FluxTree tree, KindCatalog kinds, DiagnosticBag bag)
    {
        var schemas = FindSchemas(tree, kinds);
        var findings = new ImmutableArray<ObjectFinding>[tree.Objects.Length];
        Parallel.For(0, findings.Length, i =>
        {
            var (manifest, owner) = (tree.Objects[i].Manifest, tree.Objects[i].Owner);
            findings[i] = schemas[(manifest.ApiVersion, manifest.Id.Kind)] is { } schema && !IsEncrypted(manifest) ? Judge(manifest.Content, schema) : [];
            if (owner is { Substitutes: true })
                findings[i] = findings[i].RemoveAll(IsOfAVariable);
        });
        Report(tree, findings, bag);
        return [.. schemas.Where(schema => schema.Value is null).Select(schema => $"{schema.Key.ApiVersion} {schema.Key.Kind}").Order(StringComparer.Ordinal)];
    }

    private static Dictionary<(string ApiVersion, string Kind), StructuralSchema?> FindSchemas(FluxTree tree, KindCatalog kinds)
    {
        var schemas = new Dictionary<(string ApiVersion, string Kind), StructuralSchema?>();
        foreach (var item in tree.Objects)
        {
            var (apiVersion, id) = (item.Manifest.ApiVersion, item.Id);
            if (!schemas.ContainsKey((apiVersion, id.Kind)))
                schemas[(apiVersion, id.Kind)] = kinds.Find(item.Manifest);
        }

        return schemas;
    }

    // Flux decrypts before it applies: what SOPS wrote is not what the server sees.
    private static bool IsEncrypted(Manifest manifest) => manifest.Content.Has("sops");

    // What a variable stands for is not known: not what its value is, nor how a rule answers that reads it.
    private static bool IsOfAVariable(ObjectFinding finding) =>
        (finding.Node is YamlScalar || finding.Diagnostic.Rule == ObjectDiagnostics.BrokenRuleRule) && FluxVariables.Find(finding.Node) is not null;

    // Where the server refuses, what it would let pass is not the question yet.
    private static ImmutableArray<ObjectFinding> Judge(YamlMapping content, StructuralSchema schema) =>
        schema.Validate(content) is { IsEmpty: false } refused ? refused : ObjectTraps.Find(schema, content);

    private static void Report(FluxTree tree, ImmutableArray<ObjectFinding>[] findings, DiagnosticBag bag)
    {
        var reported = new ObjectFindings();
        for (var i = 0; i < findings.Length; i++)
        {
            var manifest = tree.Objects[i].Manifest;
            foreach (var finding in findings[i].Where(finding => !HasARuleOfItsOwn(finding)))
                reported.Add(manifest, finding);
        }

        reported.ReportTo(bag);
    }

    // What the cluster writes itself: ClusterFieldsAreLeftOut.
    private static bool HasARuleOfItsOwn(ObjectFinding finding) =>
        finding.FieldPath is "metadata.uid" or "metadata.resourceVersion" or "metadata.managedFields";
}
