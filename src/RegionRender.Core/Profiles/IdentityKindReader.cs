namespace RegionRender.Core.Profiles;

internal static class IdentityKindReader
{
    public static IdentityKind Read(ProfileEntry entry) => entry.End(new IdentityKind
    {
        Kind = entry.Text("kind"),
        ApiVersion = entry.Text("apiVersion"),
        IsNamespaced = entry.Choice<Scope>("scope") == Scope.Namespaced,
        CrdOf = entry.TextOrNull("crdOf"),
        SecretReference = entry.EntryOrNull("secret") is { } secret ? ReadSecret(secret) : null,
        OnlyName = entry.TextOrNull("onlyName"),
        Propagation = entry.Choice<Propagation>("propagation"),
        Template = entry.TextOrNull("template"),
        ResourceTemplate = entry.EntryOrNull("resourceTemplate") is { } template ? template.End(new ResourceTemplate(template.Text("name"), template.Texts("notFor"))) : null,
        OwnFields = entry.Texts("ownFields"),
        Listed = entry.EntryOrNull("listed") is { } listed ? listed.End(new ListedField(listed.Text("field"), listed.Text("config"))) : null,
        Source = entry.TextOrNull("source"),
        Immutable = entry.Texts("immutable"),
    });

    private static IdentitySecret ReadSecret(ProfileEntry entry)
    {
        var (keys, optional) = (entry.Texts("keys"), entry.Texts("optional"));
        var unless = entry.EntryOrNull("unless");
        return entry.End(unless is null
            ? new IdentitySecret(entry.Text("field"), keys, optional, null, [])
            : unless.End(new IdentitySecret(entry.Text("field"), keys, optional, unless.Text("field"), unless.Texts("values"))));
    }

    private enum Scope
    {
        Namespaced,
        Cluster,
    }
}
