using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// Text that Flux would read as a variable if anybody ever adds postBuild (fluxcd/kustomize-controller v1.9.4,
/// docs/spec/v1/kustomizations.md, "Post build variable substitution").
/// </summary>
internal static class FluxVariables
{
    /// <summary>The first text that Flux would take for a variable, or null.</summary>
    public static YamlScalar? Find(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { IsString: true } scalar:
                return scalar.Text.Contains("${", StringComparison.Ordinal) ? scalar : null;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (Find(item) is { } found)
                        return found;
                }

                return null;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (Find(entry.Value) is { } found)
                        return found;
                }

                return null;
            default:
                return null;
        }
    }
}
