using System.Collections.Immutable;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>What a command found, and for <c>build</c> what it did; every format prints this.</summary>
internal sealed record Report
{
    public ImmutableArray<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>Null where nothing was compared with a folder.</summary>
    public RenderingReport? Rendering { get; init; }

    public int Errors => Diagnostics.Count(item => item.Severity == Severity.Error);

    public int Warnings => Diagnostics.Length - Errors;

    /// <summary>A report of all findings, in one order.</summary>
    public static Report Of(params ReadOnlySpan<ImmutableArray<Diagnostic>> findings)
    {
        var bag = new DiagnosticBag();
        foreach (var some in findings)
            bag.AddRange(some);
        return new Report { Diagnostics = bag.ToSorted() };
    }
}

/// <summary>How the rendering differs from the folder that it goes to, or differed before it was written.</summary>
/// <param name="Folder">Relative to where the command runs.</param>
/// <param name="IsPreview">True where nothing was written, so that the differences are the result.</param>
internal sealed record RenderingReport(string Folder, FolderComparison Comparison, bool IsPreview)
{
    /// <summary>The branch that it was committed to; null where nothing was to be committed.</summary>
    public string? Branch { get; init; }

    /// <summary>The commit; null where nothing had changed.</summary>
    public string? Commit { get; init; }
}
