namespace RegionRender.Syntax;

/// <summary>A scalar as it stands in the text, before a dialect says what it is.</summary>
/// <param name="Text">Its value, without quotes and escapes.</param>
/// <param name="IsPlain">True if it has neither quotes nor the indicator of a block.</param>
/// <param name="Tag">Its tag in full, such as <c>tag:yaml.org,2002:str</c>; empty for none.</param>
/// <param name="Location">Where the value stands.</param>
/// <param name="Whole">The same with its anchor and tag.</param>
internal readonly record struct WrittenScalar(string Text, bool IsPlain, string Tag, Location Location, Location Whole)
{
    public bool HasTag => Tag.Length > 0;
}
