using System.Collections.Immutable;

namespace RegionRender.Syntax;

/// <summary>Something that the user can fix in the input.</summary>
/// <param name="Rule">The rule that was broken.</param>
/// <param name="Location">The smallest span that is wrong.</param>
/// <param name="Message">One sentence, the user's words in single quotes, no period.</param>
public sealed record Diagnostic(DiagnosticRule Rule, Location Location, string Message)
{
    /// <summary>The code of the rule, as <c>RR1001</c>.</summary>
    public string Id => Rule.Id;

    /// <summary>The rule's severity, or the one that the estate gives it.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>What to do about it, one sentence without a period.</summary>
    public string? Hint { get; init; }

    /// <summary>Other places that explain the finding, such as the first of two equal keys.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>An edit that would cure it, where one is certain enough to offer.</summary>
    public TextFix? Fix { get; init; }
}

/// <summary>Another place that explains a finding.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What stands there, one sentence without a period.</param>
public sealed record RelatedLocation(Location Location, string Message);

/// <summary>An edit: the text at <paramref name="Location"/> becomes <paramref name="Replacement"/>.</summary>
/// <param name="Location">What is replaced; an empty span inserts.</param>
/// <param name="Replacement">The new text; empty to remove.</param>
public sealed record TextFix(Location Location, string Replacement);
