namespace RegionRender.Reports;

/// <summary>The documentation page of each code: <c>examples/diagnostics/RRnnnn/README.md</c>, carried in the assembly.</summary>
internal static class DiagnosticPages
{
    /// <summary>The page in Markdown; null if there is no such code.</summary>
    public static string? Find(string id)
    {
        using var stream = typeof(DiagnosticPages).Assembly.GetManifestResourceStream($"diagnostics/{id}/README.md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
