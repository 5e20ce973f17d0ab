using System.Collections.Immutable;
using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// Reads a rule's <c>fieldPath</c>: <c>.a.b</c>, and <c>['any name']</c> for names that are no identifiers. Every step is a declared field or the
/// key of a map; items of lists can't be named (Kubernetes 1.36: apiextensions-apiserver apiserver/schema/cel/validation.go, ValidFieldPath).
/// </summary>
internal static class RulePath
{
    /// <summary>The steps from the node that has the rule; null if the path does not lead to a field.</summary>
    public static ImmutableArray<string>? Find(string path, YamlMapping schema)
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        var place = schema;
        for (var rest = path.AsSpan(); !rest.IsEmpty;)
        {
            if (place is null || ReadStep(ref rest) is not { } step || !TryStep(place, step, out place))
                return null;
            steps.Add(step);
        }

        return steps.DrainToImmutable();
    }

    private static bool TryStep(YamlMapping schema, string step, out YamlMapping? below)
    {
        if (schema.Mapping("properties") is { Entries.IsEmpty: false } properties)
        {
            below = properties.Mapping(step);
            return properties.Has(step);
        }

        below = schema.Mapping("additionalProperties");
        return below is not null;
    }

    private static string? ReadStep(ref ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("['"))
            return ReadQuoted(ref rest);
        if (rest[0] != '.')
            return null;
        rest = rest[1..];
        var end = rest.IndexOfAny('.', '[', ']');
        var step = end < 0 ? rest : rest[..end];
        rest = rest[step.Length..];
        return step.IsEmpty ? null : step.ToString();
    }

    private static string? ReadQuoted(ref ReadOnlySpan<char> rest)
    {
        var step = new StringBuilder();
        for (var i = 2; i < rest.Length; i++)
        {
            if (rest[i] == '\'')
            {
                var isClosed = i + 1 < rest.Length && rest[i + 1] == ']';
                rest = isClosed ? rest[(i + 2)..] : [];
                return isClosed ? step.ToString() : null;
            }

            if (rest[i] != '\\')
                step.Append(rest[i]);
            else if (++i < rest.Length && Unescape(rest[i]) is { } character)
                step.Append(character);
            else
                return null;
        }

        return null;
    }

    private static char? Unescape(char escaped) => escaped switch
    {
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        '\'' or '\\' => escaped,
        _ => null,
    };
}
