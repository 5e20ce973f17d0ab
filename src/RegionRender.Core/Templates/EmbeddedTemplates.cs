using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>The files of the top-level folder <c>templates</c>, embedded under their relative paths.</summary>
internal sealed class EmbeddedTemplates : ISourceFiles
{
    private const string Prefix = "templates/";

    public IEnumerable<string> List(string folder) => typeof(EmbeddedTemplates).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix + folder, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..]);

    public byte[]? Read(string path)
    {
        using var stream = typeof(EmbeddedTemplates).Assembly.GetManifestResourceStream(Prefix + path);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
