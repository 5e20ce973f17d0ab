using RegionRender.Cli.Reports;

namespace RegionRender.Cli.Commands;

/// <summary>What came of a command: how it exits, what it reports, and one sentence for people.</summary>
internal sealed record Ending(ExitCode Code, Report Report, string Sentence);
