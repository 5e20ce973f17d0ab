namespace RegionRender.Schemas;

internal static class TextLength
{
    /// <summary>The length in Unicode code points, which is what JSON Schema and Kubernetes count.</summary>
    public static int InCodePoints(string text)
    {
        var pairs = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                pairs++;
                i++;
            }
        }

        return text.Length - pairs;
    }
}
