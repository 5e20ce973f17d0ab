using System.Collections.Immutable;
using System.CommandLine;
using RegionRender.Reports;

namespace RegionRender.Cli.Commands;

/// <summary><c>--format</c></summary>
internal static class FormatOption
{
    public static Option<string> Create() => Create(ReportFormats.Names, "How findings are printed.");

    /// <summary>Of a command whose result is something else than findings.</summary>
    /// <param name="names">The first is the default.</param>
    /// <param name="description">What is printed so.</param>
    public static Option<string> Create(ImmutableArray<string> names, string description)
    {
        var option = new Option<string>("--format")
        {
            Description = description,
            DefaultValueFactory = _ => names[0],
        };
        option.AcceptOnlyFromAmong([.. names]);
        return option;
    }
}
