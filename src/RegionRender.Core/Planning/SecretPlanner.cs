using RegionRender.Core.Estates;
using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>A Secret in its backend's form: an ExternalSecret, or a prerequisite where it exists already.</summary>
internal static class SecretPlanner
{
    /// <summary>Plans the Secret into a layer on management; true if an object was planned.</summary>
    public static bool Plan(
        PlanBuilder plan,
        (LayerStage Stage, string? Region) layer,
        SecretsSettings settings,
        SecretReference secret,
        (string Name, string Namespace) target,
        string purpose,
        string management,
        bool isReadByFlux = false)
    {
        if (secret.BackendIn(settings) == SecretsBackend.Existing || settings.ExternalSecrets is not { } store)
        {
            plan.Require(management, $"Secret {target.Namespace}/{target.Name}", purpose);
            return false;
        }

        var values = ValueNodes.Map(secret.Location, ("secret", ValueNodes.Map(
            secret.Location,
            ("name", ValueNodes.Text(target.Name, secret.Location)),
            ("namespace", ValueNodes.Text(target.Namespace, secret.Location)),
            ("labels", isReadByFlux ? ValueNodes.Map(secret.Location, (FluxMarks.WatchLabel, ValueNodes.Text("Enabled", secret.Location))) : null),
            ("key", ValueNodes.Text(secret.Key)),
            ("refreshInterval", ValueNodes.Text(store.RefreshInterval, store.Location)),
            ("store", ValueNodes.Map(store.Location, ("kind", ValueNodes.Text(store.StoreKind, store.Location)), ("name", ValueNodes.Text(store.StoreName)))),
            ("properties", new YamlMapping([.. secret.Properties.Select(pair => YamlEntry.Of(pair.Key, ValueNodes.Text(pair.Value, secret.Location)))], secret.Location)))));
        plan.Add(layer.Stage, layer.Region, new PlannedObject("external-secret", values, secret.Location));
        plan.Require(management, $"Entry {secret.Key.Value} in {store.StoreName.Value}", purpose);
        plan.Require(management, "External Secrets operator", "The operator of External Secrets with the API external-secrets.io/v1 runs there");
        plan.Require(management, $"{store.StoreKind} {store.StoreName.Value}", $"The {store.StoreKind} '{store.StoreName.Value}' reads from the store in which the estate's secrets lie");
        return true;
    }
}
