using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Profiles;

internal static class ProfileReader
{
    public static Profile Read(SourceText text)
    {
        var root = Parse(text);
        return new Profile(
            Required(root, "version"),
            Required(root, "release"),
            Required(root, "flux"),
            Mappings(root, "providers").Select(ReadProvider).ToImmutableArray(),
            Mappings(root, "identities").Select(ReadIdentityKind).ToImmutableArray(),
            Mappings(root, "clusterTemplates").Select(ReadTemplate).ToImmutableArray());
    }

    private static Provider ReadProvider(YamlMapping node) =>
        new(Required(node, "name"), Required(node, "short"), Required(node, "template"), Texts(node, "exposes"), Texts(node, "identities"));

    private static IdentityKind ReadIdentityKind(YamlMapping node) => new()
    {
        Kind = Required(node, "kind"),
        ApiVersion = Required(node, "apiVersion"),
        IsNamespaced = Choice(node, "scope", "namespaced", "cluster") == "namespaced",
        CrdOf = node.Text("crdOf"),
        SecretReference = node.Mapping("secret") is { } secret ? ReadSecret(secret) : null,
        OnlyName = node.Text("onlyName"),
        Propagation = Enum.Parse<Propagation>(Choice(node, "propagation", "none", "optional", "needed"), ignoreCase: true),
    };

    private static IdentitySecret ReadSecret(YamlMapping node)
    {
        var unless = node.Mapping("unless");
        return new IdentitySecret(Required(node, "field"), Texts(node, "keys"), Texts(node, "optional"), unless?.Text("field"), Texts(unless, "values"));
    }

    private static ClusterTemplate ReadTemplate(YamlMapping node)
    {
        var name = Required(node, "name");
        var offers = Texts(node, "offers");
        return new ClusterTemplate
        {
            Name = name,
            Family = ClusterTemplate.FamilyOf(name),
            Providers = Texts(node, "providers"),
            Identities = Texts(node, "identities"),
            SecretKeys = Texts(node, "secretKeys"),
            IsHosted = Flag(node, "hosted"),
            HasAuth = offers.Contains("auth"),
            HasDataSource = offers.Contains("dataSource"),
            HasIpam = offers.Contains("ipam"),
            Propagates = !node.Has("propagates") || Flag(node, "propagates"),
            RequiredValues = Mappings(node, "required").Select(ReadRequiredValue).ToImmutableArray(),
        };
    }

    private static RequiredValue ReadRequiredValue(YamlMapping node) => new(
        Required(node, "path"),
        node.Text("or"),
        node["minimum"] is YamlScalar scalar && scalar.TryGetInt64(out var minimum) ? minimum : null,
        Flag(node, "default"),
        Flag(node, "mayBeEmpty"),
        Flag(node, "practice"));

    private static YamlMapping Parse(SourceText text)
    {
        var bag = new DiagnosticBag();
        return YamlReader.ReadDocument(text, bag) is YamlMapping mapping && !bag.HasErrors
            ? mapping
            : throw new InvalidDataException($"{text.Path}: {bag.ToSorted().FirstOrDefault()?.Message ?? "no mapping"}");
    }

    private static IEnumerable<YamlMapping> Mappings(YamlMapping node, string key) => node.Items(key).Cast<YamlMapping>();

    private static ImmutableArray<string> Texts(YamlMapping? node, string key) =>
        node is null ? [] : node.Items(key).Cast<YamlScalar>().Select(item => item.Text).ToImmutableArray();

    private static bool Flag(YamlMapping node, string key) => node[key] is YamlScalar { IsTrue: true };

    private static string Required(YamlMapping node, string key) =>
        (node[key] as YamlScalar)?.Text ?? throw new InvalidDataException($"{node.Location}: '{key}' is missing");

    private static string Choice(YamlMapping node, string key, params ReadOnlySpan<string> allowed)
    {
        var value = Required(node, key);
        return allowed.Contains(value) ? value : throw new InvalidDataException($"{node.Location}: '{value}' is no value of '{key}'");
    }
}
