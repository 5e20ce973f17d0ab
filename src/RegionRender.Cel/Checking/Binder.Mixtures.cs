using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <content>
/// Lists and maps whose values are of several types, which the API server refuses, but for what is formatted (cel-go 0.26: cel/validator.go,
/// ValidateHomogeneousAggregateLiterals). What type a value has is known at the end only.
/// </content>
internal sealed partial class Binder
{
    private void NoteMixture(CelType? soFar, CelType type, TextSpan span)
    {
        if (_environment.IsKubernetes && soFar is not null && _formats == 0)
            _mixtures.Add(new Mixture(soFar, type, span));
    }

    private void ReportMixtures()
    {
        foreach (var mixture in _mixtures)
        {
            var (expected, found) = (_types.Resolve(mixture.SoFar), _types.Resolve(mixture.Type));
            if (expected.Kind != CelTypeKind.Error && found.Kind != CelTypeKind.Error && !expected.Equals(found))
                Report(mixture.Span, $"what stands before it is of type '{expected}', this of type '{found}': the API server takes one type in a list or map");
        }
    }

    private sealed record Mixture(CelType SoFar, CelType Type, TextSpan Span);
}
