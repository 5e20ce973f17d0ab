namespace RegionRender.Syntax;

/// <summary>How much a finding weighs; only errors stop a build.</summary>
public enum Severity
{
    /// <summary>Reported, and built all the same.</summary>
    Warning,

    /// <summary>Nothing is built.</summary>
    Error,
}
