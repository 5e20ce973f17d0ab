using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>What a schema demands at first sight: by this the alternative that the user meant is found.</summary>
internal sealed class SchemaShape
{
    private readonly HashSet<SchemaNode> _included = [];
    private readonly Dictionary<string, SchemaNode> _properties = new(StringComparer.Ordinal);

    public JsonTypes Types { get; set; } = JsonTypes.Any;

    /// <summary>The values that are allowed; default if any is.</summary>
    public ImmutableArray<YamlNode> Values { get; set; }

    /// <summary>True if the schema takes properties that it does not name.</summary>
    public bool IsOpen { get; set; }

    /// <summary>True if nothing fits the schema.</summary>
    public bool IsImpossible { get; set; }

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> PropertyNames => _properties.Keys;

    public static SchemaShape Of(SchemaNode schema)
    {
        var shape = new SchemaShape();
        shape.Include(schema);
        return shape;
    }

    /// <summary>Adds a schema that applies to the same instance, once: schemas may go round in circles.</summary>
    public void Include(SchemaNode schema)
    {
        if (_included.Add(schema))
            schema.Describe(this);
    }

    public void IncludeAlternatives(ImmutableArray<SchemaNode> schemas)
    {
        var types = JsonTypes.None;
        foreach (var schema in schemas.Where(schema => !schema.IsSilent && _included.Add(schema)))
        {
            var alternative = new SchemaShape();
            alternative._included.UnionWith(_included);
            schema.Describe(alternative);
            types |= alternative.IsImpossible ? JsonTypes.None : alternative.Types;
            IsOpen |= alternative.IsOpen;
            foreach (var (name, property) in alternative._properties)
                AddProperty(name, property);
        }

        Types &= types;
    }

    public void AddProperty(string name, SchemaNode schema) => _properties.TryAdd(name, schema);

    /// <summary>How many properties with a fixed set of values the instance gets right, and how many wrong.</summary>
    public (int Right, int Wrong) Discriminators(YamlMapping instance, Evaluation evaluation)
    {
        var (right, wrong) = (0, 0);
        foreach (var (name, schema) in _properties)
        {
            if (instance[name] is not { } value || Of(schema).Values.IsDefault)
                continue;
            if (schema.IsValid(value, evaluation))
                right++;
            else
                wrong++;
        }

        return (right, wrong);
    }

    /// <summary>How many of the instance's properties the schema names.</summary>
    public int Overlap(YamlMapping instance) => instance.Entries.Count(entry => _properties.ContainsKey(entry.Key.Text) || Required.Contains(entry.Key.Text));
}
