namespace RegionRender.Kubernetes;

/// <summary>The schema of one served version of a kind, as a file that other tools read too (JSON Schema, draft-07).</summary>
/// <param name="Path">Where kubeconform and editors look for it: <c>group/kind_version.json</c>, lower case.</param>
/// <param name="Text">The file, always the same for the same definition.</param>
internal sealed record SchemaFile(string Path, string Text)
{
    /// <summary>The path of a kind's file; the group without a name is <c>core</c>.</summary>
    public static string PathOf(string group, string version, string kind) => $"{(group.Length == 0 ? "core" : group)}/{kind}_{version}.json".ToLowerInvariant();

    /// <summary>The kind that a file describes, from its first lines alone; null if <c>schema import</c> did not write it.</summary>
    public static ResourceKind? KindOf(ReadOnlySpan<byte> utf8) => JsonNodes.ReadStart(utf8, ResourceKind.Resource) is { } start ? ResourceKind.Read(start) : null;

    /// <summary>The schema that a file holds; null if <c>schema import</c> did not write it.</summary>
    public static StructuralSchema? Read(ReadOnlySpan<byte> utf8) => SchemaFileReader.Read(utf8);

    /// <summary>True if a file is JSON to its end; a copy may have been cut off.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> utf8) => JsonNodes.IsWhole(utf8);
}
