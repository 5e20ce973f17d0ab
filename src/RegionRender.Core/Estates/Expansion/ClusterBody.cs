using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Evaluates the settings of a cluster whose defaults are merged: first the labels, then what may use them.</summary>
internal sealed class ClusterBody(ExpressionEvaluator evaluator)
{
    /// <summary>The settings, or null if an expression fails.</summary>
    /// <param name="settings">The merged settings.</param>
    /// <param name="placement">Name, namespace, region and class as far as there are any.</param>
    /// <param name="scope">What is known besides the cluster.</param>
    /// <param name="steps">The steps of the cluster.</param>
    public YamlMapping? Evaluate(YamlMapping settings, ImmutableArray<YamlEntry> placement, ExpressionScope scope, ClusterSteps steps)
    {
        var placed = scope.With(steps.Labels, "cluster", new YamlMapping(placement, settings.Location));
        var written = settings["labels"] ?? new YamlMapping([], settings.Location);
        if (evaluator.Evaluate(written, placed) is not { } labels)
        {
            evaluator.Check(settings, scope.At(steps.Rest));
            return null;
        }

        var labelled = new YamlMapping(placement.Add(YamlEntry.Of("labels", labels)), settings.Location);
        var others = ReferenceEquals(labels, written) ? settings : new YamlMapping([.. settings.Entries.Where(entry => entry.Key.Text != "labels")], settings.Location);
        if (evaluator.Evaluate(others, scope.With(steps.Rest, "cluster", labelled)) is not { } rest)
            return null;

        // An expression that gives null leaves its setting out, as a written null does.
        if (!ReferenceEquals(rest, settings))
            rest = Defaults.WithoutNulls(rest);
        return ReferenceEquals(others, settings) ? rest : new YamlMapping(rest.Entries.Add(YamlEntry.Of("labels", labels)), rest.Location);
    }
}
