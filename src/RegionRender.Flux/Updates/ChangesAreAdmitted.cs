using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>An object may become what the tree makes of it: fields that its kind makes immutable stay as they were.</summary>
internal static class ChangesAreAdmitted
{
    /// <summary>Judges every object that was there before, in whatever Kustomization.</summary>
    /// <returns>What is refused: why, by object.</returns>
    public static IReadOnlyDictionary<ObjectKey, string> Check(FluxTree previous, FluxTree after, KindCatalog kinds, DiagnosticBag bag)
    {
        var refused = new Dictionary<ObjectKey, string>();
        var before = new Dictionary<ObjectKey, Manifest>();
        foreach (var item in previous.Objects)
            before.TryAdd(ObjectKey.Of(item), item.Manifest);
        if (before.Count == 0)
            return refused;
        var findings = new ImmutableArray<ObjectFinding>[after.Objects.Length];
        Parallel.For(0, findings.Length, i =>
        {
            var item = after.Objects[i];
            findings[i] = before.TryGetValue(ObjectKey.Of(item), out var old) ? Judge(old, item.Manifest, kinds) : [];
        });

        var reported = new ObjectFindings();
        for (var i = 0; i < findings.Length; i++)
        {
            var item = after.Objects[i];
            foreach (var finding in findings[i])
            {
                reported.Add(item.Manifest, finding, before[ObjectKey.Of(item)].Content.Location);
                refused.TryAdd(ObjectKey.Of(item), finding.Diagnostic.Message);
            }
        }

        reported.ReportTo(bag);
        return refused;
    }

    private static ImmutableArray<ObjectFinding> Judge(Manifest before, Manifest after, KindCatalog kinds)
    {
        if (ReferenceEquals(before, after) || YamlNode.DataEquals(before.Content, after.Content) || kinds.Find(after) is not { } schema)
            return [];

        // What is wrong with the object as such is reported already.
        var standing = schema.Validate(after.Content).Select(finding => (finding.FieldPath, finding.Diagnostic.Id, finding.Diagnostic.Message)).ToHashSet();
        return
        [
            .. schema.ValidateUpdate(before.Content, after.Content).Concat(DroppedBlocks.Find(schema, before.Content, after.Content))
                .Where(finding => !standing.Contains((finding.FieldPath, finding.Diagnostic.Id, finding.Diagnostic.Message)))
                .Select(finding => AtTheChange(finding, before, after)),
        ];
    }

    // Rules stand at a whole spec. In a file of the user's that is the place to read; what a template made of an estate leads to the word
    // that was changed there.
    private static ObjectFinding AtTheChange(ObjectFinding finding, Manifest before, Manifest after) =>
        !after.IsWritten && ChangedNodes.FirstBelow(before.Content, after.Content, finding.FieldPath) is { } node
            ? finding with { Node = node, Diagnostic = finding.Diagnostic with { Location = node.Location } }
            : finding;
}
