using System.Collections.Immutable;

namespace RegionRender.Core.Estates;

/// <summary>The steps in which a cluster is expanded, each with the names that are known at it.</summary>
internal sealed class ClusterSteps
{
    private static readonly ImmutableArray<string> Placement = ["name", "namespace", "region", "class"];
    private static readonly ImmutableArray<string> Everything = [.. Placement, "labels"];
    private static readonly ImmutableArray<string> RegionFields = ["name", "labels", "providers"];

    private readonly ExpressionStep _general;

    public ClusterSteps(ExpressionStep general)
    {
        _general = general;
        var expanded = general.WithOpen("matrix");
        Name = expanded.Called("the cluster's name").WithLater("cluster", Everything).WithLater("region", RegionFields);
        Place = expanded.Called("namespace, region or class").WithSome("cluster", ["name"], Everything).WithLater("region", RegionFields);
        Labels = expanded.Called("a label").WithSome("cluster", Placement, Everything).With("region", RegionFields);
        Rest = LastOf(expanded);
    }

    public ExpressionStep Name { get; }

    public ExpressionStep Place { get; }

    public ExpressionStep Labels { get; }

    public ExpressionStep Rest { get; }

    /// <summary>The last step for a matrix whose names are all known.</summary>
    public ExpressionStep RestFor(IEnumerable<string> matrixNames) => LastOf(_general.With("matrix", matrixNames));

    private static ExpressionStep LastOf(ExpressionStep expanded) =>
        expanded.Called("a setting of the cluster").With("cluster", Everything).With("region", RegionFields);
}
