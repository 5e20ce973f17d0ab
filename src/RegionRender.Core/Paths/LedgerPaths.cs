namespace RegionRender.Core.Paths;

/// <summary>
/// What stands in a rendering's <c>.regionrender/</c>: the ledger, one file for each region, so that branches that change different regions
/// merge; the page for readers; and what a build has there while it runs, or after it was killed.
/// </summary>
internal static class LedgerPaths
{
    public const string Folder = ".regionrender";
    public const string GitIgnore = Folder + "/.gitignore";
    public const string Meta = Folder + "/meta.json";
    public const string Management = Folder + "/management.json";
    public const string Regions = Folder + "/regions";

    /// <summary>The page that lists what must exist first. It is a rendered file, which the ledger lists.</summary>
    public const string Prerequisites = Folder + "/prerequisites.md";

    /// <summary>Names in the folder of what is left by a build that was killed before it changed anything.</summary>
    public const string LockName = "lock";
    public const string TemporaryName = "tmp";

    public const string Lock = Folder + "/" + LockName;

    /// <summary>In the rendering's own folder, so that a rename out of it stays in one file system.</summary>
    public const string Temporary = Folder + "/" + TemporaryName;

    /// <summary>Digests of what a build is about to write.</summary>
    public const string Journal = Folder + "/pending.json";

    private const string Json = ".json";

    /// <summary>What Git is told to ignore: a build leaves it beside the ledger while it runs, and after.</summary>
    public static string IgnoredByGit => $"/{LockName}\n/{TemporaryName}/\n";

    /// <summary>The part that lists a rendered file, told by the file's path alone.</summary>
    public static string PartOf(string path, string management) =>
        RenderingPaths.RegionOf(path, management) is { IsEmpty: false } region ? $"{Regions}/{region}{Json}" : Management;

    /// <summary>True for a file of the ledger that lists rendered files.</summary>
    public static bool IsPart(string path) =>
        path == Management || (path.StartsWith(Regions + "/", StringComparison.Ordinal) && path.EndsWith(Json, StringComparison.Ordinal));

    /// <summary>True for a file of the ledger itself.</summary>
    public static bool IsOfLedger(string path) => path is GitIgnore or Meta || IsPart(path);

    /// <summary>True for what Git is told to ignore.</summary>
    public static bool IsLeftByBuilds(string path) => path == Lock || path.StartsWith(Temporary + "/", StringComparison.Ordinal);
}
