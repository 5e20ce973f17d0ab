using System.Collections.Immutable;

namespace RegionRender.Schemas;

/// <summary>Reads a rule's <c>fieldPath</c>: <c>.a.b</c>, and <c>['any name']</c> for names that are no identifiers.</summary>
internal static class RulePath
{
    public static ImmutableArray<string> Parse(string path)
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        var rest = path.AsSpan();
        while (!rest.IsEmpty)
        {
            var isQuoted = rest.StartsWith("['");
            var start = isQuoted ? 2 : rest[0] == '.' ? 1 : 0;
            rest = rest[start..];
            var end = isQuoted ? rest.IndexOf("']") : rest.IndexOfAny('.', '[');
            var step = end < 0 ? rest : rest[..end];
            steps.Add(step.ToString().Replace("\\'", "'", StringComparison.Ordinal));
            rest = end < 0 ? [] : rest[(end + (isQuoted ? 2 : 0))..];
        }

        return steps.DrainToImmutable();
    }
}
