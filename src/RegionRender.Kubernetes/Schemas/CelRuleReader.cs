using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Finds the rules of a schema node; the type of its values is made when a rule needs it.</summary>
internal static class CelRuleReader
{
    public static ImmutableArray<CelRule> Read(YamlMapping schema, bool isRoot)
    {
        if (schema.Items("x-kubernetes-validations") is not { IsEmpty: false } rules)
            return [];
        var type = new Lazy<CelType>(() => CelTypes.Of(schema, isRoot) ?? CelType.Dyn);
        var read = ImmutableArray.CreateBuilder<CelRule>(rules.Length);
        foreach (var node in rules)
        {
            if (node is YamlMapping rule && rule["rule"] is YamlScalar { IsString: true } text)
                read.Add(new CelRule(rule, text, schema, () => type.Value));
        }

        return read.DrainToImmutable();
    }
}
