using System.Collections.Immutable;

namespace RegionRender.Core.Kinds;

/// <summary>
/// The file <c>over.txt</c> of a release's folder of schemas: which folder beside it the release stands over, so that what both share is stored once.
/// </summary>
/// <param name="Release">The release whose files hold where the folder has none of its own.</param>
/// <param name="Gone">Paths of its files that this release has no more.</param>
internal sealed record SchemaOver(string Release, ImmutableArray<string> Gone)
{
    public const string FileName = "over.txt";

    private const string OverWord = "over ";
    private const string GoneWord = "gone ";

    /// <summary>Reads the file; a line of it begins with <c>over</c>, each of the others with <c>gone</c> or <c>#</c>.</summary>
    public static SchemaOver Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var over = lines.FirstOrDefault(line => line.StartsWith(OverWord, StringComparison.Ordinal)) ?? throw new InvalidDataException($"no line of {FileName} begins with '{OverWord}'");
        return new SchemaOver(
            over[OverWord.Length..],
            [.. lines.Where(line => line.StartsWith(GoneWord, StringComparison.Ordinal)).Select(line => line[GoneWord.Length..])]);
    }

    public string ToText() => string.Concat(Lines().Select(line => line + "\n"));

    private IEnumerable<string> Lines()
    {
        yield return "# What is not in this folder is as in that of the release below, but for what is gone.";
        yield return OverWord + Release;
        foreach (var path in Gone.Order(StringComparer.Ordinal))
            yield return GoneWord + path;
    }
}
