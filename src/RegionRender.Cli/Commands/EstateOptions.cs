using System.CommandLine;

namespace RegionRender.Cli.Commands;

/// <summary>What every command that compiles an estate may be told.</summary>
internal sealed class EstateOptions
{
    private readonly Argument<string> _estate = new("estate")
    {
        Description = "The estate file, or the folder that holds estate.yaml.",
        DefaultValueFactory = _ => EstateFile.DefaultName,
    };

    private readonly Option<string?> _templates = new("--templates")
    {
        Description = "A folder with a catalog.yaml and templates that override or add to the built-in ones.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _schemas = new("--schemas")
    {
        Description = "A folder with schemas of more kinds: files of 'schema import', or CustomResourceDefinitions.",
        HelpName = "DIR",
    };

    private readonly ReportOptions _report = new();

    public EstateOptions() => _estate.Validators.Add(UsageErrors.RefuseOptions);

    public void AddTo(Command command)
    {
        command.Arguments.Add(_estate);
        command.Options.Add(_templates);
        command.Options.Add(_schemas);
        _report.AddTo(command);
    }

    public EstateRequest Read(ParseResult parsed, CommandHost host) => new()
    {
        Estate = EstateFile.Find(parsed.GetRequiredValue(_estate), host),
        Format = _report.Format(parsed),
        TemplatesFolder = parsed.GetValue(_templates) is { } folder ? FindFolder(folder, "name the folder of your templates", host) : null,
        SchemasFolder = parsed.GetValue(_schemas) is { } schemas ? FindFolder(schemas, "name a folder that 'regionrender schema import' wrote", host) : null,
        FailsOnWarnings = _report.FailsOnWarnings(parsed),
    };

    private static string FindFolder(string folder, string hint, CommandHost host)
    {
        var full = Path.GetFullPath(folder, host.CurrentDirectory);
        return Directory.Exists(full) ? full : throw new UsageException($"there is no folder '{folder}'", hint);
    }
}
