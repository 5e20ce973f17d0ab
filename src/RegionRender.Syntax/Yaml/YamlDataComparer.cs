namespace RegionRender.Syntax;

internal static class YamlDataComparer
{
    // Trees are at most as deep as the reader allows, so recursion is safe here.
    public static bool AreEqual(YamlNode left, YamlNode right) => (left, right) switch
    {
        _ when ReferenceEquals(left, right) => true,
        (YamlScalar a, YamlScalar b) => ScalarsAreEqual(a, b),
        (YamlSequence a, YamlSequence b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => AreEqual(pair.First, pair.Second)),
        (YamlMapping a, YamlMapping b) => a.Entries.Length == b.Entries.Length
            && a.Entries.All(entry => b[entry.Key.Text] is { } other && AreEqual(entry.Value, other)),
        _ => false,
    };

    private static bool ScalarsAreEqual(YamlScalar a, YamlScalar b)
    {
        if (a.Kind is YamlScalarKind.Integer or YamlScalarKind.Float && b.Kind is YamlScalarKind.Integer or YamlScalarKind.Float)
        {
            if (a.TryGetInt64(out var i) && b.TryGetInt64(out var j))
                return i == j;
            return a.TryGetDouble(out var x) && b.TryGetDouble(out var y) ? x.Equals(y) : a.Text == b.Text;
        }

        return a.Kind == b.Kind && a.Kind switch
        {
            YamlScalarKind.Null => true,
            YamlScalarKind.Boolean => a.IsTrue == b.IsTrue,
            _ => a.Text == b.Text,
        };
    }
}
