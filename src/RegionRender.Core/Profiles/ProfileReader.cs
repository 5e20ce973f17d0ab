using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Profiles;

/// <summary>Reads the files of a profile; an unknown key in one throws, as whatever is wrong with them.</summary>
internal static class ProfileReader
{
    public static Profile Read(ImmutableArray<SourceText> texts)
    {
        var files = new ProfileFiles(texts);
        return new Profile(
            ReadRelease(files),
            [.. files.Entries("providers").Select(ReadProvider)],
            [.. files.Entries("identities").Select(IdentityKindReader.Read)],
            [.. files.Entries("clusterTemplates").Select(ClusterTemplateReader.Read)],
            new KindRules([.. files.Entries("kinds").Select(ReadKind)], files.Texts("guardedDefinitions"), files.Map("served")));
    }

    private static Release ReadRelease(ProfileFiles files)
    {
        var release = files.Entry("release");
        var charts = files.Entry("regionalCharts");
        return release.End(charts.End(new Release(
            release.Text("version"),
            release.Text("name"),
            release.Text("flux"),
            files.Texts("writtenValues"),
            charts.Text("alias"),
            charts.Texts("names"),
            [.. files.Texts("limits").Select(release.Word<ReleaseLimit>)])));
    }

    private static Provider ReadProvider(ProfileEntry entry) =>
        entry.End(new Provider(entry.Text("name"), entry.Text("short"), entry.Text("template"), entry.Texts("exposes"), entry.Texts("identities"))
        {
            DeploysServices = entry.Flag("deploysServices"),
            SharesNetwork = entry.Flag("sharesNetwork"),
        });

    private static KindRule ReadKind(ProfileEntry entry) =>
        entry.End(new KindRule(entry.Text("apiVersion"), entry.Text("kind"), entry.Flag("protected"), entry.Flag("kept"), entry.TextOrNull("guarded"), entry.TextOrNull("readyWhen")));
}
