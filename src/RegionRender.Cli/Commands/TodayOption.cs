using System.CommandLine;
using System.Globalization;

namespace RegionRender.Cli.Commands;

/// <summary><c>--today</c>: the day by which permissions that end are judged.</summary>
internal sealed class TodayOption
{
    private readonly Option<DateOnly?> _today = new("--today")
    {
        Description = "The day by which 'until' of decommission entries is judged. Default: the day that it is.",
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"'{result.Tokens[0].Value}' is no day such as '2026-12-31'");
            return null;
        },
    };

    public void AddTo(Command command) => command.Options.Add(_today);

    public DateOnly Day(ParseResult parsed, CommandHost host) => parsed.GetValue(_today) ?? DateOnly.FromDateTime(host.Clock.GetLocalNow().DateTime);
}
