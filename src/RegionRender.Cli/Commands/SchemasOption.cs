using System.CommandLine;

namespace RegionRender.Cli.Commands;

/// <summary><c>--schemas</c></summary>
internal sealed class SchemasOption
{
    private readonly Option<string?> _folder = new("--schemas")
    {
        Description = "A folder with schemas of more kinds: files of 'schema import', or CustomResourceDefinitions.",
        HelpName = "DIR",
    };

    public void AddTo(Command command) => command.Options.Add(_folder);

    /// <summary>The full path; null where none was given.</summary>
    public string? Folder(ParseResult parsed, CommandHost host) =>
        parsed.GetValue(_folder) is { } folder ? DisplayPaths.FindFolder(folder, "name a folder that 'regionrender schema import' wrote", host) : null;
}
