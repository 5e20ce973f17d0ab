namespace RegionRender.Cli.Documentation;

/// <summary>The documentation page of each code: <c>examples/diagnostics/RRnnnn/README.md</c>, carried in the executable.</summary>
internal static class DiagnosticPages
{
    public static string? Find(string id) => EmbeddedText.Find($"diagnostics/{id}/README.md");
}
