namespace RegionRender.Schemas;

internal static class PointerFormats
{
    public static bool IsPointer(string text)
    {
        if (text.Length > 0 && text[0] != '/')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '~' && (i + 1 == text.Length || text[i + 1] is not ('0' or '1')))
                return false;
        }

        return true;
    }

    public static bool IsRelativePointer(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
            digits = text.Length;
        if (digits == 0 || (digits > 1 && text[0] == '0'))
            return false;
        return text[digits..] == "#" || IsPointer(text[digits..]);
    }
}
