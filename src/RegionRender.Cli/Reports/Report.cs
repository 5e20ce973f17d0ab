using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Cli.Reports;

/// <summary>What a command found, and for <c>build</c> what it did; every format prints this.</summary>
internal sealed record Report(ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Null where nothing was compared with a folder.</summary>
    public RenderingChanges? Rendering { get; init; }

    public int Errors => Diagnostics.Count(item => item.Severity == Severity.Error);

    public int Warnings => Diagnostics.Length - Errors;
}

/// <summary>How the rendering differs from the folder that it goes to, or differed before it was written.</summary>
/// <param name="Folder">Relative to where the command runs.</param>
internal sealed record RenderingChanges(
    string Folder,
    ImmutableArray<string> Created,
    ImmutableArray<string> Changed,
    ImmutableArray<string> Removed,
    int Unchanged)
{
    public bool IsUpToDate => Created.IsEmpty && Changed.IsEmpty && Removed.IsEmpty;
}
