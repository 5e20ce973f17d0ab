using System.Collections.Immutable;
using RegionRender.Core.AdmissionRules;
using RegionRender.Core.Decommissioning;
using RegionRender.Core.Estates;
using RegionRender.Flux;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Changes;

/// <summary>What is still to be done for the entries of <c>decommission</c> and <c>upgrades</c> after this rendering.</summary>
internal static class NextSteps
{
    public static ImmutableArray<NextStep> Of(Comparison comparison, IReadOnlyList<ObjectChange> changes)
    {
        var steps = ImmutableArray.CreateBuilder<NextStep>();
        foreach (var entry in comparison.Estate.Decommission.Where(entry => entry.Kind.Value is not (EstateKinds.Service or EstateKinds.Delivery)))
        {
            var list = new DecommissionList([entry]);
            var gone = changes.Where(item => item is { After: null } && item.Verdict == ChangeVerdict.Permitted && list.EntryFor(PlaceOf(item, comparison)) is not null).ToList();
            if (gone.MinBy(item => Distance(item.Id, entry)) is { } first)
                steps.Add(new NextStep($"Once {Name(entry)} is gone, remove its entry from 'decommission'", AsksFor(first.Id)));
            else if (changes.Where(item => item.After is not null && !FluxKustomization.Is(item.Id) && list.LetsGo(PlaceOf(item, comparison))).MinBy(item => Distance(item.Id, entry)) is { } marked)
                steps.Add(new NextStep($"When Flux has applied this, remove {Name(entry)} from the estate, and keep its entry", AsksForUsers(marked.Id)));
        }

        return steps.DrainToImmutable();
    }

    // An entry lets go more than the object that it is called by; that one is to be asked for.
    private static int Distance(ManifestId id, Decommission entry) => id.Kind == entry.Kind.Value || (entry.Kind.Value == EstateKinds.Cluster && id.Kind == "ClusterDeployment") ? 0 : 1;

    private static ObjectPlace PlaceOf(ObjectChange item, Comparison comparison) => ObjectPlace.InFile(item.Id, item.Cluster, item.Path, comparison.Facts.Management);

    private static string Name(Decommission entry) => $"{entry.Kind.Value} '{entry.Name.Value}'";

    private static string AsksFor(ManifestId id) => $"{KubectlCommand.Get(id)} --ignore-not-found";

    // What keeps the object is gone from it once Flux has applied the first step; what uses it must be gone as well.
    private static string AsksForUsers(ManifestId id) => id switch
    {
        { Group: K0rdentObjects.Group, Kind: "Region" } =>
            $"kubectl get clusterdeployments --all-namespaces --output jsonpath='{{range .items[?(@.status.region==\"{id.Name}\")]}}{{.metadata.name}}{{\"\\n\"}}{{end}}'",
        { Group: K0rdentObjects.Group, Kind: "Credential" } =>
            $"kubectl get clusterdeployments{KubectlCommand.Space(id)} --output jsonpath='{{range .items[?(@.spec.credential==\"{id.Name}\")]}}{{.metadata.name}}{{\"\\n\"}}{{end}}'",
        _ => $"{KubectlCommand.Get(id)} --output jsonpath='{{.metadata.annotations.kustomize\\.toolkit\\.fluxcd\\.io/prune}}'",
    };
}
