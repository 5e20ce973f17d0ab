using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>What a Secret holds once the server has written stringData over data.</summary>
internal sealed class SecretData
{
    private static readonly byte[] Nothing = [];
    private readonly Dictionary<string, byte[]> _values = new(StringComparer.Ordinal);

    private SecretData()
    {
    }

    public long Size => _values.Values.Sum(value => (long)value.Length);

    public static SecretData Of(YamlMapping secret)
    {
        var data = new SecretData();
        foreach (var entry in secret.Mapping("data")?.Entries ?? [])
            data._values[entry.Key.Text] = entry.Value is YamlScalar encoded && EncodedBytes.TryDecode(encoded.Text, out var bytes) ? bytes : Nothing;
        foreach (var entry in secret.Mapping("stringData")?.Entries ?? [])
            data._values[entry.Key.Text] = entry.Value is YamlScalar text ? Encoding.UTF8.GetBytes(text.Text) : Nothing;
        return data;
    }

    /// <summary>What an update makes of the Secret before: whoever applies stringData owns none of the data that came of it, so a key that is left out stays.</summary>
    public static SecretData OfUpdate(YamlMapping secret, YamlMapping old)
    {
        var data = Of(secret);
        foreach (var (key, value) in Of(old)._values)
        {
            if (old.Mapping("data")?.Has(key) != true)
                data._values.TryAdd(key, value);
        }

        return data;
    }

    public bool Has(string key) => _values.ContainsKey(key);

    public bool IsEmpty(string key) => !_values.TryGetValue(key, out var value) || value.Length == 0;

    public string Text(string key) => _values.TryGetValue(key, out var value) ? Encoding.UTF8.GetString(value) : "";

    public bool Equals(SecretData other) =>
        _values.Count == other._values.Count
        && _values.All(pair => other._values.TryGetValue(pair.Key, out var value) && value.AsSpan().SequenceEqual(pair.Value));
}
