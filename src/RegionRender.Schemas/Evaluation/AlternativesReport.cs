using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Reports on <c>anyOf</c> and <c>oneOf</c> as if only the alternative existed that was meant.</summary>
internal static class AlternativesReport
{
    public static void NoneFits(ImmutableArray<SchemaNode> alternatives, SchemaNode owner, YamlNode instance, Reporter reporter)
    {
        var candidates = alternatives
            .Where(schema => !schema.IsSilent)
            .Select(schema => new Candidate(schema, SchemaShape.Of(schema)))
            .Where(candidate => !candidate.Shape.IsImpossible && !LeadsToSilence(candidate.Schema))
            .ToImmutableArray();
        if (candidates.IsEmpty)
        {
            reporter.Add(instance, SchemaDiagnostics.NotAllowed(reporter.Place(instance)));
            return;
        }

        var typed = candidates.RemoveAll(candidate => !JsonTypeOf.Is(instance, candidate.Shape.Types));
        if (typed.IsEmpty)
        {
            var types = candidates.Aggregate(JsonTypes.None, (union, candidate) => union | candidate.Shape.Types);
            reporter.Add(instance, SchemaDiagnostics.WrongType(reporter.Place(instance), types, instance));
            return;
        }

        if (typed.Length > 1 && typed.All(candidate => !candidate.Shape.Values.IsDefault))
        {
            var values = typed.SelectMany(candidate => candidate.Shape.Values).Distinct(JsonEquality.Instance).ToImmutableArray();
            reporter.Add(instance, SchemaDiagnostics.ValueNotAllowed(reporter.Place(instance), instance, values));
            return;
        }

        ReportMeant(typed, owner, instance, reporter);
    }

    public static void SeveralFit(ImmutableArray<SchemaNode> fitting, SchemaNode owner, YamlNode instance, Reporter reporter)
    {
        if (instance is YamlMapping mapping)
        {
            var marks = fitting.Select(schema => SchemaShape.Of(schema).Required.FirstOrDefault(mapping.Has)).OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (marks.Count == fitting.Length)
            {
                reporter.AddTogether(mapping, marks);
                return;
            }
        }

        reporter.Add(instance, SchemaDiagnostics.SeveralAlternatives(reporter.Place(instance), owner.Words));
    }

    // A reference to a definition that is `false`, or marked as silent, is no alternative either.
    private static bool LeadsToSilence(SchemaNode schema) => schema.ReferenceTarget is { } target && (target.IsSilent || LeadsToSilence(target));

    private static void ReportMeant(ImmutableArray<Candidate> candidates, SchemaNode owner, YamlNode instance, Reporter reporter)
    {
        // Only the best at first sight are tried: trying all at every level would take exponential time.
        var best = candidates.Min(candidate => candidate.Rank(instance, reporter.Evaluation));
        var attempts = candidates
            .Where(candidate => candidate.Rank(instance, reporter.Evaluation) == best)
            .Select(candidate => Attempt(candidate.Schema, instance, reporter))
            .ToList();
        var missing = attempts.Select(OnlyMissingProperty).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (attempts.Count > 1 && missing.Length == attempts.Count && instance is YamlMapping)
        {
            reporter.Add(instance, SchemaDiagnostics.NeedsOneOf(reporter.Place(instance), missing, owner.Words));
            return;
        }

        // Few findings, and those deep inside, mean that the rest was right; among equals the order in the schema decides.
        reporter.Take(attempts.OrderBy(attempt => attempt.Count).ThenByDescending(attempt => attempt.DeepestFinding).First());
    }

    private static Reporter Attempt(SchemaNode schema, YamlNode instance, Reporter reporter)
    {
        var fork = reporter.Fork();
        schema.Report(instance, fork);
        return fork;
    }

    private static string? OnlyMissingProperty(Reporter attempt) => attempt.Count == 1 ? attempt.Findings[0].MissingProperty : null;

    private sealed record Candidate(SchemaNode Schema, SchemaShape Shape)
    {
        /// <summary>How little the alternative looks like the instance: wrong and right values of properties with fixed values, then known properties.</summary>
        public (int Wrong, int Right, int Overlap) Rank(YamlNode instance, Evaluation evaluation)
        {
            if (instance is not YamlMapping mapping)
                return default;
            var (right, wrong) = Shape.Discriminators(mapping, evaluation);
            return (wrong, -right, -Shape.Overlap(mapping));
        }
    }
}
