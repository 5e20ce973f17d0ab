using System.Text;

namespace RegionRender.Syntax;

/// <summary>Source files that live in memory only.</summary>
/// <param name="files">The bytes of each file by its path, relative to the root, with <c>/</c>.</param>
public sealed class InMemorySourceFiles(IReadOnlyDictionary<string, byte[]> files) : ISourceFiles
{
    /// <summary>Files from texts, encoded as UTF-8.</summary>
    /// <param name="texts">The text of each file by its path; a path that stands twice is an <see cref="ArgumentException"/>.</param>
    public static InMemorySourceFiles FromTexts(IEnumerable<KeyValuePair<string, string>> texts) =>
        new(texts.ToDictionary(pair => pair.Key, pair => Encoding.UTF8.GetBytes(pair.Value), StringComparer.Ordinal));

    /// <inheritdoc/>
    public IEnumerable<string> List(string folder) =>
        folder.Length == 0 ? files.Keys : files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <inheritdoc/>
    public byte[]? Read(string path) => files.GetValueOrDefault(path);
}
