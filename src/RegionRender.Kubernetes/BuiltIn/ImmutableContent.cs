using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>What is marked <c>immutable: true</c> keeps that mark and its content.</summary>
internal static class ImmutableContent
{
    public static bool IsImmutable(YamlMapping old) => old["immutable"] is YamlScalar { IsTrue: true };

    public static void Judge(YamlMapping instance, YamlMapping? old, IEnumerable<string> fields, Reporter reporter)
    {
        if (old is null || !IsImmutable(old))
            return;
        JudgeMark(instance, reporter);
        foreach (var field in fields)
        {
            if (!AreEqual(instance[field], old[field]))
                Forbid(instance, field, reporter);
        }
    }

    public static void JudgeMark(YamlMapping instance, Reporter reporter)
    {
        if (instance["immutable"] is not YamlScalar { IsTrue: true })
            Forbid(instance, "immutable", reporter);
    }

    public static void Forbid(YamlMapping instance, string field, Reporter reporter)
    {
        var value = reporter.Enter(instance, field) ?? instance;
        reporter.Add(value, ObjectDiagnostics.CannotChange(reporter.Place(value), "the object is immutable"), FindingReason.Forbidden);
        reporter.Pop();
    }

    private static bool AreEqual(YamlNode? left, YamlNode? right) =>
        IsEmpty(left) || IsEmpty(right) ? IsEmpty(left) == IsEmpty(right) : left is not null && right is not null && JsonEquality.AreEqual(left, right);

    private static bool IsEmpty(YamlNode? node) => node is null or YamlMapping { Entries.IsEmpty: true };
}
