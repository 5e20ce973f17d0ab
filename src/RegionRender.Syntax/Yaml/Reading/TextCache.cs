namespace RegionRender.Syntax;

/// <summary>
/// Lets equal short texts of a file share one string: keys and common values are most of an estate. A direct-mapped table,
/// so that a miss costs one comparison.
/// </summary>
internal sealed class TextCache
{
    private const int LongestText = 32;
    private readonly string[] _texts = new string[1024];

    public string Share(string text)
    {
        if (text.Length is 0 or > LongestText)
            return text;
        var hash = (uint)((text[0] * 31 + text[text.Length / 2]) * 31 + text[^1] * 7 + text.Length);
        ref var slot = ref _texts[hash % (uint)_texts.Length];
        if (text == slot)
            return slot;
        slot = text;
        return text;
    }
}
