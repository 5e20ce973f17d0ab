using System.CommandLine;
using RegionRender.Reports;

namespace RegionRender.Cli.Commands;

/// <summary><c>--format</c></summary>
internal static class FormatOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--format")
        {
            Description = "How findings are printed.",
            DefaultValueFactory = _ => ReportFormats.Default,
        };
        option.AcceptOnlyFromAmong([.. ReportFormats.Names]);
        return option;
    }
}
