using RegionRender.Syntax;

namespace RegionRender.Cel;

/// <content>Lists and maps, from documents or made by an expression.</content>
public readonly partial struct CelValue
{
    /// <summary>The number of items of a list or entries of a map; 0 for anything else.</summary>
    public int Count => _reference switch
    {
        CelValue[] items => items.Length,
        YamlSequence sequence => sequence.Items.Length,
        CelMap map => map.Count,
        YamlMapping mapping => mapping.Entries.Length,
        _ => 0,
    };

    /// <summary>An item of a list.</summary>
    public CelValue this[int index] => _reference is YamlSequence sequence
        ? FromNode(sequence.Items[index], Type.ElementType)
        : ((CelValue[])(_reference ?? Array.Empty<CelValue>()))[index];

    /// <summary>The value behind a text key or a field's name; false if this is no map or has no such key.</summary>
    public bool TryGet(string key, out CelValue value)
    {
        if (_reference is YamlMapping mapping)
            return TryGetFromNode(mapping, key, out value);
        value = default;
        return _reference is CelMap map && map.TryGet(String(key), out value);
    }

    /// <summary>The value behind a key; numbers of any type find a number.</summary>
    public bool TryGet(CelValue key, out CelValue value)
    {
        if (_reference is CelMap map)
            return map.TryGet(key, out value);
        value = default;
        return key.Kind == CelValueKind.String && TryGet(key.AsString(), out value);
    }

    internal CelValue KeyAt(int index) => _reference switch
    {
        YamlMapping mapping => new CelValue(CelType.String, NameOf(mapping.Entries[index].Key)),
        CelMap map => map.KeyAt(index),
        _ => Null,
    };

    internal CelValue ValueAt(int index)
    {
        if (_reference is not YamlMapping mapping)
            return _reference is CelMap map ? map.ValueAt(index) : Null;
        var entry = mapping.Entries[index];
        return FromNode(entry.Value, TypeBehind(entry.Key.Text));
    }

    private bool TryGetFromNode(YamlMapping mapping, string name, out CelValue value)
    {
        var type = Type;
        var field = type.Kind == CelTypeKind.Object && type.Fields.TryGetValue(name, out var declared) ? declared : null;
        if (mapping.TryGet(field?.Key ?? name, out var entry))
        {
            value = FromNode(entry.Value, field?.Type ?? type.ValueType);
            return true;
        }

        value = default;
        return false;
    }

    private CelType TypeBehind(string key) => Type.Kind == CelTypeKind.Object ? Type.FieldBehind(key)?.Type ?? CelType.Dyn : Type.ValueType;

    // A key is text whatever its spelling looks like: 1: and "1": are the same key of a JSON object.
    private static object NameOf(YamlScalar key) => key.IsString ? key : key.Text;
}
