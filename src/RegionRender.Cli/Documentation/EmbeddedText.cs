namespace RegionRender.Cli.Documentation;

/// <summary>Text files that are carried in the executable.</summary>
internal static class EmbeddedText
{
    public static string Get(string name) => Find(name) ?? throw new InvalidOperationException($"'{name}' is not in the executable");

    public static string? Find(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
