using RegionRender.Cli.Terminal;
using RegionRender.Core;
using RegionRender.Reports;

namespace RegionRender.Cli;

/// <summary>Everything of the world that a command sees besides the disk, so that tests run commands in process.</summary>
internal sealed record CommandHost
{
    /// <summary>Results, and nothing else.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Everything that is not a result.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Asked by commands that name files only: the others run in a folder that was deleted too.</summary>
    public required Func<string> FindCurrentDirectory { get; init; }

    public required Func<string, string?> Environment { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public CancellationToken Cancellation { get; init; }

    public Func<EstateInput, CompilerOptions, EstateCompilation> Compile { get; init; } = EstateCompiler.Compile;

    /// <summary>Absolute.</summary>
    public string CurrentDirectory => FindCurrentDirectory();

    public ReportWriter StyledOut => Writer(Out, OutIsTerminal);

    public ReportWriter StyledError => Writer(Error, ErrorIsTerminal);

    /// <summary>True where a line may be written and wiped again.</summary>
    public bool ErrorIsInteractive => ErrorIsTerminal && !TerminalIsDumb;

    public ProgressLine ShowProgress() => new(Error, ErrorIsInteractive);

    private bool TerminalIsDumb => Environment("TERM") == "dumb";

    private ReportWriter Writer(TextWriter writer, bool isTerminal) => Styles(isTerminal) ? new TerminalWriter(writer) : new ReportWriter(writer);

    private bool Styles(bool isTerminal) => isTerminal && !TerminalIsDumb && string.IsNullOrEmpty(Environment("NO_COLOR"));
}
