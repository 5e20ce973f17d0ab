using System.Text.Json;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Reads schema files back.</summary>
internal static class SchemaFileReader
{
    public static StructuralSchema? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonNodes.Read(utf8) is YamlMapping file && ResourceKind.Read(file) is { } kind
                ? SchemaCompilation.Compile(kind, StructuralForm.ReadRoot(file), new DiagnosticBag())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
