using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes.Tests.Schemas;

/// <summary>The definitions of the oracle, read once.</summary>
internal static class OracleSchemas
{
    /// <summary>Folders whose kinds are in our own schema files.</summary>
    public static readonly ImmutableArray<string> All = ["k0rdent/1.11.4", "flux", "flux-operator", "other"];

    public static List<YamlMapping> Definitions(string crds, ImmutableArray<string> folders)
    {
        var findings = new DiagnosticBag();
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(crds, folder), "*.yaml").Order(StringComparer.Ordinal));
        var definitions = files.SelectMany(file => CrdFile.Read(new SourceText(Path.GetFileName(file), File.ReadAllText(file)), findings)).ToList();
        Assert.Equal([], Yaml.Lines(findings));
        return definitions;
    }

    public static List<StructuralSchema> Read(string crds, ImmutableArray<string> folders)
    {
        var findings = new DiagnosticBag();
        var schemas = Definitions(crds, folders).SelectMany(definition => StructuralSchema.FromCrd(definition, findings)).ToList();
        Assert.Equal([], Yaml.Lines(findings));
        return schemas;
    }
}
