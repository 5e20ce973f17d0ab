using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.TreeRules;

/// <summary>
/// k0rdent's webhooks read the objects that an object names (k0rdent/kcm v1.11.4, internal/webhook), and Flux dry-runs a whole
/// Kustomization before it applies any of it (fluxcd/pkg ssa/v0.76.1, ssa/manager_apply.go, ApplyAll). So what is named stands in another
/// Kustomization, from which a way of <c>dependsOn</c> leads here.
/// </summary>
internal static class AdmissionStandsInStages
{
    private const string Group = "k0rdent.mirantis.com";

    // Which fields name which kind: what k0rdent looks up at admission (k0rdent/kcm v1.11.4, internal/webhook and
    // internal/util/validation); a Credential's region only later, in its controller (internal/controller/credential_controller.go).
    private static readonly (string Kind, string[] Field, string Named, bool SameNamespace)[] References =
    [
        ("ClusterDeployment", ["credential"], "Credential", true),
        ("ClusterDeployment", ["template"], "ClusterTemplate", true),
        ("Region", ["clusterDeployment", "name"], "ClusterDeployment", false),
        ("ClusterTemplateChain", ["supportedTemplates", "name"], "ClusterTemplate", true),
        ("ServiceTemplateChain", ["supportedTemplates", "name"], "ServiceTemplate", true),
        ("ClusterDeployment", ["serviceSpec", "services", "template"], "ServiceTemplate", true),
        ("Credential", ["region"], "Region", false),
    ];

    public static void Check(FluxTree tree, DiagnosticBag bag)
    {
        var named = tree.Objects.Where(item => item.Id.Group == Group)
            .ToLookup(item => (item.Cluster.Name, item.Id.Kind, item.Id.Name));
        var ancestors = new Ancestors(tree);
        foreach (var item in tree.Objects)
        {
            if (item is not { Id.Group: Group, Owner: { } owner })
                continue;
            foreach (var (_, field, kind, sameNamespace) in References.Where(reference => reference.Kind == item.Id.Kind))
            {
                foreach (var scalar in Find(item.Spec, field))
                {
                    var target = named[(item.Cluster.Name, kind, scalar.Text)].FirstOrDefault(other => !sameNamespace || other.Id.Namespace == item.Id.Namespace);
                    if (target?.Owner is not { } place)
                        continue;
                    if (place == owner)
                        bag.Add(K0rdentTreeDiagnostics.SameStage(item.PlaceOf(scalar), item.Id.ToString(), target.Id.ToString(), owner.DisplayName));
                    else if (!ancestors.Of(owner).Contains(place))
                        bag.Add(K0rdentTreeDiagnostics.NoStage(item.PlaceOf(scalar), item.Id.ToString(), target.Id.ToString(), owner.DisplayName, place.DisplayName));
                }
            }
        }
    }

    private static IEnumerable<YamlScalar> Find(YamlNode? node, ReadOnlyMemory<string> field) => node switch
    {
        YamlScalar { IsString: true } scalar when field.IsEmpty => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(item => Find(item, field)),
        YamlMapping mapping when !field.IsEmpty => Find(mapping[field.Span[0]], field[1..]),
        _ => [],
    };

    /// <summary>All that a Kustomization depends on, directly or not.</summary>
    private sealed class Ancestors(FluxTree tree)
    {
        private readonly Dictionary<FluxKustomization, HashSet<FluxKustomization>> _known = [];

        public HashSet<FluxKustomization> Of(FluxKustomization item)
        {
            if (_known.TryGetValue(item, out var found))
                return found;
            found = _known[item] = [];
            var open = new Stack<FluxKustomization>([item]);
            while (open.TryPop(out var next))
            {
                foreach (var dependency in next.DependsOn)
                {
                    if (tree.Find(next, dependency) is { } target && found.Add(target))
                        open.Push(target);
                }
            }

            return found;
        }
    }
}
