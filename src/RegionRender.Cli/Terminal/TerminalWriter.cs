using RegionRender.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RegionRender.Cli.Terminal;

/// <summary>Shows tones on a terminal.</summary>
internal sealed class TerminalWriter(TextWriter writer) : ReportWriter(writer)
{
    // Spectre is loaded and set up only where colour is shown: a tenth of the start-up time.
    private readonly Lazy<IAnsiConsole> _console = new(() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = ColorSystemSupport.Standard,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
    }));

    protected override void WriteToned(string text, Tone tone) => _console.Value.Write(new Verbatim(new Segment(text, StyleOf(tone))));

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Error => new Style(Color.Red, decoration: Decoration.Bold),
        Tone.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        Tone.Advice => new Style(Color.Aqua),
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Faint => new Style(decoration: Decoration.Dim),
        _ => Style.Plain,
    };

    // Spectre's own texts wrap at the terminal's width and drop what they take for markup.
    private sealed class Verbatim(Segment segment) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => new(0, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [segment];
    }
}
