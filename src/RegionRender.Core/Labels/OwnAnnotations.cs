namespace RegionRender.Core.Labels;

/// <summary>The annotations of our own that more than one part knows.</summary>
internal static class OwnAnnotations
{
    /// <summary>
    /// With the object's own name as the value: it is to go on purpose. The deletion guard asks for it (<c>templates/management/deletion-guard.yaml</c>), and what
    /// carries it need not be kept from pruning.
    /// </summary>
    public const string ConfirmDeletion = "regionrender.io/confirm-deletion";
}
