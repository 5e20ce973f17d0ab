namespace RegionRender.Syntax;

/// <summary>What a message of the parser means to a user; <c>{0}</c> is the word at the error's place.</summary>
internal sealed record SyntaxErrorSentence(string Message, string? Hint = null)
{
    /// <summary>True where the parser's end mark is the wrong character and its start mark the beginning of the scalar.</summary>
    public bool IsAtEndMark { get; private init; }

    /// <summary>The sentence for a message of YamlDotNet, the only thing that tells its errors apart, and the error's line up to the error.</summary>
    public static SyntaxErrorSentence For(string parserMessage, ReadOnlySpan<char> lineBefore)
    {
        bool Says(string part) => parserMessage.Contains(part, StringComparison.Ordinal);
        return parserMessage switch
        {
            _ when Says("could not find expected ':'") =>
                new("the key '{0}' is not followed by ': '", "write 'key: value', or indent the line if it belongs to the value above"),
            _ when Says("multiline plain scalar, found invalid mapping") =>
                new("the line above this key is not finished", "write it as 'key: value' too, or as a comment"),
            _ when Says("plain scalar value, found invalid mapping") && lineBefore.IndexOf(": ") < 0 =>
                new("this line is indented deeper than the key above it, which has a value already", "align it with that key, or quote the value if it goes on here"),
            _ when Says("plain scalar value, found invalid mapping") => new("a value without quotes can't hold ': '", "quote the value"),
            _ when Says("Mapping values are not allowed") => new("a mapping can't begin here", "begin it on a line of its own, or quote the value if the ':' is meant as text"),
            _ when Says("Mapping keys are not allowed") => new("a key can't begin here", "quote the value if the '?' is meant as text"),
            _ when Says("did not find expected key") =>
                new("'{0}' does not fit into the mapping that is open here", "align it with the keys above and end its key with ': ', or look for a quote or bracket too many before it"),
            _ when Says("expected '-' indicator") =>
                new("'{0}' does not fit into the list that is open here", "begin it with '- ', or align it with the key that holds the list"),
            _ when Says("sequence entries are not allowed") => new("a list can't begin here", "begin it on a line of its own, or quote the value if the '-' is meant as text"),
            _ when Says("flow mapping") => new("a ',' or the closing '}' is missing before '{0}'"),
            _ when Says("flow sequence, did not find") => new("a ',' or the closing ']' is missing before '{0}'"),
            _ when Says("invalid comment") || Says("a comment without") || Says("a comment between") =>
                new("a comment can't begin here", "put a space before its '#', or quote the value if the '#' is meant as text"),
            _ when Says("cannot start any token") => new("'{0}' can't begin a value without quotes", "quote the value"),
            _ when Says("expected node content") || Says("expected token") || Says("Invalid key indicator") =>
                new("'{0}' is no value", "quote it if it is meant as text"),
            _ when Says("unexpected end of stream") || Says("unexpected document indicator") => new("the quote that opens here is never closed"),
            _ when Says("wrong indentation") => new("the lines of the text that is quoted here are not indented", "indent them deeper than their key"),
            _ when Says("unknown escape character") =>
                new("the escape '{0}' is unknown", "write '\\\\' for a backslash, or use single quotes") { IsAtEndMark = true },
            _ when Says("hexadecimal number") || Says("Unicode") => new("the escape stands for no character") { IsAtEndMark = true },
            _ when Says("anchor or alias") => new("'{0}' names no anchor", "quote the value if the '&' or '*' is meant as text"),
            _ when Says("more than one anchor") => new("a node can't have two anchors"),
            _ when Says("Anchor before sequence") => new("the anchor of a list stands on the line above its first item"),
            _ when Says("tag") || Says("URI") => new("'{0}' is not a tag", "quote the value if the '!' is meant as text"),
            _ when Says("directive") || Says("incompatible") => new("'{0}' is not a directive of YAML 1.2", "quote the value if the '%' is meant as text"),
            _ when Says("in lines above") || Says("in first line") =>
                new("the block begins with lines of space that are indented deeper than its text", "remove the spaces from those lines"),
            _ when Says("block scalar") => new("nothing but a comment can follow the indicator of a block", "begin the text on the next line, or quote it"),
            _ when Says("after '...' marker") => new("nothing but a comment can follow '...'"),
            _ => new("'{0}' is not valid YAML here"),
        };
    }
}
