using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>What every expression knows: <c>estate</c>, <c>k0rdent</c> and, once they are evaluated, <c>vars</c>.</summary>
internal static class EstateScope
{
    public static ExpressionScope Of(YamlMapping estate, ExpressionEvaluator evaluator)
    {
        var written = estate.Mapping("vars") ?? new YamlMapping([], estate.Location);
        var names = written.Entries.Select(entry => entry.Key.Text).ToImmutableArray();
        var first = ExpressionStep.First.Called("a variable").With("estate", "name").With("k0rdent", "version", "namespace");
        var (own, k0rdent) = (Own(estate), K0rdent(estate));
        var beforeVars = new ExpressionScope(first, CelActivation.Empty, IsQuiet: own.Entries.IsEmpty || !k0rdent.Has("version"))
            .With(first, "estate", own)
            .With(first, "k0rdent", k0rdent);
        var vars = Evaluated(written, beforeVars.At(first.WithLater("vars", names)), evaluator);
        var isQuiet = beforeVars.IsQuiet || vars.Entries.Length < written.Entries.Length;
        return beforeVars.With(first.Called("this value").With("vars", names), "vars", vars) with { IsQuiet = isQuiet };
    }

    /// <summary>The namespace of k0rdent, where it is not written its default.</summary>
    public static YamlNode K0rdentNamespace(YamlMapping estate) =>
        estate.Mapping("k0rdent")?["namespace"] ?? YamlScalar.String(SettingsBinder.DefaultNamespace, estate.Location);

    private static YamlMapping Own(YamlMapping estate) =>
        estate.Mapping("metadata")?["name"] is { } name ? new YamlMapping([YamlEntry.Of("name", name)], estate.Location) : new YamlMapping([], estate.Location);

    private static YamlMapping K0rdent(YamlMapping estate)
    {
        var block = estate.Mapping("k0rdent") ?? new YamlMapping([], estate.Location);
        var space = YamlEntry.Of("namespace", K0rdentNamespace(estate));
        return new YamlMapping(block["version"] is { } version ? [YamlEntry.Of("version", version), space] : [space], block.Location);
    }

    // One that fails is left out, so that the others are known.
    private static YamlMapping Evaluated(YamlMapping vars, ExpressionScope scope, ExpressionEvaluator evaluator)
    {
        var values = ImmutableArray.CreateBuilder<YamlEntry>(vars.Entries.Length);
        foreach (var entry in vars.Entries)
        {
            if (evaluator.Evaluate(entry.Value, scope) is { } value)
                values.Add(entry with { Value = value });
        }

        return new YamlMapping(values.DrainToImmutable(), vars.Location);
    }
}
