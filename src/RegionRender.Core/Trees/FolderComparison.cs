using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>How a folder differs from a rendering, or differed before it was written. Paths are relative to the folder, with <c>/</c>, sorted.</summary>
public sealed record FolderComparison
{
    /// <summary>Files that the folder lacks.</summary>
    public ImmutableArray<string> Created { get; init; } = [];

    /// <summary>Files that the folder holds with other bytes.</summary>
    public ImmutableArray<string> Changed { get; init; } = [];

    /// <summary>Files of the previous rendering that this one no longer has.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>How many files are the same to the byte.</summary>
    public int Unchanged { get; init; }

    /// <summary>True if a build was killed in this folder; the next one completes it, even where no file differs.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>Why the folder is not written, and warnings; sorted.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>True if nothing is written, for the reasons in <see cref="Diagnostics"/>.</summary>
    public bool IsRefused => Diagnostics.Any(item => item.Severity == Severity.Error);

    /// <summary>True if writing changes nothing in the folder.</summary>
    public bool IsUpToDate => Created.IsEmpty && Changed.IsEmpty && Removed.IsEmpty && !IsUnfinished;
}
