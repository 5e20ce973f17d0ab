using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Schemas of Kubernetes' own kinds, embedded.</summary>
internal static class EmbeddedSchemas
{
    public static YamlMapping Read(string name)
    {
        using var stream = typeof(EmbeddedSchemas).Assembly.GetManifestResourceStream("Kubernetes/" + name)
            ?? throw new InvalidOperationException($"the schema '{name}' is not embedded");
        using var reader = new StreamReader(stream);
        return YamlReader.ReadDocument(new SourceText(name, reader.ReadToEnd()), new DiagnosticBag()) as YamlMapping
            ?? throw new InvalidOperationException($"the schema '{name}' cannot be read");
    }
}
