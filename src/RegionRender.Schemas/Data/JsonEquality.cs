using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Equality of JSON data: numbers by value and exactly, objects without regard to order.</summary>
internal sealed class JsonEquality : IEqualityComparer<YamlNode>
{
    private JsonEquality()
    {
    }

    public static JsonEquality Instance { get; } = new();

    public static bool AreEqual(YamlNode left, YamlNode right) => (left, right) switch
    {
        _ when ReferenceEquals(left, right) => true,
        (YamlScalar a, YamlScalar b) => ScalarsAreEqual(a, b),
        (YamlSequence a, YamlSequence b) => ItemsAreEqual(a, b),
        (YamlMapping a, YamlMapping b) => EntriesAreEqual(a, b),
        _ => false,
    };

    public bool Equals(YamlNode? x, YamlNode? y) => x is null || y is null ? ReferenceEquals(x, y) : AreEqual(x, y);

    public int GetHashCode(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { Kind: YamlScalarKind.Integer or YamlScalarKind.Float } number:
                return JsonNumber.TryRead(number, out var value) ? value.GetHashCode() : StringComparer.Ordinal.GetHashCode(number.Text);
            case YamlScalar { Kind: YamlScalarKind.String } text:
                return StringComparer.Ordinal.GetHashCode(text.Text);
            case YamlScalar scalar:
                return HashCode.Combine(scalar.Kind, scalar.IsTrue);
            case YamlSequence sequence:
                var hash = sequence.Items.Length;
                foreach (var item in sequence.Items)
                    hash = HashCode.Combine(hash, GetHashCode(item));
                return hash;
            case YamlMapping mapping:
                var sum = ~mapping.Entries.Length;
                foreach (var entry in mapping.Entries)
                    sum += HashCode.Combine(StringComparer.Ordinal.GetHashCode(entry.Key.Text), GetHashCode(entry.Value));
                return sum;
            default:
                return 0;
        }
    }

    private static bool ScalarsAreEqual(YamlScalar a, YamlScalar b)
    {
        if (IsNumber(a) && IsNumber(b))
        {
            if (a.TryGetInt64(out var i) && b.TryGetInt64(out var j))
                return i == j;
            return JsonNumber.TryRead(a, out var x) && JsonNumber.TryRead(b, out var y) ? x == y : a.Text == b.Text;
        }

        return a.Kind == b.Kind && a.Kind switch
        {
            YamlScalarKind.Null => true,
            YamlScalarKind.Boolean => a.IsTrue == b.IsTrue,
            _ => a.Text == b.Text,
        };
    }

    private static bool IsNumber(YamlScalar scalar) => scalar.Kind is YamlScalarKind.Integer or YamlScalarKind.Float;

    private static bool ItemsAreEqual(YamlSequence a, YamlSequence b)
    {
        if (a.Items.Length != b.Items.Length)
            return false;
        for (var i = 0; i < a.Items.Length; i++)
        {
            if (!AreEqual(a.Items[i], b.Items[i]))
                return false;
        }

        return true;
    }

    private static bool EntriesAreEqual(YamlMapping a, YamlMapping b)
    {
        if (a.Entries.Length != b.Entries.Length)
            return false;
        foreach (var entry in a.Entries)
        {
            if (b[entry.Key.Text] is not { } other || !AreEqual(entry.Value, other))
                return false;
        }

        return true;
    }
}
