namespace RegionRender.Cel;

/// <summary>What the parts of one compilation share.</summary>
internal sealed record BindingContext(Declarations Declarations, TypeInference Types, BindingIssues Issues);
