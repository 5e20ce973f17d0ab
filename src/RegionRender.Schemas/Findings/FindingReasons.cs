using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>
/// The reason that goes with a rule where the finding itself gives none (Kubernetes 1.36: apiextensions-apiserver
/// apiserver/validation/validation.go; a text that misses its format is one of the wrong type there).
/// </summary>
internal static class FindingReasons
{
    public static FindingReason Of(DiagnosticRule rule) => rule.Id switch
    {
        "RR2001" or "RR2104" => FindingReason.None,
        "RR2002" or "RR2013" => FindingReason.TypeInvalid,
        "RR2003" => FindingReason.Required,
        "RR2004" => FindingReason.NotSupported,
        _ => FindingReason.Invalid,
    };
}
