using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>Collects what is wrong with an expression. Without type checks nothing is: it is an error of the evaluation then.</summary>
internal sealed class BindingIssues(bool checksTypes)
{
    private readonly List<CelIssue> _issues = [];

    public ImmutableArray<CelIssue> Sorted => [.. _issues.OrderBy(issue => issue.Span.Start)];

    /// <summary>Notes an issue; what it stands for fits everywhere, so that it is the only one.</summary>
    public Bound Report(TextSpan span, string message, string? suggestion = null)
    {
        if (checksTypes)
            _issues.Add(new CelIssue(span, message, suggestion));
        return new Bound(new ConstantNode(span, CelValue.Error(new CelError(message, span, suggestion))), CelType.Error);
    }
}
