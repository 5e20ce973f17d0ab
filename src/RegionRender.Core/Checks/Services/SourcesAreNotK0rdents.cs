using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>
/// k0rdent's own HelmRepository <c>kcm-templates</c> lies in the namespace where ours go (k0rdent/kcm v1.11.4,
/// internal/controller/release_controller.go and template_controller.go, ReconcileHelmRepository); writing over it would break every
/// template.
/// </summary>
internal static class SourcesAreNotK0rdents
{
    private const string K0rdentsOwn = "kcm-templates";

    public static void Check(EstateContext context, DiagnosticBag bag)
    {
        foreach (var source in context.Estate.ServiceTemplates)
        {
            if (source.Name.Value == K0rdentsOwn)
                bag.Add(ServiceDiagnostics.SourceIsReserved(source.Name));
        }
    }
}
