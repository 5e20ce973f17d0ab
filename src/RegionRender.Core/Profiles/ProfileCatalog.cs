using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using RegionRender.Syntax;

namespace RegionRender.Core.Profiles;

/// <summary>Profiles by the version of their release. Each is read when it is first asked for, once. Safe to use from several threads.</summary>
internal sealed class ProfileCatalog
{
    private const string Folder = "profiles/";

    private readonly FrozenDictionary<string, Lazy<Profile>> _profiles;

    private ProfileCatalog(IEnumerable<(string Version, Lazy<Profile> Profile)> profiles)
    {
        _profiles = profiles.ToFrozenDictionary(pair => pair.Version, pair => pair.Profile, StringComparer.Ordinal);
        Versions = [.. _profiles.Keys.OrderBy(System.Version.Parse)];
    }

    /// <summary>The profiles that come with RegionRender.</summary>
    public static ProfileCatalog BuiltIn { get; } = new(ResourceNames()
        .GroupBy(name => name[Folder.Length..name.IndexOf('/', Folder.Length)])
        .Select(release => (release.Key, new Lazy<Profile>(() => Profile.Load([.. release.Order(StringComparer.Ordinal).Select(ReadResource)])))));

    /// <summary>Versions of k0rdent that have a profile, oldest first.</summary>
    public ImmutableArray<string> Versions { get; }

    /// <summary>A catalog of given profiles.</summary>
    public static ProfileCatalog Of(params ImmutableArray<Profile> profiles) => new(profiles.Select(profile => (profile.Version, new Lazy<Profile>(profile))));

    /// <summary>The profile of a k0rdent version, or null if there is none.</summary>
    public Profile? Find(string version) => _profiles.GetValueOrDefault(version)?.Value;

    /// <summary>The profile of a version, or of the newest where there is none: for trees that do not say theirs.</summary>
    public Profile FindOrNewest(string? version) => _profiles[version is not null && _profiles.ContainsKey(version) ? version : Versions[^1]].Value;

    private static IEnumerable<string> ResourceNames() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));

    private static SourceText ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the profile '{name}' is not embedded");
        using var reader = new StreamReader(stream);
        return new SourceText(name, reader.ReadToEnd());
    }
}
