using RegionRender.Flux;
using RegionRender.Syntax;

namespace RegionRender.Core.AdmissionRules;

/// <summary>Fields of an identity that the webhooks of its provider do not let change; the profile names them with their source.</summary>
internal static class IdentitiesKeepWhatTheyAre
{
    public static RolloutRefusal? Refuse(AdmissionRequest request, K0rdentFacts facts)
    {
        if (request is not { Operation: AdmissionOperation.Update, Before: { } before, After: { } after } || facts.Profile.FindIdentityKind(request.Key.Id.Kind) is not { } kind)
            return null;
        foreach (var field in kind.Immutable)
        {
            var (old, now) = (Find(before.Content, field), Find(after.Content, field));
            if (old is null ? now is null : now is not null && YamlNode.DataEquals(old, now))
                continue;
            return new RolloutRefusal($"the provider refuses to change '{field}' of '{request.Key.Id}'")
            {
                Node = now,
                Advice = "give the identity another name ('identity.name'), or add a new credential beside it",
            };
        }

        return null;
    }

    private static YamlNode? Find(YamlNode? node, string field)
    {
        foreach (var name in field.Split('.'))
            node = (node as YamlMapping)?[name];
        return node;
    }
}
