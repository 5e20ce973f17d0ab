namespace RegionRender.Core.Trees;

/// <summary>The files of a ledger, and which of them lists a rendered file: one for each region, so that branches that change different regions merge.</summary>
internal static class LedgerParts
{
    public const string GitIgnore = Ledger.Folder + "/.gitignore";
    public const string Meta = Ledger.Folder + "/meta.json";
    public const string Management = Ledger.Folder + "/management.json";
    public const string Regions = Ledger.Folder + "/regions/";

    /// <summary>True for what a build leaves beside the ledger while it runs, and after: Git is told to ignore it.</summary>
    public static bool IsLeftByBuilds(string path) => path == Ledger.Folder + "/lock" || path.StartsWith(Ledger.Folder + "/tmp/", StringComparison.Ordinal);

    /// <summary>True for a file of the ledger that lists rendered files.</summary>
    public static bool IsPart(string path) =>
        path == Management || (path.StartsWith(Regions, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal));

    /// <summary>The part that lists a rendered file, told by the file's path alone.</summary>
    public static string PartOf(string path, string management) =>
        RegionOf(path, management) is { Length: > 0 } region ? $"{Regions}{region}.json" : Management;

    private static ReadOnlySpan<char> RegionOf(string path, string management)
    {
        if (Below("regional/", path, out var rest) || Below("management/regions/", path, out rest))
            return FirstName(rest);
        if (!Below("clusters/", path, out rest))
            return default;
        var cluster = FirstName(rest);
        return cluster.SequenceEqual(management) ? RegionOfEntryFile(rest[cluster.Length..]) : cluster;
    }

    private static ReadOnlySpan<char> RegionOfEntryFile(ReadOnlySpan<char> file) =>
        file.StartsWith("/region-") && file.EndsWith(".yaml") ? file["/region-".Length..^".yaml".Length] : default;

    private static bool Below(string folder, string path, out ReadOnlySpan<char> rest)
    {
        var isBelow = path.StartsWith(folder, StringComparison.Ordinal);
        rest = isBelow ? path.AsSpan(folder.Length) : default;
        return isBelow;
    }

    private static ReadOnlySpan<char> FirstName(ReadOnlySpan<char> path)
    {
        var end = path.IndexOf('/');
        return end < 0 ? default : path[..end];
    }
}
