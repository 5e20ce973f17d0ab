using System.Globalization;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Knows where schemas stand: which resource each belongs to, and what a reference leads to.</summary>
internal sealed class SchemaIndex(SchemaRegistry registry, DialectCatalog dialects)
{
    /// <summary>The base of documents without a URI of their own.</summary>
    public const string DefaultUri = "schema:///";

    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<YamlNode, SchemaResource> _homes = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<SchemaResource> Resources => _resources.Values;

    public SchemaResource Add(YamlNode document, string uri, Dialect inherited)
    {
        var resource = new SchemaResource(uri, document, dialects.Of(document, inherited));
        _resources.TryAdd(uri, resource);
        Walk(document, resource);
        return _homes.GetValueOrDefault(document, resource);
    }

    public SchemaResource? HomeOf(YamlNode schema) => _homes.GetValueOrDefault(schema);

    public (YamlNode Schema, SchemaResource Resource)? Find(string reference, SchemaResource from)
    {
        var (uri, fragment) = UriReference.Split(UriReference.Resolve(from.Uri, reference));
        if (Resource(uri, from.Dialect) is not { } resource)
            return null;
        if (fragment.Length == 0)
            return (resource.Root, resource);
        if (fragment[0] == '/')
            return Follow(fragment, resource);
        return resource.Anchors.TryGetValue(fragment, out var anchored) ? (anchored, resource) : null;
    }

    private SchemaResource? Resource(string uri, Dialect inherited)
    {
        if (_resources.TryGetValue(uri, out var known))
            return known;
        return registry.Find(uri) is { } document ? Add(document, uri, inherited) : null;
    }

    private (YamlNode Schema, SchemaResource Resource)? Follow(string pointer, SchemaResource resource)
    {
        var node = resource.Root;
        foreach (var token in pointer.Split('/').Skip(1))
        {
            var child = Child(node, token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
            if (child is null)
                return null;
            node = child;
            resource = _homes.GetValueOrDefault(node, resource);
        }

        Walk(node, resource);
        return (node, resource);
    }

    private static YamlNode? Child(YamlNode node, string token) => node switch
    {
        YamlMapping mapping => mapping[token],
        YamlSequence sequence when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < sequence.Items.Length =>
            sequence.Items[i],
        _ => null,
    };

    private void Walk(YamlNode schema, SchemaResource resource)
    {
        if (schema is not YamlMapping mapping || _homes.ContainsKey(schema))
            return;
        var hidesSiblings = resource.Dialect.ReferenceHidesSiblings && mapping.Has("$ref");
        if (!hidesSiblings && mapping.Text(resource.Dialect.IdKeyword) is { } id)
            resource = Identify(mapping, id, resource);
        _homes.Add(schema, resource);
        if (resource.Dialect.Anchors != AnchorStyle.Fragments)
            RegisterAnchors(mapping, resource);
        foreach (var entry in mapping.Entries)
        {
            if (resource.Dialect.Shapes.TryGetValue(entry.Key.Text, out var shape))
                WalkChildren(entry.Value, shape, resource);
        }
    }

    private SchemaResource Identify(YamlMapping schema, string id, SchemaResource parent)
    {
        var (uri, fragment) = UriReference.Split(UriReference.Resolve(parent.Uri, id));
        var resource = parent;
        if (!id.StartsWith('#'))
        {
            resource = new SchemaResource(uri, schema, dialects.Of(schema, parent.Dialect));
            _resources.TryAdd(uri, resource);

            // A document is known by the address that it was asked for and by its own.
            if (ReferenceEquals(parent.Root, schema))
                _resources[parent.Uri] = resource;
        }

        if (fragment.Length > 0)
            resource.Anchors.TryAdd(fragment, schema);
        return resource;
    }

    private static void RegisterAnchors(YamlMapping schema, SchemaResource resource)
    {
        if (schema.Text("$anchor") is { } anchor)
            resource.Anchors.TryAdd(anchor, schema);
        var isRecursive = resource.Dialect.Anchors == AnchorStyle.Recursive;

        // A recursive anchor is a dynamic one without a name.
        if (isRecursive && ReferenceEquals(schema, resource.Root) && schema["$recursiveAnchor"] is YamlScalar { IsTrue: true })
        {
            resource.Anchors.TryAdd("", schema);
            resource.DynamicAnchors.Add("");
        }

        if (!isRecursive && schema.Text("$dynamicAnchor") is { } dynamicAnchor && resource.Anchors.TryAdd(dynamicAnchor, schema))
            resource.DynamicAnchors.Add(dynamicAnchor);
    }

    private void WalkChildren(YamlNode value, SubschemaShape shape, SchemaResource resource)
    {
        switch (value, shape)
        {
            case (YamlMapping map, SubschemaShape.Map or SubschemaShape.MapOfSchemasOrNames):
                foreach (var entry in map.Entries)
                    Walk(entry.Value, resource);
                break;
            case (YamlSequence list, SubschemaShape.List or SubschemaShape.OneOrList):
                foreach (var item in list.Items)
                    Walk(item, resource);
                break;
            case (YamlMapping schema, SubschemaShape.One or SubschemaShape.OneOrList):
                Walk(schema, resource);
                break;
        }
    }
}
