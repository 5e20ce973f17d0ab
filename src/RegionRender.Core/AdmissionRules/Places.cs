namespace RegionRender.Core.AdmissionRules;

/// <summary>How messages name where a cluster is built.</summary>
internal static class Places
{
    public static string Of(string? region) => region is null ? "management" : $"the region '{region}'";
}
