using System.Collections.Immutable;
using RegionRender.Core.AdmissionRules;
using RegionRender.Core.Decommissioning;
using RegionRender.Core.Labels;
using RegionRender.Flux;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Changes;

/// <summary>Says of each object what happens to it, as the rollouts show it, and what a build makes of that.</summary>
internal sealed class ObjectVerdicts(Comparison comparison, Rollouts rollouts, Permissions permissions)
{
    private readonly UpgradePermissions _upgrades = new(comparison.Estate.Upgrades, comparison.ReleaseMove);
    private readonly NewNames _names = new(comparison);

    /// <summary>The change of an object; null if nothing happens to it.</summary>
    public ObjectChange? Of(ObjectPair pair) => pair switch
    {
        { After: null, Before: { } before } => Gone(pair, before),
        { Before: null, After: { } after } => Created(pair, after),
        { Before: { } before, After: { } after } => Kept(pair, before, after),
        _ => null,
    };

    private ObjectChange Created(ObjectPair pair, PlacedObject after) =>
        rollouts.RefusalOf(pair) is { } refusal ? Illegal(pair, after, refusal) : Change(pair, ChangeWord.Created, ChangeVerdict.Reported);

    private ObjectChange? Kept(ObjectPair pair, PlacedObject before, PlacedObject after)
    {
        var upgrade = _upgrades.Of(pair.Key.Id, before.Manifest, after.Manifest);
        if (rollouts.RefusalOf(pair) is { Operation: not AdmissionOperation.Delete } refusal && !(upgrade is { IsPermitted: false } && rollouts.OnlyLacksAnEntry(pair, comparison.Facts)))
            return Illegal(pair, after, refusal);

        // A cluster that ends needs its providers longer than Flux needs to delete it.
        if (IsPlatform(pair.Key.Id) && !pair.HasSameContent && rollouts.RefusalInBase(pair) is { } early)
            return Illegal(pair, after, early);
        if (FluxKustomization.Is(pair.Key.Id) && SecretOf(before) != SecretOf(after))
        {
            return Change(pair, ChangeWord.Illegal, ChangeVerdict.Refused) with
            {
                Reason = $"it would apply to {Target(SecretOf(after))} instead of {Target(SecretOf(before))}, and leave behind what it applied",
                Advice = "register the other cluster as a new region",
            };
        }

        if (rollouts.IsFought(pair.Key) && pair.AppliedBefore != pair.AppliedNow)
        {
            return Change(pair, ChangeWord.LeftBehind, ChangeVerdict.Refused) with
            {
                Reason = $"the Kustomization '{pair.AppliedBefore}' would go on applying it beside '{pair.AppliedNow}'",
            };
        }

        if (rollouts.IsDeleted(pair.Key))
        {
            var word = IsProtected(pair.Key.Id) ? ChangeWord.Destroyed : ChangeWord.Moved;
            return Change(pair, word, ChangeVerdict.Refused) with { Reason = $"'{pair.AppliedBefore}' may delete it before '{pair.AppliedNow}' applies it" };
        }

        if (upgrade is not null)
            return Change(pair, ChangeWord.Upgraded, upgrade.IsPermitted ? ChangeVerdict.Permitted : ChangeVerdict.Refused) with { Reason = $"from '{upgrade.From}' to '{upgrade.To}'", Cause = PinOf(upgrade.To) ?? after.PlaceOf(upgrade.Node) };
        if (pair.AppliedBefore != pair.AppliedNow)
            return Change(pair, ChangeWord.Moved, ChangeVerdict.Reported);
        return pair.HasSameContent ? null : Change(pair, ChangeWord.Changed, ChangeVerdict.Reported);
    }

