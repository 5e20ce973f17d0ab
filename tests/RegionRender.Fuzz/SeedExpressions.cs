using System.Collections.Immutable;
using System.Text.Json;

namespace RegionRender.Fuzz;

/// <summary>The expressions of the official CEL suite, which mutations start from.</summary>
internal static class SeedExpressions
{
    /// <summary>Empty, with a loud line, if the tools were not set up: then the grammar alone makes expressions.</summary>
    public static ImmutableArray<string> Load(TextWriter log)
    {
        var file = RepositoryFolder.Of("tests", "tools", "bin", "cel-conformance.json");
        if (!File.Exists(file))
        {
            log.WriteLine($"NOT TESTED: mutations of the official CEL suite, for {file} is missing; run node tests/tools/setup.mjs");
            return [];
        }

        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return [.. document.RootElement.EnumerateArray().Select(test => test.GetProperty("expr").GetString() ?? "").Distinct(StringComparer.Ordinal)];
    }
}
