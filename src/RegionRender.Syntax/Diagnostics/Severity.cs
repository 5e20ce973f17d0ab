namespace RegionRender.Syntax;

/// <summary>How much a finding weighs; only errors stop a build.</summary>
public enum Severity
{
    Warning,
    Error,
}
