using System.Collections.Immutable;
using System.Reflection;
using RegionRender.Syntax;

namespace RegionRender.Core.Profiles;

/// <summary>The profiles that come with RegionRender.</summary>
public static class ProfileCatalog
{
    private const string Folder = "profiles/";
    private const string Extension = ".yaml";

    /// <summary>Versions of k0rdent that have a profile, oldest first.</summary>
    public static ImmutableArray<string> Versions { get; } =
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length])
            .OrderBy(Version.Parse),
    ];

    private static Assembly Assembly => typeof(ProfileCatalog).Assembly;

    /// <summary>The profile of a k0rdent version, or null if there is none.</summary>
    public static Profile? Find(string version)
    {
        using var stream = Assembly.GetManifestResourceStream(Folder + version + Extension);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return Profile.Load(new SourceText(Folder + version + Extension, reader.ReadToEnd()));
    }
}
