using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RegionRender.Syntax;

/// <summary>
/// The events of YamlDotNet's parser, whose exceptions become a finding here. Its own loaders read YAML 1.1 in part, overflow the
/// stack or expand merge keys exponentially, so only its events are used.
/// </summary>
internal sealed class ParserEvents(SourceText source, LoaderFindings findings)
{
    private readonly Parser _parser = new(new StringReader(source.Text));

    /// <summary>The next event; false at the end or after a failure.</summary>
    /// <param name="parsed">The event.</param>
    /// <param name="open">The collections that are open, which say what is missing.</param>
    /// <param name="lastEnd">Where the last node ends.</param>
    public bool TryMoveNext([NotNullWhen(true)] out ParsingEvent? parsed, ReadOnlySpan<LoaderFrame> open, int lastEnd)
    {
        parsed = null;
        try
        {
            if (!_parser.MoveNext())
                return false;
            parsed = _parser.Current;
            return parsed is not null;
        }
        catch (YamlException exception)
        {
            findings.Fail(YamlSyntaxErrors.Explain(exception, source, open));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser's way to say that a flow collection is not closed, or half a surrogate pair is escaped.
            findings.Fail(YamlSyntaxErrors.Explain(source, open, lastEnd));
        }

        return false;
    }
}
