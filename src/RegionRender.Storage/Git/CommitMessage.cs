using System.Text.RegularExpressions;
using RegionRender.Core;
using RegionRender.Core.Trees;

namespace RegionRender.Storage;

/// <summary>A commit's message: what people read, and trailers that the next build reads.</summary>
internal static partial class CommitMessage
{
    public const string Source = "RegionRender-Source";

    /// <summary>The message of a rendering's commit.</summary>
    /// <param name="tree">The rendering.</param>
    /// <param name="estate">What it was made from.</param>
    /// <param name="text">What the user wrote; null: that it was rendered, and the summary.</param>
    /// <param name="summary">What changed, in one line.</param>
    public static string For(ManifestTree tree, EstateRevision estate, string? text, string summary)
    {
        (string, string)[] source = estate.Name is { } name ? [(Source, name)] : [];
        return With(
            text ?? $"Render the estate '{tree.Ledger.Estate}'\n\n{summary}",
            [.. source, ("RegionRender-Estate", $"sha256:{estate.Digest}"), ("RegionRender-Version", EstateCompiler.ToolVersion), ("RegionRender-Profile", tree.Ledger.K0rdentVersion)]);
    }

    /// <summary>Puts the trailers at the end: in the last paragraph where that holds trailers already, for git looks for them nowhere else.</summary>
    public static string With(string text, params (string Name, string Value)[] trailers)
    {
        var body = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd();
        var last = body.LastIndexOf("\n\n", StringComparison.Ordinal);
        var endsInTrailers = last >= 0 && body[(last + 2)..].Split('\n').All(line => Trailer().IsMatch(line));
        return body + (endsInTrailers ? "\n" : "\n\n") + string.Concat(trailers.Select(trailer => $"{trailer.Name}: {trailer.Value}\n"));
    }

    /// <summary>The value of the last trailer of a name; null where there is none.</summary>
    public static string? Find(string message, string name) => message.TrimEnd().Split("\n\n")[^1].Split('\n')
        .LastOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..].Trim();

    [GeneratedRegex("^([A-Za-z0-9-]+: |[ \\t])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Trailer();
}
