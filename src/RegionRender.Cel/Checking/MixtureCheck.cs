using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <summary>
/// Lists and maps whose values are of several types, which the API server refuses, but for what is formatted (cel-go 0.26: cel/validator.go,
/// ValidateHomogeneousAggregateLiterals). What type a value has is known at the end only.
/// </summary>
internal sealed class MixtureCheck(BindingContext context)
{
    private readonly List<(CelType SoFar, CelType Type, TextSpan Span)> _neighbours = [];

    /// <summary>Notes the type of a value beside that of those before it.</summary>
    public void Note(CelType? soFar, CelType type, TextSpan span, Scope scope)
    {
        if (context.Declarations.IsKubernetes && soFar is not null && !scope.IsFormatted)
            _neighbours.Add((soFar, type, span));
    }

    public void Report()
    {
        foreach (var (soFar, type, span) in _neighbours)
        {
            var (expected, found) = (context.Types.Resolve(soFar), context.Types.Resolve(type));
            if (expected.Kind != CelTypeKind.Error && found.Kind != CelTypeKind.Error && !expected.Equals(found))
                context.Issues.Report(span, $"what stands before it is of type '{expected}', this of type '{found}': the API server takes one type in a list or map");
        }
    }
}
