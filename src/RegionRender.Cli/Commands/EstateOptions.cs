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

    private readonly SchemasOption _schemas = new();

    private readonly TodayOption _today = new();

    private readonly ReportOptions _report;

    public EstateOptions()
        : this(new ReportOptions())
    {
    }

    public EstateOptions(ReportOptions report)
    {
        _report = report;
        _estate.Validators.Add(UsageErrors.RefuseOptions);
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(_estate);
        command.Options.Add(_templates);
        _schemas.AddTo(command);
        _today.AddTo(command);
        _report.AddTo(command);
    }

    public EstateRequest Read(ParseResult parsed, CommandHost host) => new()
    {
        Estate = EstateFile.Find(parsed.GetRequiredValue(_estate), host),
        Format = _report.Format(parsed),
        TemplatesFolder = parsed.GetValue(_templates) is { } folder ? DisplayPaths.FindFolder(folder, "name the folder of your templates", host) : null,
        SchemasFolder = _schemas.Folder(parsed, host),
        Today = _today.Day(parsed, host),
        FailsOnWarnings = _report.FailsOnWarnings(parsed),
    };
}
