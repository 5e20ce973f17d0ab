using System.Globalization;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>
/// Reads nodes again as the API server and Flux do: they take plain scalars by YAML 1.1, where <c>no</c> is false and <c>012</c> is ten,
/// and then turn everything into JSON. What both readings agree on stays the very same node.
/// </summary>
public static class KubernetesYaml
{
    /// <summary>The node as the server sees it; what it could not read at all goes to <paramref name="findings"/>.</summary>
    public static YamlNode Reread(YamlNode node, DiagnosticBag findings)
    {
        if (node.Location.Source is { } source && source.Text.AsSpan().TrimStart('\uFEFF').StartsWith("%YAML 1.2"))
            findings.Add(ObjectDiagnostics.UnreadableYaml(new Location(source, new TextSpan(0, 9)), "the directive '%YAML 1.2'"));
        return Read(node, findings);
    }

    private static YamlNode Read(YamlNode node, DiagnosticBag findings) => node switch
    {
        YamlScalar scalar => ReadScalar(scalar, findings),
        YamlSequence sequence => ReadSequence(sequence, findings),
        YamlMapping mapping => ReadMapping(mapping, findings),
        _ => node,
    };

    private static YamlScalar ReadScalar(YamlScalar scalar, DiagnosticBag findings)
    {
        if (!PlainText.IsPlain(scalar))
            return scalar;
        var read = Yaml11Scalar.Read(scalar);
        if (read.Kind == YamlScalarKind.Float && !JsonNumber.TryRead(read, out _))
            findings.Add(ObjectDiagnostics.UnreadableYaml(scalar.Location, $"the value '{scalar.Text}'"));
        return read;
    }

    private static YamlSequence ReadSequence(YamlSequence sequence, DiagnosticBag findings)
    {
        var items = sequence.Items;
        for (var i = 0; i < items.Length; i++)
        {
            var item = Read(items[i], findings);
            if (!ReferenceEquals(item, items[i]))
                items = items.SetItem(i, item);
        }

        return items == sequence.Items ? sequence : new YamlSequence(items, sequence.Location, sequence.Via);
    }

    private static YamlMapping ReadMapping(YamlMapping mapping, DiagnosticBag findings)
    {
        var entries = mapping.Entries;
        HashSet<string>? rewritten = null;
        for (var i = 0; i < entries.Length; i++)
        {
            var key = ReadKey(entries[i].Key, findings);
            var value = Read(entries[i].Value, findings);
            if (!ReferenceEquals(key, entries[i].Key) && (mapping.Has(key.Text) || !(rewritten ??= new(StringComparer.Ordinal)).Add(key.Text)))
                findings.Add(ObjectDiagnostics.UnreadableYaml(key.Location, $"the key '{entries[i].Key.Text}', which is the same as '{key.Text}' there"));
            if (!ReferenceEquals(key, entries[i].Key) || !ReferenceEquals(value, entries[i].Value))
                entries = entries.SetItem(i, new YamlEntry(key, value));
        }

        return entries == mapping.Entries ? mapping : new YamlMapping(entries, mapping.Location, mapping.Via);
    }

    // Keys become strings, but those of their values: `yes` is the key "true".
    private static YamlScalar ReadKey(YamlScalar key, DiagnosticBag findings)
    {
        if (!PlainText.IsPlain(key))
            return key;
        var read = Yaml11Scalar.Read(key);
        switch (read.Kind)
        {
            case YamlScalarKind.Null:
                findings.Add(ObjectDiagnostics.UnreadableYaml(key.Location, "the key null"));
                return key;
            case YamlScalarKind.Boolean:
                return key.Text == (read.IsTrue ? "true" : "false") ? key : YamlScalar.String(read.IsTrue ? "true" : "false", key.Location);
            case YamlScalarKind.Integer when !long.TryParse(read.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _):
                findings.Add(ObjectDiagnostics.UnreadableYaml(key.Location, $"the key '{key.Text}', which is beyond 64 bits"));
                return key;
            case YamlScalarKind.Integer or YamlScalarKind.Float when JsonNumber.TryRead(read, out var number) && number.ToString() != key.Text:
                return YamlScalar.String(number.ToString(), key.Location);
            default:
                return key;
        }
    }
}
