using System.Text;
using RegionRender.Core.Verification;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Verification;

/// <summary>The rendering of the example estate <c>atlas</c>, which a test breaks in one place.</summary>
internal sealed class EditedTree
{
    private readonly Dictionary<string, string> _files;

    public EditedTree()
    {
        var root = RepositoryFolder.Of("examples", "estates", "atlas", "rendered");
        _files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText, StringComparer.Ordinal);
    }

    /// <summary>Replaces the first occurrence of a text; fails where there is none, so that no test breaks nothing.</summary>
    public EditedTree Replace(string path, string text, string replacement, string after = "")
    {
        var content = _files[path];
        var start = content.IndexOf(text, content.IndexOf(after, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{path}' does not hold '{text}'");
        _files[path] = string.Concat(content.AsSpan(0, start), replacement, content.AsSpan(start + text.Length));
        return this;
    }

    public EditedTree Add(string path, string content)
    {
        _files.Add(path, content);
        return this;
    }

    public EditedTree Remove(string path)
    {
        Assert.True(_files.Remove(path), $"there is no '{path}'");
        return this;
    }

    public EditedTree Copy(string path, string to) => Add(to, _files[path]);

    public string[] Paths => [.. _files.Keys];

    public string this[string path] => _files[path];

    public InMemorySourceFiles Files => new(_files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal));

    public IReadOnlyList<Diagnostic> Verify() => TreeVerifier.Verify(Files, "").Diagnostics;
}
