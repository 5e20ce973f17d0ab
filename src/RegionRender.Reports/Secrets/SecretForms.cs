using System.Buffers;

namespace RegionRender.Reports;

/// <summary>Hides what is a secret by its form, wherever it stands in a text: private keys, JSON Web Tokens, logins in URLs. Each is found in one pass.</summary>
internal static class SecretForms
{
    private const string Armour = "-----";

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");
    private static readonly SearchValues<char> AfterLogin = SearchValues.Create("@/?# \t\r\n\"'<>");

    public static string Hide(string text)
    {
        var shown = text;
        if (shown.Contains("PRIVATE KEY", StringComparison.Ordinal))
            shown = HideEach(shown, $"{Armour}BEGIN ", PrivateKey);
        if (shown.Contains("eyJ", StringComparison.Ordinal))
            shown = HideEach(shown, "eyJ", WebToken);
        return shown.Contains("://", StringComparison.Ordinal) ? HideEach(shown, "://", Login) : shown;
    }

    private static string HideEach(string text, string mark, Func<string, int, (int Start, int End)> find)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        while (at >= 0)
        {
            var (start, end) = find(text, at);
            var next = at + mark.Length;
            if (end > start)
            {
                text = string.Concat(text.AsSpan(0, start), SecretText.Hidden, text.AsSpan(end));
                next = start + SecretText.Hidden.Length;
            }

            at = next >= text.Length ? -1 : text.IndexOf(mark, next, StringComparison.Ordinal);
        }

        return text;
    }

    private static (int Start, int End) PrivateKey(string text, int at)
    {
        const int LongestName = 40;
        var name = text.AsSpan(at + Armour.Length, Math.Min(LongestName, text.Length - at - Armour.Length));
        if (!name.Contains("PRIVATE KEY", StringComparison.Ordinal))
            return default;
        var end = text.IndexOf($"{Armour}END ", at, StringComparison.Ordinal);
        end = end < 0 ? -1 : text.IndexOf(Armour, end + Armour.Length, StringComparison.Ordinal);
        return (at, end < 0 ? text.Length : end + Armour.Length);
    }

    // Three parts of base 64, the first of which begins as '{"' does.
    private static (int Start, int End) WebToken(string text, int at)
    {
        const int Shortest = 20;
        var length = text.AsSpan(at).IndexOfAnyExcept(TokenCharacters);
        var token = length < 0 ? text.AsSpan(at) : text.AsSpan(at, length);
        return token.Length >= Shortest && token.Count('.') == 2 ? (at, at + token.Length) : default;
    }

    private static (int Start, int End) Login(string text, int at)
    {
        var start = at + "://".Length;
        var length = text.AsSpan(start).IndexOfAny(AfterLogin);
        return length > 0 && text[start + length] == '@' && text.AsSpan(start, length).Contains(':') ? (start, start + length) : default;
    }
}
