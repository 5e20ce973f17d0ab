using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>A Kubernetes label selector: <c>matchLabels</c> and <c>matchExpressions</c>, all of which must hold.</summary>
internal static class LabelSelector
{
    /// <summary>
    /// True if the selector selects the labels. An absent or empty one selects nothing, as in MultiClusterService (k0rdent/kcm v1.11.4,
    /// internal/controller/multiclusterservice_controller.go, reconcileUpdate).
    /// </summary>
    public static bool Selects(YamlMapping? selector, IReadOnlyDictionary<string, string> labels)
    {
        if (IsEmpty(selector))
            return false;
        foreach (var (key, value) in selector?.Mapping("matchLabels")?.Entries ?? [])
        {
            if (!labels.TryGetValue(key.Text, out var actual) || actual != (value as YamlScalar)?.Text)
                return false;
        }

        foreach (var expression in selector?.Items("matchExpressions") ?? [])
        {
            if (expression is not YamlMapping mapping || !Holds(mapping, labels))
                return false;
        }

        return true;
    }

    public static bool IsEmpty(YamlMapping? selector) =>
        selector is null || (selector.Mapping("matchLabels") is not { Entries.Length: > 0 } && selector.Items("matchExpressions").IsEmpty);

    private static bool Holds(YamlMapping expression, IReadOnlyDictionary<string, string> labels)
    {
        var actual = labels.GetValueOrDefault(expression.Text("key") ?? "");
        return expression.Text("operator") switch
        {
            "Exists" => actual is not null,
            "DoesNotExist" => actual is null,
            "In" => actual is not null && Lists(expression, actual),
            "NotIn" => actual is null || !Lists(expression, actual),
            _ => false,
        };
    }

    private static bool Lists(YamlMapping expression, string actual)
    {
        foreach (var value in expression.Items("values"))
        {
            if (value is YamlScalar scalar && scalar.Text == actual)
                return true;
        }

        return false;
    }
}
