using System.Collections.Immutable;
using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The schemas in a user's folder: files of <c>schema import</c>, and CustomResourceDefinitions in YAML or JSON.</summary>
internal static class KindFolder
{
    public static ImmutableDictionary<string, KindSchema> Read(ISourceFiles files, string displayPrefix, DiagnosticBag findings)
    {
        var schemas = ImmutableDictionary.CreateBuilder<string, KindSchema>(StringComparer.Ordinal);
        foreach (var path in files.List("").Where(IsRead).Order(StringComparer.Ordinal))
        {
            if (files.Read(path) is not { } bytes)
                continue;
            if (SchemaFile.KindOf(bytes) is { } kind && SchemaFile.IsWhole(bytes))
                schemas[SchemaFile.PathOf(kind.Group, kind.Version, kind.Kind)] = new KindSchema(() => bytes);
            else
                AddDefinitions(new SourceText(displayPrefix + path, Encoding.UTF8.GetString(bytes)), schemas, findings);
        }

        return schemas.ToImmutable();
    }

    private static void AddDefinitions(SourceText source, ImmutableDictionary<string, KindSchema>.Builder schemas, DiagnosticBag findings)
    {
        foreach (var schema in CrdFile.Read(source, findings).SelectMany(definition => StructuralSchema.FromCrd(definition, findings)))
            schemas[SchemaFile.PathOf(schema.Group, schema.Version, schema.Kind)] = new KindSchema(schema);
    }

    private static bool IsRead(string path) => Path.GetExtension(path) is ".json" or ".yaml" or ".yml";
}
