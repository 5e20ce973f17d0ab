using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>dependentRequired</c>, and the lists of draft-07's <c>dependencies</c>.</summary>
internal sealed class DependentRequiredKeyword(ImmutableArray<(string Trigger, ImmutableArray<string> Names)> rules) : Keyword
{
    public static Keyword? Compile(SchemaSource source) => Compile(source, "dependentRequired");

    public static Keyword? CompileDependencies(SchemaSource source) => Compile(source, "dependencies");

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlMapping mapping)
            return true;
        foreach (var (trigger, names) in rules)
        {
            if (mapping.Has(trigger) && !HasAll(mapping, names))
                return false;
        }

        return true;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlMapping mapping)
            return;
        foreach (var (trigger, names) in rules)
        {
            if (!mapping.TryGet(trigger, out var entry))
                continue;
            foreach (var name in names)
            {
                if (!mapping.Has(name))
                    reporter.Add(mapping, SchemaDiagnostics.MissingCompanion(entry.Key, name));
            }
        }
    }

    private static DependentRequiredKeyword? Compile(SchemaSource source, string keyword)
    {
        if (source.Mapping.Mapping(keyword) is not { } map)
            return null;
        var rules = map.Entries
            .Where(entry => entry.Value is YamlSequence)
            .Select(entry => (entry.Key.Text, source.NamesIn(keyword, entry.Value)))
            .ToImmutableArray();
        return rules.IsEmpty ? null : new DependentRequiredKeyword(rules);
    }

    private static bool HasAll(YamlMapping mapping, ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            if (!mapping.Has(name))
                return false;
        }

        return true;
    }
}
