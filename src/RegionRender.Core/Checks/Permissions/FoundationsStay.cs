using RegionRender.Core.Decommissioning;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// With Management, or the namespace where k0rdent runs, every cluster would lose its controllers; k0rdent itself refuses to delete its AccessManagement
/// (k0rdent/kcm v1.11.4, internal/webhook/accessmanagement_webhook.go, ValidateDelete).
/// </summary>
internal static class FoundationsStay
{
    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var entry in context.Estate.Decommission)
        {
            if (Judge(entry, context.K0rdentNamespace) is { } finding)
                bag.Add(finding);
        }
    }

    private static Diagnostic? Judge(Decommission entry, string k0rdentNamespace) => entry.Kind.Value switch
    {
        "Management" => PermissionDiagnostics.ManagementStays(entry),
        "AccessManagement" => PermissionDiagnostics.AccessManagementStays(entry),
        EstateKinds.Namespace when entry.Name.Value == k0rdentNamespace => PermissionDiagnostics.NamespaceOfK0rdentStays(entry.Name),
        _ => null,
    };
}
