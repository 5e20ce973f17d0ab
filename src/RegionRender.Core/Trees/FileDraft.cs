using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>A file whose bytes are still to be made: by writing nodes, or as they are.</summary>
internal sealed record FileDraft(string Path, string Cluster, string Kustomization)
{
    public ImmutableArray<YamlNode> Documents { get; init; } = [];
    public byte[]? Bytes { get; init; }
    public ImmutableArray<LedgerObject> Objects { get; init; } = [];

    /// <summary>The estate place to point at if the file can't have its path.</summary>
    public Location Cause { get; init; }

    /// <summary>The bytes; the writer's buffer is reused from file to file.</summary>
    public byte[] Write(YamlWriter writer, string header)
    {
        if (Bytes is not null)
            return Bytes;
        writer.Clear();
        writer.WriteComment(header);
        foreach (var document in Documents)
            writer.WriteDocument(document);
        return writer.Written.ToArray();
    }
}