    private ObjectChange Gone(ObjectPair pair, PlacedObject before)
    {
        if (before.Owner is null && RetiredFlux.Is(pair.Key.Cluster, comparison))
            return LeftBehind(pair, ChangeVerdict.Reported, "nothing is left for the Flux of the region to apply") with { Commands = [$"flux uninstall --context {pair.Key.Cluster}"] };
        if (FluxKustomization.Is(pair.Key.Id))
            return GoneKustomization(pair);
        if (before.Id is { Group: "", Kind: "Namespace" } && IsOurs(before) && permissions.Entries.EntryFor(pair.Place) is not { Kind.Value: EstateKinds.Namespace })
            return LeftBehind(pair, ChangeVerdict.Reported, "its users are gone; what else is in it stays");
        if (IsProtected(pair.Key.Id))
            return Destroyed(pair, before);
        if (rollouts.IsDeleted(pair.Key))
            return Change(pair, ChangeWord.Removed, ChangeVerdict.Reported);
        if (rollouts.RefusalOf(pair) is { } refusal)
            return Change(pair, ChangeWord.Removed, ChangeVerdict.Refused) with { Reason = refusal.Reason, Advice = refusal.Advice };

        // What stands behind something stuck is not reached; that is told there.
        if (!ObjectMarks.IsKept(before.Manifest) && !rollouts.IsOrphaned(pair.Key))
            return Change(pair, ChangeWord.Removed, ChangeVerdict.Reported);
        return comparison.Facts.Profile.Kinds.IsKept(pair.Key.Id.Group, pair.Key.Id.Kind) && _names.VersionAfter(pair.Key) is { } successor
            ? Change(pair, ChangeWord.Replaced, ChangeVerdict.Reported) with { Reason = $"by '{successor}'", Commands = Removal(pair) }
            : LeftBehind(pair, ChangeVerdict.Reported, ObjectMarks.IsKept(before.Manifest) ? "Flux is told to leave it" : "Flux lets go of it, and does not delete it");
    }

    private ObjectChange GoneKustomization(ObjectPair pair)
    {
        if (rollouts.IsDeleted(pair.Key))
            return Change(pair, ChangeWord.Removed, ChangeVerdict.Reported);
        return permissions.Allows(pair.Place)
            ? LeftBehind(pair, ChangeVerdict.Permitted, "the command line accepts it")
            : LeftBehind(pair, ChangeVerdict.Reported, "it stays, without a folder to apply");
    }

    private ObjectChange Destroyed(ObjectPair pair, PlacedObject before)
    {
        if (before.Id is { Group: K0rdentObjects.Group, Kind: "Management" })
            return Change(pair, ChangeWord.Destroyed, ChangeVerdict.Refused) with { Reason = "Management is never destroyed", Advice = "put it back" };
        if (permissions.Entries.EntryFor(pair.Place) is { } entry)
        {
            if (pair.Place.IsOnRegion && entry.Kind.Value == EstateKinds.Region)
                return LeftBehind(pair, ChangeVerdict.Permitted, "it stays on the cluster of the region, as 'decommission' names it");
            if (!ShowsFirstStep(before))
            {
                return Change(pair, ChangeWord.Destroyed, ChangeVerdict.Refused) with
                {
                    Reason = "'decommission' names it, but the base does not show the first step: Flux would leave it behind",
                    Advice = "put it back beside its entry, merge that and let Flux apply it, then remove it",
                };
            }

            return (rollouts.RefusalInBase(pair) ?? rollouts.RefusalOf(pair)) is { } refusal
                ? Change(pair, ChangeWord.Destroyed, ChangeVerdict.Refused) with { Reason = refusal.Reason, Advice = OneStepAtATime(refusal), ForTheSakeOf = refusal.ForTheSakeOf }
                : Change(pair, ChangeWord.Destroyed, ChangeVerdict.Permitted) with { Reason = "'decommission' names it" };
        }

        if (permissions.Allows(pair.Place))
            return LeftBehind(pair, ChangeVerdict.Permitted, "the command line accepts it");
        var renamed = _names.NameAfter(pair.Key) is { } successor ? $"it looks renamed to '{successor}', which is destruction and creation" : "";
        return Change(pair, ChangeWord.Destroyed, ChangeVerdict.Refused) with
        {
            Reason = renamed,
            Advice = K0rdentObjects.Is(before.Id, "AccessManagement") ? "write 'access: []', which takes all access away and keeps the object" : "",
        };
    }

