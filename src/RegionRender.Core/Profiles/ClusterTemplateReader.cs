namespace RegionRender.Core.Profiles;

internal static class ClusterTemplateReader
{
    public static ClusterTemplate Read(ProfileEntry entry)
    {
        var name = entry.Text("name");
        var offers = entry.Texts("offers").Select(entry.Word<Offer>).ToHashSet();
        return entry.End(new ClusterTemplate
        {
            Name = name,
            Family = ClusterTemplate.FamilyOf(name),
            Providers = entry.Texts("providers"),
            Identities = entry.Texts("identities"),
            SecretKeys = entry.Texts("secretKeys"),
            IsHosted = entry.Flag("hosted"),
            HasAuth = offers.Contains(Offer.Auth),
            HasDataSource = offers.Contains(Offer.DataSource),
            HasIpam = offers.Contains(Offer.Ipam),
            Propagates = entry.Flag("propagates", otherwise: true),
            RequiredValues = [.. entry.Entries("required").Select(ReadRequiredValue)],
            Spread = entry.EntryOrNull("spread") is { } spread ? ReadSpread(spread) : null,
        });
    }

    private static RequiredValue ReadRequiredValue(ProfileEntry entry) => entry.End(new RequiredValue(
        entry.Text("path"), entry.TextOrNull("or"), entry.Number("minimum"), entry.Flag("default"), entry.Flag("mayBeEmpty"), entry.Flag("practice")));

    private static WorkerSpread ReadSpread(ProfileEntry entry) =>
        entry.End(new WorkerSpread(entry.Text("workers"), entry.Text("zones"), (int)(entry.Number("else") ?? 1), entry.Text("unless")));

    private enum Offer
    {
        Auth,
        DataSource,
        Ipam,
    }
}
