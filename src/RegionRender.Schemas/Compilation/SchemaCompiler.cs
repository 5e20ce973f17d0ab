using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Compiles schema objects into nodes, each once. A worklist instead of recursion: schemas may refer to each other in circles.</summary>
internal sealed class SchemaCompiler(SchemaRegistry registry, DialectCatalog dialects, DiagnosticBag findings)
{
    private readonly SchemaIndex _index = new(registry, dialects);
    private readonly Dictionary<YamlNode, SchemaNode> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(SchemaNode Node, SchemaResource Resource)> _undefined = new();
    private bool _hasDynamicReferences;

    public DiagnosticBag Findings { get; } = findings;

    public SchemaNode Compile(YamlNode document)
    {
        var resource = _index.Add(document, SchemaIndex.DefaultUri, dialects.Standard);
        var root = Node(document, resource);
        DefineAll();
        return root;
    }

    /// <summary>The node of a schema object; it is defined before compilation ends.</summary>
    public SchemaNode Node(YamlNode schema, SchemaResource resource)
    {
        if (_nodes.TryGetValue(schema, out var known))
            return known;
        var home = _index.HomeOf(schema) ?? resource;
        var node = new SchemaNode(home.Scope, schema);
        _nodes.Add(schema, node);
        _undefined.Enqueue((node, home));
        return node;
    }

    /// <summary>The schema behind a reference, or null, reported, if there is none.</summary>
    public SchemaNode? Target(YamlScalar reference, SchemaResource resource)
    {
        if (_index.Find(reference.Text, resource) is { } found)
            return Node(found.Schema, found.Resource);
        Findings.Add(SchemaDiagnostics.UnresolvedReference(reference));
        return null;
    }

    /// <summary>The name of the dynamic anchor behind a reference, or null if it leads to something else.</summary>
    public string? DynamicAnchor(string reference, SchemaResource resource)
    {
        var (_, fragment) = UriReference.Split(reference);
        if (fragment.StartsWith('/') || _index.Find(reference, resource) is not { } found)
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
            while (_undefined.TryDequeue(out var next))
                Define(next.Node, next.Resource);
            if (_hasDynamicReferences)
                FillDynamicTargets();
        }
        while (_undefined.Count > 0);
    }

    private void FillDynamicTargets()
    {
        foreach (var resource in _index.Resources)
        {
            foreach (var anchor in resource.DynamicAnchors)
                resource.Scope.DynamicTargets[anchor] = Node(resource.Anchors[anchor], resource);
        }
    }

    private void Define(SchemaNode node, SchemaResource resource)
    {
        switch (node.Source)
        {
            case YamlMapping mapping:
                node.Define([.. Keywords(new SchemaSource(mapping, node, resource, this))]);
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
        var dialect = source.Resource.Dialect;
        var families = dialect.ReferenceHidesSiblings && source.Mapping.Has("$ref") ? dialect.References : [.. dialect.References, .. dialect.Families];
        return families.Select(family => family.Compile(source)).OfType<Keyword>();
    }
}
