using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>A binding names its role for good, and subjects as their kind has them.</summary>
// Source: ValidateRoleBinding and its neighbours in pkg/apis/rbac/validation/validation.go of kubernetes/kubernetes.
internal static class BindingContent
{
    private const string Group = "rbac.authorization.k8s.io";

    public static void JudgeNamespaced(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        JudgeRole(instance, old, reporter);
        reporter.ForEachIn(instance, "subjects", subject => JudgeSubject(subject, reporter));
    }

    public static void JudgeCluster(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        JudgeRole(instance, old, reporter);
        reporter.ForEachIn(instance, "subjects", subject =>
        {
            JudgeSubject(subject, reporter);
            if (subject.Text("kind") == "ServiceAccount" && subject.Text("namespace") is null or "")
                reporter.AddMissingProperty(subject, "namespace");
        });
    }

    private static void JudgeRole(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (reporter.Enter(instance, "roleRef") is YamlMapping role)
        {
            if (role.Text("name") is null or "")
                reporter.AddMissingProperty(role, "name");
            if (old?.Mapping("roleRef") is { } before && (role.Text("kind") != before.Text("kind") || role.Text("name") != before.Text("name")))
                reporter.Add(role, ObjectDiagnostics.CannotChange(reporter.Place(role), "a binding stays with its role"));
        }

        reporter.Pop();
    }

    private static void JudgeSubject(YamlMapping subject, Reporter reporter)
    {
        var isAccount = subject.Text("kind") == "ServiceAccount";
        if (subject.Text("name") is null or "")
            reporter.AddMissingProperty(subject, "name");
        if (isAccount && reporter.Enter(subject, "name") is YamlScalar { IsString: true, Text.Length: > 0 } name && !NameSyntax.IsSubdomain(name.Text))
            reporter.Add(name, ObjectDiagnostics.WrongName(reporter.Place(name), name.Text, NameSyntax.SubdomainRule));
        if (isAccount)
            reporter.Pop();
        if (reporter.Enter(subject, "apiGroup") is YamlScalar { IsString: true, Text.Length: > 0 } group && (isAccount || (subject.Text("kind") is "User" or "Group" && group.Text != Group)))
            reporter.Add(group, ObjectDiagnostics.WrongName(reporter.Place(group), group.Text, isAccount ? "must be left out for a ServiceAccount" : $"must be '{Group}' for users and groups"), FindingReason.NotSupported);
        reporter.Pop();
    }
}
