using System.CommandLine;
using RegionRender.Core;
using RegionRender.Storage;

namespace RegionRender.Cli.Commands;

/// <summary>Gives what a rendering is compared with.</summary>
/// <param name="folder">The full path of the folder that the rendering goes to.</param>
/// <param name="source">Where Flux reads the rendering from.</param>
/// <param name="host">What the paths in messages are relative to.</param>
internal delegate PreviousRendering FindBase(string folder, RenderingSource source, CommandHost host);

/// <summary><c>--base</c> of the commands that compile an estate.</summary>
internal sealed class BaseOption
{
    private readonly Option<string?> _base = new("--base")
    {
        Description = "What the rendering is compared with: a folder or a Git revision. Default: in a Git repository the merge base with the branch that Flux follows, else the folder.",
        HelpName = "DIR|REV",
    };

    public void AddTo(Command command) => command.Options.Add(_base);

    public FindBase Read(ParseResult parsed) => ReadNamed(parsed) ?? Default;

    /// <summary>Null where none is named.</summary>
    public FindBase? ReadNamed(ParseResult parsed) => parsed.GetValue(_base) is { } name ? Named(name) : null;

    private static PreviousRendering Default(string folder, RenderingSource source, CommandHost host) =>
        BaseRendering.Find(folder, source, DisplayPaths.Of(folder, host));

    private static FindBase Named(string name) => (folder, _, host) =>
    {
        var other = DisplayPaths.Full(name, host);
        if (Directory.Exists(other))
            return BaseRendering.InFolder(folder, other, DisplayPaths.Of(other, host));
        return BaseRendering.AtRevision(folder, name, DisplayPaths.Of(folder, host))
            ?? throw new UsageException($"there is no folder and no Git revision '{name}'", "name what the rendering is compared with: a folder, a branch, a tag or a commit");
    };
}
