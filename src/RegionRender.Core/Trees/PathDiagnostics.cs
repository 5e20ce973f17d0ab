using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>Findings about the paths of a rendering.</summary>
internal static class PathDiagnostics
{
    public static readonly DiagnosticRule FileCollisionRule = new("RR5003", Severity.Error, "Two objects want the same file");
    public static readonly DiagnosticRule UnsafePathRule = new("RR6016", Severity.Error, "Every system can check out the paths of a rendering");
    public static readonly DiagnosticRule CaseCollisionRule = new("RR6017", Severity.Error, "No two paths of a rendering differ by case alone");

    public static ImmutableArray<DiagnosticRule> Rules { get; } = [FileCollisionRule, UnsafePathRule, CaseCollisionRule];

    internal static Diagnostic FileCollision(Location location, string file, Location other) =>
        new(FileCollisionRule, location, $"the file '{file}' is written twice")
        {
            Hint = "give one of the files another name",
            Related = [new RelatedLocation(other, "the other one")],
        };

    internal static Diagnostic UnsafePath(Location cause, string path, string problem) =>
        new(UnsafePathRule, cause, $"the rendering's path '{path}' {problem}") { Hint = "give what the path is made of another name" };

    internal static Diagnostic CaseCollision(Location cause, string path, Location otherCause, string other) =>
        new(CaseCollisionRule, cause, $"the rendering's paths '{path}' and '{other}' are one where case does not count")
        {
            Hint = "give what one of the paths is made of another name",
            Related = otherCause.IsNone || otherCause == cause ? [] : [new RelatedLocation(otherCause, "the other one")],
        };
}
