using System.CommandLine;
using RegionRender.Cli.Reports;

namespace RegionRender.Cli.Commands;

/// <summary>What every command that compiles an estate may be told.</summary>
internal sealed class EstateOptions
{
    private const string Error = "error";
    private const string Warning = "warning";

    private readonly Argument<string> _estate = new("estate")
    {
        Description = "The estate file, or the folder that holds estate.yaml.",
        DefaultValueFactory = _ => EstateFile.DefaultName,
    };

    private readonly Option<string> _format = FormatOption.Create();

    private readonly Option<string?> _templates = new("--templates")
    {
        Description = "A folder with a catalog.yaml and templates that override or add to the built-in ones.",
        HelpName = "DIR",
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "The severity from which findings make the command fail.",
        DefaultValueFactory = _ => Error,
    };

    public EstateOptions()
    {
        _estate.Validators.Add(UsageErrors.RefuseOptions);
        _failOn.AcceptOnlyFromAmong(Error, Warning);
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(_estate);
        command.Options.Add(_format);
        command.Options.Add(_templates);
        command.Options.Add(_failOn);
    }

    public EstateRequest Read(ParseResult parsed, CommandHost host) => new()
    {
        Estate = EstateFile.Find(parsed.GetRequiredValue(_estate), host),
        Format = ReportFormats.Of(parsed.GetRequiredValue(_format)),
        TemplatesFolder = parsed.GetValue(_templates) is { } folder ? FindTemplates(folder, host) : null,
        FailsOnWarnings = parsed.GetRequiredValue(_failOn) == Warning,
    };

    private static string FindTemplates(string folder, CommandHost host)
    {
        var full = Path.GetFullPath(folder, host.CurrentDirectory);
        return Directory.Exists(full) ? full : throw new UsageException($"there is no folder '{folder}'", "name the folder of your templates");
    }
}