    private static string OneStepAtATime(RolloutRefusal refusal) => refusal.ForTheSakeOf is { } user
        ? $"put it back beside its entry, and remove it in a rendering of its own once '{user.Id}' is gone"
        : refusal.Advice;

    // In the first step an object loses what keeps it, and gains what the guard asks for.
    private bool ShowsFirstStep(PlacedObject before) =>
        before.Annotation(FluxMarks.PruneAnnotation) != FluxMarks.Disabled
        && (!comparison.Facts.Profile.Kinds.IsGuarded(before.Id) || before.Annotation(OwnAnnotations.ConfirmDeletion) == before.Id.Name);

    private ObjectChange Illegal(ObjectPair pair, PlacedObject after, RolloutRefusal refusal) => Change(pair, ChangeWord.Illegal, ChangeVerdict.Refused) with
    {
        Reason = refusal.Reason,
        Advice = refusal.Advice,
        ForTheSakeOf = refusal.ForTheSakeOf,
        Cause = (refusal.Node is YamlScalar { Text: var word } ? PinOf(word) ?? RegionOf(pair, after, word) : null) ?? after.PlaceOf(refusal.Node),
    };

    // A credential that follows from the region that a cluster now names: that is the word that moved it.
    private Location? RegionOf(ObjectPair pair, PlacedObject after, string credential) =>
        K0rdentObjects.Is(after.Id, "ClusterDeployment") && after.Spec?.Text("credential") == credential && pair.Before?.Label(OwnLabels.Region) != after.Label(OwnLabels.Region)
            ? comparison.Estate.Clusters.FirstOrDefault(cluster => cluster.Name.Value == after.Id.Name)?.Region?.Location
            : null;

    // Where the estate pins a family, that is the word that moved its clusters.
    private Location? PinOf(string template) => comparison.Estate.K0rdent.Templates.Values.Where(pin => pin.Value == template).Select(pin => (Location?)pin.Location).FirstOrDefault();

    private ObjectChange LeftBehind(ObjectPair pair, ChangeVerdict verdict, string reason) => Change(pair, ChangeWord.LeftBehind, verdict) with { Reason = reason, Commands = Removal(pair) };

    private ObjectChange Change(ObjectPair pair, ChangeWord word, ChangeVerdict verdict) => new(word, verdict, pair.Key.Cluster, pair.Key.Id)
    {
        Region = pair.Place.Region,
        Workload = K0rdentObjects.Is(pair.Key.Id, "ClusterDeployment") ? pair.Key.Id.Name : null,
        Before = pair.Before?.Manifest,
        After = pair.After?.Manifest,
        Path = pair.Path,
        AppliedBefore = pair.AppliedBefore?.ToString(),
        AppliedNow = pair.AppliedNow?.ToString(),
        Cause = pair.After is { } after ? CauseOf(pair, after) : new Location(new SourceText(comparison.DisplayPrefix + pair.Path, ""), default),
    };

    private static Location CauseOf(ObjectPair pair, PlacedObject after) => after.PlaceOf(
        pair is { Before: { } before, HasSameContent: false } ? ChangedNodes.FirstBelow(before.Manifest.Content, after.Manifest.Content, "") : null);

    private static ImmutableArray<string> Removal(ObjectPair pair) => [KubectlCommand.Delete(pair.Key.Cluster, pair.Key.Id)];

    private static bool IsPlatform(ManifestId id) => K0rdentObjects.Is(id, "Region") || K0rdentObjects.Is(id, "Management");

    private bool IsProtected(ManifestId id) => comparison.Facts.Profile.Kinds.IsProtected(id.Group, id.Kind);

    private static bool IsOurs(PlacedObject item) => item.Label(OwnLabels.ManagedBy) == OwnLabels.RegionRender;

    private static string? SecretOf(PlacedObject item) => item.Spec?.Mapping("kubeConfig")?.Mapping("secretRef")?.Text("name");

    private static string Target(string? secret) => secret is null ? "its own cluster" : $"the cluster of the kubeconfig Secret '{secret}'";
}
