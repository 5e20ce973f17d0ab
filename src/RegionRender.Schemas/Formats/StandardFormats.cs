namespace RegionRender.Schemas;

/// <summary>The formats of JSON Schema that can be judged.</summary>
internal static class StandardFormats
{
    /// <summary>What judges a format, or null if it accepts everything.</summary>
    public static Func<string, bool>? Find(string format) => format switch
    {
        "date" => TimeFormats.IsDate,
        "time" => TimeFormats.IsTime,
        "date-time" => TimeFormats.IsDateTime,
        "duration" => TimeFormats.IsIsoDuration,
        "ipv4" => AddressFormats.IsIpv4,
        "ipv6" => AddressFormats.IsIpv6,
        "hostname" => AddressFormats.IsHostname,
        "email" => AddressFormats.IsEmail,
        "uri" => AddressFormats.IsUri,
        "uri-reference" => AddressFormats.IsUriReference,
        "uuid" => text => text.Length == 36 && Guid.TryParseExact(text, "D", out _),
        "json-pointer" => PointerFormats.IsPointer,
        "relative-json-pointer" => PointerFormats.IsRelativePointer,
        "regex" => text => EcmaPattern.TryParse(text, out _),
        _ => null,
    };
}
