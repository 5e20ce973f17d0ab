using System.Buffers;
using System.Collections.Frozen;

namespace RegionRender.Core.Checks;

/// <summary>Texts that are secrets. How those of a cloud look is the same for every k0rdent release, and for estates of any.</summary>
internal static class SecretPatterns
{
    private const int AwsAccessKeyLength = 20;
    private const string GitHubPrefix = "ghp_";
    private const int GitHubTokenLength = 40;

    private static readonly FrozenSet<string> Keys = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "password", "passphrase", "secretAccessKey", "aws_secret_access_key", "clientSecret", "AZURE_CLIENT_SECRET");

    private static readonly SearchValues<char> Alphanumeric = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>True if a value below the key can only be a secret, or nothing: Sveltos fills in what stands between double braces, Helm and shells what follows a dollar.</summary>
    public static bool IsSecretByItsKey(string key, string text) =>
        Keys.Contains(key) && text.Length > 0 && text[0] != '$' && !text.Contains("{{", StringComparison.Ordinal);

    /// <summary>What the text is; null: no secret that can be told from others.</summary>
    public static string? Find(string text)
    {
        if (text.Length < AwsAccessKeyLength)
            return null;
        if (text.Contains("-----BEGIN ", StringComparison.Ordinal) && text.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
            return "a private key";
        if (IsAwsAccessKey(text))
            return "an AWS access key";
        return HoldsGitHubToken(text) ? "a GitHub token" : null;
    }

    private static bool IsAwsAccessKey(string text) => text.Length == AwsAccessKeyLength
        && (text.StartsWith("AKIA", StringComparison.Ordinal) || text.StartsWith("ASIA", StringComparison.Ordinal))
        && text.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character));

    private static bool HoldsGitHubToken(string text)
    {
        var start = text.IndexOf(GitHubPrefix, StringComparison.Ordinal);
        return start >= 0
            && text.Length - start >= GitHubTokenLength
            && text.AsSpan(start + GitHubPrefix.Length, GitHubTokenLength - GitHubPrefix.Length).IndexOfAnyExcept(Alphanumeric) < 0;
    }
}
