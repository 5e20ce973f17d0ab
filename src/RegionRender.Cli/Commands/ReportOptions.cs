using System.CommandLine;
using RegionRender.Reports;

namespace RegionRender.Cli.Commands;

/// <summary>How findings are printed, and from which severity on they make a command fail.</summary>
internal sealed class ReportOptions
{
    private const string Error = "error";
    private const string Warning = "warning";

    private readonly Option<string> _format;

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "The severity from which findings make the command fail.",
        DefaultValueFactory = _ => Error,
    };

    public ReportOptions()
        : this(FormatOption.Create())
    {
    }

    public ReportOptions(Option<string> format)
    {
        _format = format;
        _failOn.AcceptOnlyFromAmong(Error, Warning);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_failOn);
    }

    public IReportFormat Format(ParseResult parsed) => ReportFormats.Of(parsed.GetRequiredValue(_format));

    public bool FailsOnWarnings(ParseResult parsed) => parsed.GetRequiredValue(_failOn) == Warning;
}
