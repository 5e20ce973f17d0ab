using RegionRender.Core.AdmissionRules;
using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Core.Trees;
using RegionRender.Flux;

namespace RegionRender.Core.Changes;

/// <summary>A rendering and what it replaces, in full.</summary>
internal sealed record Comparison
{
    public required Estate Estate { get; init; }

    public required K0rdentFacts Facts { get; init; }

    /// <summary>What is applied.</summary>
    public required RolloutTree Before { get; init; }

    /// <summary>What shall be.</summary>
    public required RolloutTree After { get; init; }

    /// <summary>The ledger of the base.</summary>
    public required Ledger LedgerBefore { get; init; }

    public required Ledger LedgerAfter { get; init; }

    /// <summary>k0rdent's own move; null where it stays at its release.</summary>
    public ReleaseMove? ReleaseMove => ReleaseMove.Between(LedgerBefore.K0rdentVersion, Facts.Profile.Version);

    /// <summary>What the API server refuses by the schemas of the objects: why, by object.</summary>
    public required IReadOnlyDictionary<ObjectKey, string> RefusedUpdates { get; init; }

    /// <summary>What stands before the paths of the base in messages.</summary>
    public string DisplayPrefix { get; init; } = "";

    /// <summary>What was compared with, as a person names it.</summary>
    public string Base { get; init; } = "";
}
