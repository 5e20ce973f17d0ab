using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RegionRender.Syntax;

/// <summary>
/// The events of YamlDotNet's parser, whose exceptions become a finding here. Its own loaders read YAML 1.1 in part, overflow the
/// stack or expand merge keys exponentially, so only its events are used.
/// </summary>
internal sealed class ParserEvents(SourceText source, IndentedText text, LoaderFindings findings)
{
    private readonly Parser _parser = new(new StringReader(text.Text));

    /// <summary>After a failure: where the brackets or quotes began in which the parser gave up, or null.</summary>
    public int? UnfinishedStart { get; private set; }

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
            var (start, end) = (text.ToSource(exception.Start.Index), text.ToSource(exception.End.Index));
            UnfinishedStart = StartOfFlow(open) ?? (exception.Message.Contains("wrong indentation", StringComparison.Ordinal) ? start : null);
            findings.Fail(YamlSyntaxErrors.Explain(exception.Message, start, end, source, open));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser's way to say that a flow collection is not closed, or half a surrogate pair is escaped.
            UnfinishedStart = StartOfFlow(open);
            findings.Fail(YamlSyntaxErrors.Explain(source, open, lastEnd));
        }

        return false;
    }

    private static int? StartOfFlow(ReadOnlySpan<LoaderFrame> open)
    {
        foreach (var frame in open)
        {
            if (frame.IsFlow)
                return frame.Start;
        }

        return null;
    }
}
