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
        var attempts = candidates.Select(candidate => Attempt.Of(candidate, instance, reporter)).ToList();
        var missing = attempts.Select(attempt => attempt.OnlyMissingProperty).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (attempts.Count > 1 && missing.Length == attempts.Count && instance is YamlMapping)
        {
            reporter.Add(instance, SchemaDiagnostics.NeedsOneOf(reporter.Place(instance), missing, owner.Words));
            return;
        }

        // The sort is stable: among equals the order in the schema decides.
        reporter.Take(attempts.OrderBy(attempt => attempt.Rank).First().Reporter);
    }

    private sealed record Candidate(SchemaNode Schema, SchemaShape Shape);

    private sealed record Attempt(Reporter Reporter, (int Wrong, int Right, int Overlap, int Count, int Depth) Rank)
    {
        /// <summary>The missing property, if nothing else is wrong with this alternative.</summary>
        public string? OnlyMissingProperty => Reporter.Count == 1 ? Reporter.Findings[0].MissingProperty : null;

        public static Attempt Of(Candidate candidate, YamlNode instance, Reporter reporter)
        {
            var fork = reporter.Fork();
            candidate.Schema.Report(instance, fork);
            var (right, wrong) = (0, 0);
            var overlap = 0;
            if (instance is YamlMapping mapping)
            {
                (right, wrong) = candidate.Shape.Discriminators(mapping, reporter.Evaluation);
                overlap = candidate.Shape.Overlap(mapping);
            }

            var depth = fork.Findings.Select(finding => finding.Depth).DefaultIfEmpty().Max();
            return new Attempt(fork, (wrong, -right, -overlap, fork.Count, -depth));
        }
    }
}
