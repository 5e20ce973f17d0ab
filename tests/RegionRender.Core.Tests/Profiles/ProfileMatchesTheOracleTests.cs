using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Profiles;

/// <summary>Compares profiles with the value schemas, releases and CRDs that were recorded from k0rdent itself.</summary>
public class ProfileMatchesTheOracleTests
{
    private const string SchemaSuffix = ".values.schema.json";

    // KCM writes it from the Credential, whatever stands there (k0rdent/kcm v1.11.4, internal/controller/clusterdeployment_controller.go).
    private const string WrittenByKcm = "clusterIdentity";

    public static TheoryData<string> Versions => [.. ProfileCatalog.BuiltIn.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_templates_are_those_of_the_release(string version)
    {
        if (Oracle.Find("cluster-templates", version) is not { } folder)
            return;
        var recorded = Directory.GetFiles(folder, "*" + SchemaSuffix)
            .Select(file => Path.GetFileName(file)[..^SchemaSuffix.Length].Replace('.', '-'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(recorded, Load(version).ClusterTemplates.Select(template => template.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_providers_are_those_of_the_release(string version)
    {
        if (Oracle.Find("cluster-templates", version, "release.yaml") is not { } file)
            return;
        var recorded = Read(file).Mapping("spec")?.Items("providers").Cast<YamlMapping>().Select(item => (item.Text("name"), item.Text("template")));
        Assert.Equal(recorded?.Order(), Load(version).Providers.Select(provider => ((string?)provider.Name, (string?)provider.Template)).Order());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_value_that_a_schema_requires_is_required_with_its_minimum(string version)
    {
        if (Oracle.Find("cluster-templates", version) is not { } folder)
            return;
        Assert.All(Load(version).ClusterTemplates, template =>
        {
            var asked = RequiredLeaves(Schema(folder, template), "").ToHashSet();
            var known = template.RequiredValues.Where(value => !value.InPractice).Select(value => (value.Path, value.Minimum));
            Assert.Equal(asked.Order(), known.Order());
        });
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_default_is_said_to_exist_exactly_where_the_chart_brings_a_value(string version)
    {
        if (Oracle.Find("cluster-templates", version) is not { } folder)
            return;
        Assert.All(Load(version).ClusterTemplates, template => Assert.All(template.RequiredValues, required =>
        {
            var value = ValueAt(Values(folder, template), required.Path);
            Assert.False(value is null && !required.Path.Contains("[]", StringComparison.Ordinal), $"{template.Name}: no value at '{required.Path}'");
            Assert.True(required.HasDefault == HoldsSomething(value) || required.MayBeEmpty, $"{template.Name}: '{required.Path}'");
        }));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_template_offers_auth_dataSource_and_ipam_exactly_where_the_chart_has_them(string version)
    {
        if (Oracle.Find("cluster-templates", version) is not { } folder)
            return;
        Assert.All(Load(version).ClusterTemplates, template =>
        {
            var values = Values(folder, template);
            Assert.Equal((values.Has("auth"), values.Has("dataSource"), values.Has("ipamEnabled")), (template.HasAuth, template.HasDataSource, template.HasIpam));
        });
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Identities_have_the_version_scope_and_fields_of_their_CRD(string version)
    {
        if (Oracle.Find("crds", "other") is not { } folder)
            return;
        Assert.All(Load(version).IdentityKinds.Where(kind => !kind.IsSecret), kind =>
        {
            var spec = Read(Path.Combine(folder, $"infrastructure.cluster.x-k8s.io_{CrdPlural(kind.Kind)}.yaml")).Mapping("spec");
            Assert.Equal(kind.IsNamespaced ? "Namespaced" : "Cluster", spec?.Text("scope"));
            var served = spec?.Items("versions").Cast<YamlMapping>().Single(item => $"infrastructure.cluster.x-k8s.io/{item.Text("name")}" == kind.ApiVersion);
            var fields = served?.Mapping("schema")?.Mapping("openAPIV3Schema")?.Mapping("properties")?.Mapping("spec");
            var declared = fields?.Mapping("properties")?.Entries.Select(entry => entry.Key.Text).ToHashSet() ?? [];
            string?[] known = [kind.SecretReference?.Field, kind.SecretReference?.UnlessField];
            Assert.Subset(declared, known.OfType<string>().ToHashSet());
        });
    }

    private static Profile Load(string version) => ProfileCatalog.BuiltIn.Find(version) ?? throw new InvalidOperationException();

    private static string CrdPlural(string kind) => kind.ToLowerInvariant()[..^1] + "ies";

    private static IEnumerable<(string Path, long? Minimum)> RequiredLeaves(YamlMapping schema, string prefix)
    {
        var properties = schema.Mapping("properties");
        foreach (var name in schema.Items("required").Cast<YamlScalar>().Select(item => item.Text))
        {
            var property = properties?.Mapping(name);
            var isBranch = property?.Mapping("properties") is not null || property?.Mapping("items")?.Mapping("properties") is not null;
            if (!isBranch && name != WrittenByKcm)
                yield return (prefix + name, (property?["minimum"] as YamlScalar)?.TryGetInt64(out var minimum) == true ? minimum : null);
        }

        foreach (var entry in properties?.Entries ?? [])
        {
            if (entry.Value is not YamlMapping property || entry.Key.Text == WrittenByKcm)
                continue;
            foreach (var leaf in RequiredLeaves(property, $"{prefix}{entry.Key.Text}."))
                yield return leaf;
            foreach (var leaf in property.Mapping("items") is { } items ? RequiredLeaves(items, $"{prefix}{entry.Key.Text}[].") : [])
                yield return leaf;
        }
    }

    private static YamlNode? ValueAt(YamlNode? node, string path)
    {
        foreach (var key in path.Split('.'))
        {
            node = (node as YamlMapping)?[key.Replace("[]", "", StringComparison.Ordinal)];
            if (key.EndsWith("[]", StringComparison.Ordinal))
                node = (node as YamlSequence)?.Items.FirstOrDefault();
        }

        return node;
    }

    // The machine of remote-cluster is a placeholder, not a machine.
    private static bool HoldsSomething(YamlNode? node) => node switch
    {
        YamlScalar scalar => scalar is not ({ IsNull: true } or { Text: "" or "0.0.0.0" }),
        YamlSequence sequence => sequence.Items.Length > 0,
        YamlMapping mapping => mapping.Entries.Length > 0,
        _ => false,
    };

    private static YamlMapping Schema(string folder, ClusterTemplate template) => Read(FileOf(folder, template, SchemaSuffix));

    private static YamlMapping Values(string folder, ClusterTemplate template) => Read(FileOf(folder, template, ".values.yaml"));

    private static string FileOf(string folder, ClusterTemplate template, string suffix)
    {
        var version = template.Name[(template.Family.Length + 1)..].Replace('-', '.');
        return Path.Combine(folder, $"{template.Family}-{version}{suffix}");
    }

    private static YamlMapping Read(string file) =>
        YamlReader.ReadDocument(new SourceText(file, File.ReadAllText(file)), new DiagnosticBag()) as YamlMapping ?? throw new InvalidDataException(file);
}
