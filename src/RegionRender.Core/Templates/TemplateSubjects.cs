using System.Collections.Frozen;
using RegionRender.Cel;

namespace RegionRender.Core.Templates;

/// <summary>What a template can be rendered for, and the names that it may then use. The planner hands exactly these values; <c>templates/README.md</c> tells them to users.</summary>
public static class TemplateSubjects
{
    private static readonly CelType Texts = CelType.Map(CelType.String, CelType.String);
    private static readonly CelType Free = CelType.Map(CelType.String, CelType.Dyn);

    private static readonly CelType Identity = Shape(
        "identity",
        ("apiVersion", CelType.String),
        ("kind", CelType.String),
        ("name", CelType.String),
        ("namespace", CelType.String),
        ("secretName", CelType.String),
        ("fields", Free),
        ("datacenters", CelType.List(CelType.String)),
        ("resourceTemplateName", CelType.String),
        ("clusterNamespace", CelType.String));

    private static readonly CelType NameAndKey = Shape("kubeConfig", ("name", CelType.String), ("key", CelType.String));

    /// <summary>The values of every template: <c>estate.name</c>, <c>k0rdent.version</c>, <c>k0rdent.namespace</c>.</summary>
    private static readonly CelEnvironment Common = CelEnvironment.Standard
        .WithVariable("estate", Shape("estate", ("name", CelType.String)))
        .WithVariable("k0rdent", Shape("k0rdent", ("version", CelType.String), ("namespace", CelType.String)));

    private static readonly FrozenDictionary<string, CelEnvironment> Environments = new Dictionary<string, CelEnvironment>(StringComparer.Ordinal)
    {
        ["estate"] = Common,
        ["access"] = With("access", ("rules", CelType.List(Shape(
            "rule",
            ("namespaces", CelType.List(CelType.String)),
            ("templateChains", CelType.List(CelType.String)),
            ("credentials", CelType.List(CelType.String)))))),
        ["chart"] = With(
            "chart",
            ("name", CelType.String),
            ("version", CelType.String),
            ("template", CelType.String),
            ("namespace", CelType.String),
            ("repository", CelType.String)),
        ["cluster"] = With(
            "cluster",
            ("name", CelType.String),
            ("namespace", CelType.String),
            ("region", CelType.String),
            ("class", CelType.String),
            ("template", CelType.String),
            ("credential", CelType.String),
            ("labels", Texts),
            ("annotations", Texts),
            ("propagateCredentials", CelType.Bool),
            ("cleanupOnDeletion", CelType.Bool),
            ("dryRun", CelType.Bool),
            ("config", Free),
            ("services", CelType.List(Free))),
        ["credential"] = With(
            "credential",
            ("name", CelType.String),
            ("namespace", CelType.String),
            ("region", CelType.String),
            ("description", CelType.String),
            ("identity", Identity)),
        ["identity"] = Common.WithVariable("identity", Identity),
        ["kustomization"] = With(
            "kustomization",
            ("name", CelType.String),
            ("namespace", CelType.String),
            ("dependsOn", CelType.List(Free)),
            ("timeout", CelType.String),
            ("path", CelType.String),
            ("orphans", CelType.Bool),
            ("wait", CelType.Bool),
            ("whyNotWaiting", CelType.String),
            ("healthCheckExprs", CelType.List(Free)),
            ("kubeConfig", NameAndKey),
            ("sourceRef", Shape("sourceRef", ("kind", CelType.String), ("name", CelType.String), ("namespace", CelType.String)))),
        ["management"] = With("management", ("name", CelType.String), ("release", CelType.String), ("core", Free), ("providers", CelType.List(Free))),
        ["namespaceObject"] = With("namespaceObject", ("name", CelType.String)),
        ["region"] = With(
            "region",
            ("name", CelType.String),
            ("labels", Texts),
            ("clusterDeployment", Shape("clusterDeployment", ("name", CelType.String), ("namespace", CelType.String))),
            ("kubeConfig", NameAndKey),
            ("core", Free),
            ("providers", CelType.List(Free))),
        ["repository"] = With("repository", ("name", CelType.String), ("namespace", CelType.String), ("url", CelType.String), ("secretRef", CelType.String)),
        ["secret"] = With(
            "secret",
            ("name", CelType.String),
            ("namespace", CelType.String),
            ("labels", Texts),
            ("key", CelType.String),
            ("refreshInterval", CelType.String),
            ("store", Shape("store", ("kind", CelType.String), ("name", CelType.String))),
            ("properties", Texts)),
        ["service"] = With("service", ("name", CelType.String), ("select", Free), ("dependsOn", CelType.List(CelType.String)), ("services", CelType.List(Free))),
        ["source"] = With(
            "source",
            ("name", CelType.String),
            ("namespace", CelType.String),
            ("url", CelType.String),
            ("ref", Free),
            ("secretRef", CelType.String)),
        ["templateChain"] = With(
            "templateChain",
            ("name", CelType.String),
            ("namespace", CelType.String),
            ("supportedTemplates", CelType.List(Free))),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Environments.Keys;

    /// <summary>The names that a template of the subject may use, or null if there is no such subject.</summary>
    public static CelEnvironment? Environment(string subject) => Environments.GetValueOrDefault(subject);

    private static CelEnvironment With(string name, params (string Name, CelType Type)[] fields) => Common.WithVariable(name, Shape(name, fields));

    private static CelType Shape(string name, params (string Name, CelType Type)[] fields) =>
        CelType.Object(name, fields.Select(field => new CelField(field.Name, field.Type)));
}
