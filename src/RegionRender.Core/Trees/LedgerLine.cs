using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using RegionRender.Core.Paths;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Trees;

/// <summary>Reads one line of a ledger. By hand, because a large rendering has 20,000 of them and every build reads them.</summary>
internal static class LedgerLine
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The file that the line lists, or null if the line is not what <see cref="LedgerWriter"/> writes. Properties that a later version may add are skipped.</summary>
    public static LedgerFile? TryRead(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            return json.Read() && json.TokenType == JsonTokenType.StartObject && ReadFile(ref json) is { } file && !json.Read() ? file : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The reader throws the second for a token of another type and for text that is not UTF-8.
            return null;
        }
    }

    private static LedgerFile? ReadFile(ref Utf8JsonReader json)
    {
        string? path = null, sha256 = null, cluster = null;
        var kustomization = "";
        ImmutableArray<LedgerObject> objects = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("path"u8))
                path = ReadString(ref json);
            else if (json.ValueTextEquals("sha256"u8))
                sha256 = ReadString(ref json);
            else if (json.ValueTextEquals("cluster"u8))
                cluster = ReadString(ref json);
            else if (json.ValueTextEquals("kustomization"u8))
                kustomization = ReadString(ref json);
            else if (json.ValueTextEquals("objects"u8))
                objects = ReadObjects(ref json);
            else
                json.Skip();
        }

        if (path is null || cluster is null || (sha256 is not null && !IsDigest(sha256)))
            return null;
        // Format 1 wrote digests of lists too.
        if (RenderingPaths.IsList(path))
            return new LedgerFile(path, null, cluster, kustomization, objects);
        return sha256 is null ? null : new LedgerFile(path, sha256, cluster, kustomization, objects);
    }

    private static ImmutableArray<LedgerObject> ReadObjects(ref Utf8JsonReader json)
    {
        var objects = ImmutableArray.CreateBuilder<LedgerObject>(1);
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
            objects.Add(ReadObject(ref json));
        return objects.DrainToImmutable();
    }

    private static LedgerObject ReadObject(ref Utf8JsonReader json)
    {
        string group = "", kind = "", name = "";
        string? space = null, path = null, target = null;
        var isProtected = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("group"u8))
                group = ReadString(ref json);
            else if (json.ValueTextEquals("kind"u8))
                kind = ReadString(ref json);
            else if (json.ValueTextEquals("namespace"u8))
                space = ReadString(ref json);
            else if (json.ValueTextEquals("name"u8))
                name = ReadString(ref json);
            else if (json.ValueTextEquals("protected"u8))
                isProtected = json.Read() && json.GetBoolean();
            else if (json.ValueTextEquals("path"u8))
                path = ReadString(ref json);
            else if (json.ValueTextEquals("target"u8))
                target = ReadString(ref json);
            else
                json.Skip();
        }

        if (kind.Length == 0 || name.Length == 0)
            throw new JsonException();
        return new LedgerObject(new ManifestId(group, kind, space, name), isProtected, path, target);
    }

    private static string ReadString(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString() ?? throw new JsonException();
    }

    private static bool IsDigest(string sha256) => sha256.Length == 64 && !sha256.AsSpan().ContainsAnyExcept(HexDigits);
}
