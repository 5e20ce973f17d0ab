namespace RegionRender.Syntax;

/// <summary>A scalar as it stands in the text, before a dialect says what it is.</summary>
/// <param name="Text">Its value, without quotes and escapes.</param>
/// <param name="Form">How it is written.</param>
/// <param name="IsInFlow">True inside of <c>[ ]</c> or <c>{ }</c>.</param>
/// <param name="IsKey">True where a key is awaited.</param>
/// <param name="Tag">Its tag in full, such as <c>tag:yaml.org,2002:str</c>; empty for none.</param>
/// <param name="Location">Where the value stands.</param>
/// <param name="Start">Where its anchor or tag begins.</param>
internal readonly record struct WrittenScalar(string Text, ScalarForm Form, bool IsInFlow, bool IsKey, string Tag, Location Location, int Start)
{
    public bool IsPlain => Form == ScalarForm.Plain;

    /// <summary>Where the value stands with its anchor and tag.</summary>
    public Location Whole => new(Location.Source, TextSpan.FromBounds(Start, Location.Span.End));

    public bool HasTag => Tag.Length > 0;
}

internal enum ScalarForm
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Block,
}
