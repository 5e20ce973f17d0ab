using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary><c>required</c></summary>
internal sealed class RequiredKeyword(ImmutableArray<string> names) : Keyword
{
    // A mapping of more entries makes itself an index, which costs more than a look at some dozen keys.
    private const int ScanLimit = 32;

    public static Keyword? Compile(SchemaSource source) => source.Names("required") is { Length: > 0 } names ? new RequiredKeyword(names) : null;

    public override bool IsValid(YamlNode instance, Evaluation evaluation)
    {
        if (instance is not YamlMapping mapping)
            return true;
        foreach (var name in names)
        {
            if (!IsThere(mapping, name))
                return false;
        }

        return true;
    }

    public override void Report(YamlNode instance, Reporter reporter)
    {
        if (instance is not YamlMapping mapping)
            return;
        foreach (var name in names)
        {
            if (!mapping.Has(name))
                reporter.AddMissingProperty(mapping, name);
        }
    }

    public override void Describe(SchemaShape shape) => shape.Required.UnionWith(names);

    private static bool IsThere(YamlMapping mapping, string name)
    {
        if (mapping.Entries.Length > ScanLimit)
            return mapping.Has(name);
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Text == name)
                return true;
        }

        return false;
    }
}
