using System.Collections.Immutable;

namespace RegionRender.Reports;

/// <summary>Keys that say that a secret stands behind them, in any spelling: <c>dbPassword</c>, <c>DB_PASSWORD</c>, <c>api-key</c>.</summary>
internal static class SecretNames
{
    private static readonly ImmutableArray<string> Telling =
    [
        "password", "passwd", "passphrase", "secret", "token", "credential", "apikey", "privatekey", "accesskey", "clientkey", "authkey",
        "encryptionkey", "signingkey", "sharedkey", "masterkey", "dockerconfigjson", "authorization",
    ];

    private static readonly ImmutableHashSet<string> TellingAlone = ImmutableHashSet.Create(StringComparer.Ordinal, "pass", "pwd", "auth");

    // As the last word they say something about a secret, and are not it: 'secretName', 'tokenTTL', 'credential-store'.
    private static readonly ImmutableHashSet<string> Describing = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "name", "names", "namespace", "ref", "refs", "reference", "references", "kind", "type", "class", "policy", "selector", "store", "backend", "provider",
        "path", "mount", "enabled", "ttl", "seconds", "expiration", "lifetime", "interval", "length", "size", "count", "version", "issuer", "endpoint", "algorithm");

    public static bool IsSecret(string key)
    {
        var words = WordsOf(key);
        if (words.Count == 0 || Describing.Contains(words[^1]))
            return false;
        var joined = string.Concat(words);
        return Telling.Any(word => joined.Contains(word, StringComparison.Ordinal)) || TellingAlone.Contains(words[^1]);
    }

    /// <summary>True for a key that may also stand before the name of a Secret or a Credential.</summary>
    public static bool MayRefer(string key) =>
        key.Contains("secret", StringComparison.OrdinalIgnoreCase) || key.Contains("credential", StringComparison.OrdinalIgnoreCase);

    private static List<string> WordsOf(string key)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= key.Length; i++)
        {
            if (i < key.Length && char.IsAsciiLetterOrDigit(key[i]) && !BeginsWord(key, i))
                continue;
            if (i > start)
                words.Add(key[start..i].ToLowerInvariant());
            start = i < key.Length && char.IsAsciiLetterOrDigit(key[i]) ? i : i + 1;
        }

        return words;
    }

    // 'aB' and 'ABc' hold two words, 'AB' and 'Ab' one.
    private static bool BeginsWord(string key, int i) =>
        i > 0 && char.IsAsciiLetterUpper(key[i]) && (char.IsAsciiLetterLower(key[i - 1]) || char.IsAsciiDigit(key[i - 1])
            || (char.IsAsciiLetterUpper(key[i - 1]) && i + 1 < key.Length && char.IsAsciiLetterLower(key[i + 1])));
}
