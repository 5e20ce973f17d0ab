using System.Globalization;
using RegionRender.Syntax;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace RegionRender.Core.Texts;

/// <summary>
/// A text for readers, as a Scriban template. It may name what it is given and nothing else: no clock, no files, no functions but its own. A
/// template can't take the program with it: whatever goes wrong is a finding at its place.
/// </summary>
internal sealed class TextTemplate
{
    private readonly SourceText _source;
    private readonly Template _template;

    private TextTemplate(SourceText source, Template template) => (_source, _template) = (source, template);

    /// <summary>The template in a file; null if it has an error, which the bag then tells.</summary>
    public static TextTemplate? Parse(SourceText source, DiagnosticBag bag)
    {
        var template = Template.Parse(source.Text, source.Path);
        var result = new TextTemplate(source, template);
        if (!template.HasErrors)
            return result;
        // What the parser says after its first error mostly follows from it.
        var error = template.Messages.First(message => message.Type == ParserMessageType.Error);
        bag.Add(TextDiagnostics.Unreadable(result.PlaceOf(error.Span), error.Message));
        return null;
    }

    /// <summary>The text, with line feeds only; null if something goes wrong, which the bag then tells.</summary>
    public string? Render(TextValues values, DiagnosticBag bag)
    {
        var context = new TextContext();
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PushGlobal(values.ToScript());
        // The template's own variables.
        context.PushGlobal(new ScriptObject());
        try
        {
            return _template.Render(context).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (ScriptRuntimeException error)
        {
            bag.Add(TextDiagnostics.Failed(PlaceOf(error.Span), error.OriginalMessage));
            return null;
        }
    }

    private Location PlaceOf(SourceSpan span)
    {
        var start = Math.Clamp(span.Start.Offset, 0, _source.Text.Length);
        return new Location(_source, TextSpan.FromBounds(start, Math.Clamp(span.End.Offset + 1, start, _source.Text.Length)));
    }
}
