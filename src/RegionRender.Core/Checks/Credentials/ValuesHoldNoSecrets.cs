using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// Helm values are written into the rendering as they are, and it lies in Git: no secret may be among them. Only what
/// can hardly be anything else is reported.
/// </summary>
internal static class ValuesHoldNoSecrets
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        var search = new Search(bag);
        search.Look(context.Estate.Management.Core, context.Estate.Management.Providers);
        foreach (var region in context.Estate.Regions)
            search.Look(region.Core, region.Providers);
        foreach (var cluster in context.AllClusters)
        {
            search.Look(cluster.Config);
            foreach (var service in cluster.Services)
                search.Look(service.Values);
        }

        foreach (var service in context.Estate.Services.SelectMany(item => item.Services))
            search.Look(service.Values);
    }

    /// <summary>Clusters share the values of their class: what was seen is not looked at again.</summary>
    private sealed class Search(DiagnosticBag bag)
    {
        private readonly HashSet<YamlNode> _seen = new(ReferenceEqualityComparer.Instance);

        public void Look(CoreComponents core, IEnumerable<ProviderReference>? providers)
        {
            Look(core.Kcm?.Config);
            Look(core.Capi?.Config);
            foreach (var provider in providers ?? [])
                Look(provider.Config);
        }

        public void Look(YamlNode? node)
        {
            if (node is null || !_seen.Add(node))
                return;
            switch (node)
            {
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries)
                        LookAt(entry.Key.Text, entry.Value);
                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items)
                        LookAt(null, item);
                    break;
                case YamlScalar scalar:
                    LookAt(null, scalar);
                    break;
            }
        }

        private void LookAt(string? key, YamlNode value)
        {
            if (value is not YamlScalar scalar)
                Look(value);
            else if (scalar.IsString && SecretPatterns.Find(scalar.Text) is { } what)
                bag.Add(CredentialDiagnostics.SecretIsPlain(scalar.Location, what));
            else if (key is not null && scalar.IsString && SecretPatterns.IsSecretByItsKey(key, scalar.Text))
                bag.Add(CredentialDiagnostics.ValueIsSecretByItsKey(scalar.Location, key));
        }
    }
}
