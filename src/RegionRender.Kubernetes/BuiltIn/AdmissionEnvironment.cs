using RegionRender.Cel;

namespace RegionRender.Kubernetes;

/// <summary>What the expressions of an admission policy may name.</summary>
internal sealed class AdmissionEnvironment
{
    private readonly CelEnvironment _environment;

    private AdmissionEnvironment(CelEnvironment environment) => _environment = environment;

    public static AdmissionEnvironment Create(bool hasParameters)
    {
        var environment = CelEnvironment.Kubernetes
            .WithVariable("object", CelType.Dyn)
            .WithVariable("oldObject", CelType.Dyn)
            .WithVariable("authorizer", CelType.Dyn)
            .WithVariable("request", Request())
            .WithVariable("namespaceObject", Namespace());
        return new AdmissionEnvironment(hasParameters ? environment.WithVariable("params", CelType.Dyn) : environment);
    }

    /// <summary>The same with variables; without any there is no name <c>variables</c> either.</summary>
    public AdmissionEnvironment WithVariables(IReadOnlyCollection<CelField> fields) =>
        fields.Count == 0 ? this : new AdmissionEnvironment(_environment.WithVariable("variables", CelType.Object("variables", fields)));

    /// <summary>The type of an expression, or null with the reason if it does not compile.</summary>
    public CelType? TypeOf(string expression, out string issue)
    {
        var compilation = _environment.Compile(expression);
        issue = compilation.Issues.IsEmpty ? "" : compilation.Issues[0].Message;
        if (compilation.Program is { } program)
            return program.ResultType;

        // The functions of the server's authorizer are not ours; expressions that ask it are left to the server.
        return expression.Contains("authorizer", StringComparison.Ordinal) ? CelType.Bool : null;
    }

    private static CelType Request()
    {
        var groupKind = CelType.Object("kind", [Text("group"), Text("version"), Text("kind")]);
        var groupResource = CelType.Object("resource", [Text("group"), Text("version"), Text("resource")]);
        var user = CelType.Object(
            "userInfo",
            [Text("username"), Text("uid"), new("groups", CelType.List(CelType.String)), new("extra", CelType.Map(CelType.String, CelType.List(CelType.String)))]);
        return CelType.Object(
            "request",
            [
                new("kind", groupKind), new("resource", groupResource), Text("subResource"),
                new("requestKind", groupKind), new("requestResource", groupResource), Text("requestSubResource"),
                Text("name"), Text("namespace"), new("__namespace__", CelType.String) { Key = "namespace" }, Text("operation"),
                new("userInfo", user), new("dryRun", CelType.Bool), new("options", CelType.Dyn),
            ]);
    }

    private static CelType Namespace()
    {
        var texts = CelType.Map(CelType.String, CelType.String);
        var metadata = CelType.Object(
            "metadata",
            [
                Text("name"), Text("generateName"), Text("namespace"), Text("UID"), Text("resourceVersion"), new("labels", texts), new("annotations", texts),
                new("finalizers", CelType.List(CelType.String)), new("generation", CelType.Int),
                new("creationTimestamp", CelType.Timestamp), new("deletionTimestamp", CelType.Timestamp), new("deletionGracePeriodSeconds", CelType.Int),
            ]);
        return CelType.Object(
            "namespace",
            [
                new("metadata", metadata),
                new("spec", CelType.Object("spec", [new("finalizers", CelType.List(CelType.String))])),
                new("status", CelType.Object("status", [Text("phase")])),
            ]);
    }

    private static CelField Text(string name) => new(name, CelType.String);
}
