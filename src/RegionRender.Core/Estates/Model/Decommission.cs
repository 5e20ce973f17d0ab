using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>An entry of <c>decommission</c>: what may be destroyed, uninstalled or handed over.</summary>
internal sealed record Decommission
{
    /// <summary>A word of the estate, as <c>Cluster</c>, or a protected kind of Kubernetes.</summary>
    public required Located<string> Kind { get; init; }

    /// <summary>As the estate writes it.</summary>
    public required Located<string> Name { get; init; }

    /// <summary>The clusters that a service leaves; empty for all other kinds.</summary>
    public ImmutableArray<Located<string>> Clusters { get; init; } = [];

    public required string Reason { get; init; }

    /// <summary>The last day on which the entry is meant, as <c>2026-12-31</c>; null: any day.</summary>
    public Located<string>? Until { get; init; }

    public required Location Location { get; init; }
}
