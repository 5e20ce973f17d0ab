using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>An object may become what the tree makes of it; fields that its kind makes immutable stay as they were in the base.</summary>
internal static class ChangesAreAdmitted
{
    public static void Check(FluxTree before, FluxTree after, KindCatalog kinds, DiagnosticBag bag)
    {
        var old = new Dictionary<(string Cluster, ManifestId Id), Manifest>();
        foreach (var item in before.Objects)
            old.TryAdd((item.Cluster.Name, item.Id), item.Manifest);
        var findings = new ImmutableArray<Diagnostic>[after.Objects.Length];
        Parallel.For(0, findings.Length, i =>
        {
            var item = after.Objects[i];
            findings[i] = old.TryGetValue((item.Cluster.Name, item.Id), out var previous) ? Judge(previous, item.Manifest, kinds) : [];
        });

        foreach (var some in findings)
            bag.AddRange(some);
    }

    private static ImmutableArray<Diagnostic> Judge(Manifest before, Manifest after, KindCatalog kinds)
    {
        if (YamlNode.DataEquals(before.Content, after.Content))
            return [];
        if (kinds.Find(after) is not { } schema)
            return [];

        // What is wrong with the object as such is reported already.
        var standing = schema.Validate(after.Content).Select(finding => (finding.FieldPath, finding.Diagnostic.Id, finding.Diagnostic.Message)).ToHashSet();
        return
        [
            .. schema.ValidateUpdate(before.Content, after.Content).Concat(DroppedBlocks.Find(schema, before.Content, after.Content))
                .Where(finding => !standing.Contains((finding.FieldPath, finding.Diagnostic.Id, finding.Diagnostic.Message)))
                .Select(finding => finding.Diagnostic with
                {
                    Message = $"{finding.Diagnostic.Message}, in '{finding.FieldPath}' of '{after.Id}'",
                    Related = [new RelatedLocation(before.Content.Location, "as it was")],
                }),
        ];
    }
}
