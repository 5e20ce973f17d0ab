using System.Collections.Immutable;
using RegionRender.Core.AdmissionRules;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Core.Changes;

/// <summary>The entries of <c>upgrades</c>: what may move.</summary>
/// <param name="entries">Those of the estate.</param>
/// <param name="release">k0rdent's own move, beside which no cluster moves; null where it stays.</param>
internal sealed class UpgradePermissions(ImmutableArray<Upgrade> entries, ReleaseMove? release)
{
    /// <summary>The upgrade that a change of an object is; null if it is none.</summary>
    public ObjectUpgrade? Of(ManifestId id, Manifest before, Manifest after)
    {
        var field = id switch
        {
            { Group: K0rdentObjects.Group, Kind: "ClusterDeployment" } => "template",
            { Group: K0rdentObjects.Group, Kind: "Management" } => "release",
            _ => null,
        };
        if (field is null || K0rdentObjects.SpecOf(before)?.Text(field) is not { } from || K0rdentObjects.SpecOf(after)?[field] is not YamlScalar { Text: var to } node || from == to)
            return null;
        return new ObjectUpgrade(from, to, node, entries.Any(entry => Permits(entry, id, from, to)));
    }

    /// <summary>True if the base has something that the entry lets go on from there.</summary>
    public static bool HasWork(Upgrade entry, Comparison comparison) => entry.IsOfK0rdent
        ? comparison.LedgerBefore.K0rdentVersion == entry.From.Value
        : comparison.Before.Flux.Objects.Any(item => K0rdentObjects.Is(item.Id, "ClusterDeployment") && item.Spec?.Text("template") == entry.From.Value && (entry.Cluster is not { } name || name.Value == item.Id.Name));

    private bool Permits(Upgrade entry, ManifestId id, string from, string to)
    {
        if (id.Kind == "Management")
            return entry.IsOfK0rdent && release is { GoesOneMinorForward: true } && entry.From.Value == release.From && entry.To.Value == release.To;
        return release is null && entry.From.Value == from && entry.To.Value == to && (entry.Cluster?.Value == id.Name || (entry.Family is { } family && family.Value == ClusterTemplate.FamilyOf(from)));
    }
}

/// <summary>A cluster gets another template, or k0rdent another release.</summary>
internal sealed record ObjectUpgrade(string From, string To, YamlNode Node, bool IsPermitted);
