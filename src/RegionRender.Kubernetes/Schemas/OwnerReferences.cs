using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Owner references name their owner in full, and only one of them is the controller.</summary>
internal static class OwnerReferences
{
    private static readonly string[] RequiredFields = ["apiVersion", "kind", "name", "uid"];

    public static void Judge(YamlSequence owners, Reporter reporter)
    {
        var controllers = 0;
        for (var i = 0; i < owners.Items.Length; i++)
        {
            if (owners.Items[i] is not YamlMapping owner)
                continue;
            reporter.Push(i);
            foreach (var field in RequiredFields)
            {
                if (owner.Text(field) is null or "")
                    reporter.AddMissingProperty(owner, field, FindingReason.Invalid);
            }

            if (owner.Text("apiVersion") is { Length: > 0 } apiVersion && !NameSyntax.IsGroupVersion(apiVersion))
                JudgeField(owner, "apiVersion", "needs a version", reporter);
            if (owner.Text("apiVersion") == "v1" && owner.Text("kind") == "Event")
                JudgeField(owner, "kind", "can't be an owner", reporter);
            if (owner["controller"] is YamlScalar { IsTrue: true } && ++controllers > 1)
                reporter.Add(owner, ObjectDiagnostics.NotForWriters(reporter.Place(owner), "is a second controller"));
            reporter.Pop();
        }
    }

    private static void JudgeField(YamlMapping owner, string field, string reason, Reporter reporter)
    {
        var value = reporter.Enter(owner, field) ?? owner;
        reporter.Add(value, ObjectDiagnostics.NotForWriters(reporter.Place(value), reason));
        reporter.Pop();
    }
}
