using System.Collections.Immutable;
using System.Text.Json;

namespace RegionRender.Cel.Tests.Conformance;

/// <summary>The official suite, written by <c>tests/tools/cel-spec.mjs</c> from the pinned package.</summary>
internal static class ConformanceSuite
{
    /// <summary>Empty if the tools were not set up.</summary>
    public static ImmutableArray<ConformanceCase> Read()
    {
        var file = FindFile();
        if (file is null)
            return [];
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return [.. document.RootElement.EnumerateArray().Select(item => ReadCase(item.Clone()))];
    }

    private static ConformanceCase ReadCase(JsonElement json) => new(
        json.GetProperty("file").GetString() ?? "",
        json.GetProperty("section").GetString() ?? "",
        json.GetProperty("name").GetString() ?? "",
        json.GetProperty("expr").GetString() ?? "",
        json);

    private static string? FindFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RegionRender.sln")))
                return Path.Combine(folder.FullName, "tests/tools/bin/cel-conformance.json") is var file && File.Exists(file) ? file : null;
        }

        return null;
    }
}
