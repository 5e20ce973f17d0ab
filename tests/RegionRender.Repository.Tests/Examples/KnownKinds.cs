using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Repository.Tests.Examples;

/// <summary>The schema of each kind that can be judged: custom ones from the oracle, built-in ones from the product.</summary>
internal sealed class KnownKinds
{
    private static readonly string[] CustomKinds = ["k0rdent/1.11.4", "flux", "other"];

    private readonly Dictionary<(string ApiVersion, string Kind), StructuralSchema> _schemas = [];

    private KnownKinds(string oracle)
    {
        foreach (var schema in BuiltInKinds.All)
            Add(schema);
        foreach (var folder in CustomKinds)
            AddFolder(Path.Combine(oracle, folder));
    }

    /// <summary>Null where there is no oracle.</summary>
    public static KnownKinds? Load() => Oracle.Find("crds") is { } oracle ? new KnownKinds(oracle) : null;

    public StructuralSchema? Find(string? apiVersion, string? kind) => _schemas.GetValueOrDefault((apiVersion ?? "", kind ?? ""));

    private void Add(StructuralSchema schema) => _schemas[(schema.ApiVersion, schema.Kind)] = schema;

    private void AddFolder(string folder)
    {
        var bag = new DiagnosticBag();
        foreach (var file in Directory.GetFiles(folder, "*.yaml"))
        {
            foreach (var definition in YamlDocuments.Read(Path.GetFileName(file), File.ReadAllBytes(file)))
            {
                foreach (var schema in StructuralSchema.FromCrd(definition, bag))
                    Add(schema);
            }
        }

        Expect.None(bag.ToSorted().Select(finding => $"{finding.Location} {finding.Message}"));
    }
}
