namespace RegionRender.Schemas;

/// <summary>The formats of JSON Schema that can be judged.</summary>
internal static class StandardFormats
{
    /// <summary>What judges a format, or null if it is not known.</summary>
    public static Func<string, bool>? Find(string format) => format switch
    {
        "regex" => text => EcmaPattern.TryParse(text, out _),
        _ => null,
    };
}
