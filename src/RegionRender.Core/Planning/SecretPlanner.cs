using System.Collections.Immutable;
using RegionRender.Core.Estates;
using RegionRender.Core.Subjects;
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
            plan.Require(PrerequisiteTexts.Secret(management, target.Namespace, target.Name, purpose));
            return false;
        }

        var values = new SecretValues
        {
            Name = new Located<string>(target.Name, secret.Location),
            Namespace = new Located<string>(target.Namespace, secret.Location),
            Labels = isReadByFlux ? Watched(secret.Location) : null,
            Key = secret.Key,
            RefreshInterval = new Located<string>(store.RefreshInterval, store.Location),
            Store = new StoreValues(new Located<string>(store.StoreKind, store.Location), store.StoreName, store.Location),
            Properties = [.. secret.Properties.Select(pair => KeyValuePair.Create(pair.Key, new Located<string>(pair.Value, secret.Location)))],
            Location = secret.Location,
        };
        plan.Add(layer.Stage, layer.Region, PlannedObject.Of("external-secret", SecretValues.Shape, values, secret.Location));
        plan.Require(PrerequisiteTexts.StoreEntry(management, secret.Key.Value, store.StoreName.Value, purpose));
        plan.Require(PrerequisiteTexts.ExternalSecretsOperator(management));
        plan.Require(PrerequisiteTexts.Store(management, store.StoreKind, store.StoreName.Value));
        return true;
    }

    private static ImmutableSortedDictionary<string, Located<string>> Watched(Location location) =>
        ImmutableSortedDictionary<string, Located<string>>.Empty.Add(FluxMarks.WatchLabel, new Located<string>("Enabled", location));
}
