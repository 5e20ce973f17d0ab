namespace RegionRender.Reports.Tests.Plans;

/// <summary>Tests with thousands of clusters: they run after the others, some of which look at the clock.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LargePlans
{
    public const string Name = "Large plans";
}
