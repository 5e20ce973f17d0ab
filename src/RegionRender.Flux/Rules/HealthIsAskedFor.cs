using RegionRender.Cel;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// Flux calls an object ready that has no <c>Ready</c> condition (fluxcd/cli-utils v1.2.1, pkg/kstatus/status/status.go, Compute), so a
/// Kustomization that waits has an expression for each such kind; a bad expression, or a second one of the same group and kind, stalls the
/// Kustomization for good (fluxcd/pkg runtime/v0.110.1, runtime/cel/status_reader.go; fluxcd/kustomize-controller v1.9.4,
/// internal/controller/kustomization_controller.go, Reconcile).
/// </summary>
internal static class HealthIsAskedFor
{
    // What Flux's evaluator offers: the fields of the object itself (fluxcd/pkg runtime/v0.110.1, runtime/cel/status_evaluator.go).
    private static readonly CelEnvironment Environment = new[] { "apiVersion", "kind", "metadata", "spec", "status", "data" }
        .Aggregate(CelEnvironment.Standard, (environment, name) => environment.WithVariable(name, CelType.Dyn));

    public static void Check(FluxKustomization kustomization, FluxTree tree, TreeConventions conventions, DiagnosticBag bag)
    {
        var asked = new HashSet<(string Group, string Kind)>();
        foreach (var item in kustomization.Spec.Items("healthCheckExprs").OfType<YamlMapping>())
        {
            var key = (GroupVersion.Parse(item.Text("apiVersion") ?? "").Group, item.Text("kind") ?? "");
            if (!asked.Add(key))
                bag.Add(TreeRuleDiagnostics.AskedTwice(kustomization.PlaceOf(item), kustomization.DisplayName, key.Item2));
            foreach (var field in new[] { "current", "failed", "inProgress" })
                CheckExpression(kustomization, item[field], bag);
        }

        foreach (var item in kustomization.Spec.Items("healthChecks").OfType<YamlMapping>())
        {
            if (!item.Has("apiVersion"))
                bag.Add(TreeRuleDiagnostics.NoApiVersion(kustomization.PlaceOf(item), kustomization.DisplayName));
        }

        if (kustomization.Waits)
            CheckKinds(kustomization, tree, conventions, asked, bag);
    }

    private static void CheckKinds(FluxKustomization kustomization, FluxTree tree, TreeConventions conventions, HashSet<(string Group, string Kind)> asked, DiagnosticBag bag)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in tree.ObjectsOf(kustomization))
        {
            var isAsked = asked.Contains((item.Id.Group, item.Id.Kind)) || asked.Contains((item.Id.Group, ""));
            if (conventions.NeedsHealthExpression(item.Id) && !isAsked && reported.Add(item.Id.Kind))
                bag.Add(TreeRuleDiagnostics.NotAsked(kustomization.PlaceOf(kustomization.Spec["wait"]), kustomization.DisplayName, item.Id.ToString()));
        }
    }

    private static void CheckExpression(FluxKustomization kustomization, YamlNode? node, DiagnosticBag bag)
    {
        if (node is not YamlScalar { IsString: true } scalar)
            return;
        var compilation = Environment.Compile(scalar.Text);
        var place = kustomization.PlaceOf(scalar);
        foreach (var issue in compilation.Issues)
            bag.Add(TreeRuleDiagnostics.BadExpression(place == scalar.Location ? scalar.LocateValue(issue.Span.Start, issue.Span.Length) : place, kustomization.DisplayName, issue.Message));
        if (compilation.Program is not null && scalar.Text.Contains(".filter(", StringComparison.Ordinal) && scalar.Text.Contains(").all(", StringComparison.Ordinal))
            bag.Add(TreeRuleDiagnostics.TrueOfNothing(kustomization.PlaceOf(scalar), kustomization.DisplayName));
    }
}
