using System.Collections.Immutable;
using System.Security.Cryptography;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Trees;

/// <summary>What a rendering owns: its files with their digests, and the objects in them. Written under <c>.regionrender/</c>.</summary>
internal sealed record Ledger
{
    /// <summary>Version of the ledger's own format.</summary>
    public const int FormatVersion = 2;

    public required string Estate { get; init; }

    /// <summary>Name of the management cluster.</summary>
    public required string Management { get; init; }
    public required string K0rdentVersion { get; init; }

    /// <summary>Every rendered file but those that <see cref="LedgerWriter"/> writes, sorted by path. Read after a merge, a file may stand here with the digest of each side.</summary>
    public required ImmutableArray<LedgerFile> Files { get; init; }
}

/// <summary>A file that the rendering owns.</summary>
/// <param name="Path">Relative to the rendering's root, with <c>/</c>.</param>
/// <param name="Sha256">Digest of the bytes, lower-case hex; null for a <c>kustomization.yaml</c>: its content follows from the other lines, and two branches that each add a file to a folder must not both change its line.</param>
/// <param name="Cluster">Name of the cluster that the objects are for: management's or the region's name.</param>
/// <param name="Kustomization">Namespace and name of the Flux Kustomization that applies it, as <c>kcm-system/region-eu-west-cluster</c>; empty for entry files and what no Kustomization applies.</param>
/// <param name="Objects">The objects in the file; none for a <c>kustomization.yaml</c>.</param>
internal sealed record LedgerFile(string Path, string? Sha256, string Cluster, string Kustomization, ImmutableArray<LedgerObject> Objects)
{
    /// <summary>True if these are the bytes that were rendered.</summary>
    public bool Holds(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes)) == Sha256;
}

/// <summary>An object that the rendering owns.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Protected">True where Flux leaves it alone when its file goes: it carries <c>prune: disabled</c>.</param>
/// <param name="Path">For a Flux Kustomization the folder that it applies, its <c>spec.path</c>; else null.</param>
/// <param name="Target">For a Flux Kustomization that applies to another cluster, the Secret with that cluster's kubeconfig; else null.</param>
internal sealed record LedgerObject(ManifestId Id, bool Protected, string? Path, string? Target = null);
