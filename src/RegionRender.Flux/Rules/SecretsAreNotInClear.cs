using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>A Secret in the repository is encrypted by SOPS, value by value, or it is not there.</summary>
internal static class SecretsAreNotInClear
{
    public static void Check(PlacedObject item, DiagnosticBag bag)
    {
        if (item.Id is not { Group: "", Kind: "Secret" })
            return;
        var encrypted = item.Manifest.Content.Has("sops");
        foreach (var field in new[] { "data", "stringData" })
        {
            if (item.Manifest.Content[field] is not YamlMapping { Entries.Length: > 0 } values)
                continue;
            foreach (var entry in values.Entries)
            {
                if (encrypted && entry.Value is YamlScalar scalar && scalar.Text.StartsWith("ENC[", StringComparison.Ordinal))
                    continue;
                bag.Add(TreeRuleDiagnostics.PlainSecret(item.PlaceOf(entry.Key), item.Id.ToString()));
                return;
            }
        }
    }
}
