using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>What the world did: a full disk, a missing permission, another build at work. The input is not to blame.</summary>
public sealed class StorageException(Diagnostic diagnostic, Exception? cause = null) : Exception(diagnostic.Message, cause)
{
    /// <summary>The failure as a finding, for reports.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;

    public DiagnosticRule Rule => Diagnostic.Rule;
}
