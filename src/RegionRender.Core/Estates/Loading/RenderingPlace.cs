using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Finds where in the estate's folder the rendering is written, before anything is included: patterns must not reach in there.</summary>
internal static class RenderingPlace
{
    /// <summary>The input with the rendering's folder, where <c>flux.source.path</c> gives it.</summary>
    public static EstateInput Find(EstateInput input, YamlMapping estate)
    {
        if (input.RenderingFolder is not null || input.FolderInRepository is not { } folder)
            return input;
        var written = estate.Mapping("flux")?.Mapping("source")?.Text("path") ?? FluxBinder.DefaultPath;
        return input with { RenderingFolder = SourcePath.Resolve("", written) is { } path ? Below(folder, path) : null };
    }

    private static string? Below(string folder, string path)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        return path.Length > prefix.Length && path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : null;
    }
}
