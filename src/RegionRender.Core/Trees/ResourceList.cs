using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Core.Trees;

/// <summary>The <c>kustomization.yaml</c> of a layer: the names of its files, and nothing else.</summary>
internal static class ResourceList
{
    public static YamlMapping Of(IEnumerable<string> names)
    {
        return new YamlMapping(
            [
                YamlEntry.Of("apiVersion", Text("kustomize.config.k8s.io/v1beta1")),
                YamlEntry.Of("kind", Text("Kustomization")),
                YamlEntry.Of("resources", new YamlSequence([.. names.Select(Text)], Location.None)),
            ],
            Location.None);

        static YamlScalar Text(string text) => YamlScalar.String(text, Location.None);
    }

    /// <summary>The names in a list, in its order; null for what no build writes, be it a list with one comment more.</summary>
    /// <param name="content">The file's bytes. Its first line, the mark, is not looked at.</param>
    public static IReadOnlyList<string>? NamesIn(ReadOnlySpan<byte> content)
    {
        var list = content[(content.IndexOf((byte)'\n') + 1)..];
        if (YamlReader.ReadDocument(new SourceText("", Encoding.UTF8.GetString(list)), new DiagnosticBag()) is not YamlMapping mapping)
            return null;
        var names = mapping.Items("resources").OfType<YamlScalar>().Select(item => item.Text).ToArray();
        return list.SequenceEqual(YamlWriter.ToBytes(Of(names))) ? names : null;
    }
}
