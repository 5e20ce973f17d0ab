using RegionRender.Syntax;

namespace RegionRender.Storage;

/// <summary>What the world did: a full disk, a missing permission, another build at work. The input is not to blame.</summary>
public sealed class StorageException : Exception
{
    internal StorageException(Diagnostic diagnostic, Exception? cause = null)
        : base(diagnostic.Message, cause) => Diagnostic = diagnostic;

    /// <summary>The failure as a finding, for reports.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>Which failure it is: one of <see cref="StorageDiagnostics.Rules"/>.</summary>
    public DiagnosticRule Rule => Diagnostic.Rule;
}
