using System.Buffers;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// A range would let a template that never changes (k0rdent/kcm v1.11.4, api/v1beta1/servicetemplate_types.go) bring another chart each
/// day, and its signs make no Kubernetes name.
/// </summary>
internal static class ChartVersionsAreExact
{
    private const int LongestName = 253;

    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("-0123456789abcdefghijklmnopqrstuvwxyz");

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var chart in context.Estate.ServiceTemplates.SelectMany(source => source.Charts))
        {
            foreach (var version in chart.Versions)
            {
                var name = DerivedNames.ServiceTemplate(chart.Name.Value, version.Value);
                if (!IsExact(version.Value))
                    bag.Add(ServiceDiagnostics.ChartVersionIsInexact(version));
                else if (!IsObjectName(name))
                    bag.Add(ServiceDiagnostics.ServiceTemplateNameIsInvalid(version, name));
            }
        }
    }

    // Three numbers, then what SemVer hangs on them.
    private static bool IsExact(string version)
    {
        var core = version.AsSpan(version.StartsWith('v') ? 1 : 0);
        if (core.IndexOfAny('-', '+') is >= 0 and var end)
            core = core[..end];
        var numbers = 0;
        foreach (var part in core.Split('.'))
        {
            if (core[part].IsEmpty || core[part].ContainsAnyExceptInRange('0', '9'))
                return false;
            numbers++;
        }

        return numbers == 3;
    }

    private static bool IsObjectName(string name)
    {
        if (name.Length > LongestName)
            return false;
        foreach (var part in name.AsSpan().Split('.'))
        {
            var label = name.AsSpan(part);
            if (label.IsEmpty || label[0] == '-' || label[^1] == '-' || label.ContainsAnyExcept(LabelCharacters))
                return false;
        }

        return true;
    }
}
