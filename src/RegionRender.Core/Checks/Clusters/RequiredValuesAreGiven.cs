using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// Most values that a template requires are empty strings in its chart, which pass Helm's schema and fail in the cloud
/// (k0rdent/kcm v1.11.4, templates/cluster). Only templates of the profile are judged: another version may require other values.
/// </summary>
internal static class RequiredValuesAreGiven
{
    public static void Check(ReleaseContext context, DiagnosticBag bag)
    {
        var missing = new List<string>();
        var missingInPractice = new List<string>();
        foreach (var cluster in context.AllClusters)
        {
            if (context.ClusterTemplates.Resolve(cluster.Template.Value) is not { IsOfProfile: true, Kind: { } template })
                continue;
            missing.Clear();
            missingInPractice.Clear();
            foreach (var required in template.RequiredValues)
            {
                if (IsGiven(cluster, required, template.Name, bag))
                    continue;
                if (ConfigValues.Misspelt(cluster.Config, required.Keys, key => template.RequiredValues.Any(other => other.Keys.Contains(key))) is var (key, meant))
                    bag.Add(ClusterDiagnostics.ValueIsMisspelt(key, meant, cluster.Name.Value, required, template.Name));
                else
                    (required.InPractice ? missingInPractice : missing).Add(required.Path);
            }

            // A region that is not known may have given them.
            if (cluster.Region is { } region && context.Symbols.Region(region.Value) is null)
                continue;
            if (missing.Count > 0)
                bag.Add(ClusterDiagnostics.ValuesAreMissing(cluster.Name, template.Name, [.. missing]));
            if (missingInPractice.Count > 0)
                bag.Add(ClusterDiagnostics.ValuesAreMissingInPractice(cluster.Name, template.Name, [.. missingInPractice]));
        }
    }

    // False where the value is absent; what is there but wrong is reported where it stands.
    private static bool IsGiven(Cluster cluster, RequiredValue required, string template, DiagnosticBag bag)
    {
        if (required.Alternative is not null && ConfigValues.IsFilled(cluster.Config, required.AlternativeKeys))
            return true;
        foreach (var value in ConfigValues.At(cluster.Config, required.Keys))
        {
            if (value is null)
                return required.HasDefault || required.MayBeEmpty;
            Judge(value, required, template, bag);
        }

        return true;
    }

    private static void Judge(YamlNode value, RequiredValue required, string template, DiagnosticBag bag)
    {
        if (!ConfigValues.IsFilled(value) && !(required.MayBeEmpty && value is YamlScalar { IsNull: false }))
        {
            bag.Add(required.InPractice
                ? ClusterDiagnostics.ValueIsEmptyInPractice(value.Location, required.Path, template)
                : ClusterDiagnostics.ValueIsEmpty(value.Location, required.Path, template));
        }
        else if (required.Minimum is { } minimum && value is YamlScalar scalar && scalar.TryGetDouble(out var number) && number < minimum)
        {
            bag.Add(ClusterDiagnostics.ValueIsTooSmall(value.Location, required.Path, scalar.Text, minimum));
        }
    }
}
