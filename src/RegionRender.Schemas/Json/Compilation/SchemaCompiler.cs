using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Compiles schema objects into nodes, each once. A worklist instead of recursion: schemas may refer to each other in circles.</summary>
internal sealed class SchemaCompiler(SchemaIndex index, JsonSchemaOptions options, DiagnosticBag findings)
{
    private readonly Dictionary<YamlNode, SchemaNode> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<SchemaNode> _undefined = new();
    private bool _hasDynamicReferences;

    public DiagnosticBag Findings { get; } = findings;

    public JsonSchemaOptions Options { get; } = options;

    public SchemaNode Compile(YamlNode document)
    {
        var resource = index.Add(document, SchemaIndex.DefaultUri);
        var root = Node(document, resource);
        DefineAll();
        return root;
    }

    /// <summary>The node of a schema object; it is defined before compilation ends.</summary>
    public SchemaNode Node(YamlNode schema, SchemaResource resource)
    {
        if (_nodes.TryGetValue(schema, out var known))
            return known;
        var node = new SchemaNode(index.HomeOf(schema) ?? resource, schema);
        _nodes.Add(schema, node);
        _undefined.Enqueue(node);
        return node;
    }

    /// <summary>The schema behind a reference, or null, reported, if there is none.</summary>
    public SchemaNode? Target(YamlScalar reference, SchemaResource resource)
    {
        if (index.Find(reference.Text, resource) is { } found)
            return Node(found.Schema, found.Resource);
        Findings.Add(SchemaDiagnostics.UnresolvedReference(reference));
        return null;
    }

    /// <summary>The name of the dynamic anchor behind a reference, or null if it leads to something else.</summary>
    public string? DynamicAnchor(string reference, SchemaResource resource)
    {
        var (_, fragment) = UriReference.Split(reference);
        if (fragment.Length == 0 || fragment.StartsWith('/') || index.Find(reference, resource) is not { } found)
            return null;
        if (!found.Resource.DynamicAnchors.Contains(fragment))
            return null;
        _hasDynamicReferences = true;
        return fragment;
    }

    private void DefineAll()
    {
        do
        {
            while (_undefined.TryDequeue(out var node))
                Define(node);
            if (_hasDynamicReferences)
                FillDynamicTargets();
        }
        while (_undefined.Count > 0);
    }

    private void FillDynamicTargets()
    {
        foreach (var resource in index.Resources)
        {
            foreach (var anchor in resource.DynamicAnchors)
                resource.DynamicTargets[anchor] = Node(resource.Anchors[anchor], resource);
        }
    }

    private void Define(SchemaNode node)
    {
        switch (node.Source)
        {
            case YamlMapping mapping:
                node.Define([.. Keywords(new SchemaSource(mapping, node, this))]);
                break;
            case YamlScalar { Kind: YamlScalarKind.Boolean } boolean when boolean.IsTrue:
                break;
            case YamlScalar { Kind: YamlScalarKind.Boolean }:
                node.DefineAsFalse();
                break;
            default:
                Findings.Add(SchemaDiagnostics.NotASchema(node.Source.Location));
                break;
        }
    }

    private static IEnumerable<Keyword> Keywords(SchemaSource source)
    {
        var dialect = source.Node.Resource.Dialect;
        if (dialect.ReferenceHidesSiblings && source.Mapping.Has("$ref"))
            return RefKeyword.Compile(source) is { } reference ? [reference] : [];
        return dialect.Families.Select(family => family.Compile(source)).OfType<Keyword>();
    }
}
