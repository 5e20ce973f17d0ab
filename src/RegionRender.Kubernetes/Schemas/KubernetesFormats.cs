using System.Buffers;

namespace RegionRender.Kubernetes;

/// <summary>
/// The formats that the API server judges strings by, and what it takes for each (Kubernetes 1.36: apiextensions-apiserver
/// apiserver/validation/formats.go, kube-openapi pkg/validation/strfmt). Others it passes over, and so do we.
/// </summary>
internal static class KubernetesFormats
{
    private static readonly SearchValues<char> Base64Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    /// <summary>What judges a format, or null if it accepts everything. Dashes in the name count for nothing.</summary>
    public static Func<string, bool>? Find(string format) => format.Replace("-", "", StringComparison.Ordinal) switch
    {
        "bsonobjectid" => NumberFormats.IsBsonObjectId,
        "byte" => IsBase64,
        "cidr" => GoAddressFormats.IsCidr,
        "creditcard" => NumberFormats.IsCreditCard,
        "date" => TimeFormats.IsDate,
        "datetime" => GoTimeFormats.IsDateTime,
        "duration" => GoTimeFormats.IsDuration,
        "email" => MailAddress.IsValid,
        "hexcolor" => ColorFormats.IsHexColor,
        "hostname" => GoAddressFormats.IsHostname,
        "ipv4" => GoAddressFormats.IsIpv4,
        "ipv6" => GoAddressFormats.IsIpv6,
        "isbn" => NumberFormats.IsIsbn,
        "isbn10" => NumberFormats.IsIsbn10,
        "isbn13" => NumberFormats.IsIsbn13,
        "k8slongname" => NameSyntax.IsSubdomain,
        "k8sshortname" => NameSyntax.IsLabel,
        "mac" => GoAddressFormats.IsMac,
        "rgbcolor" => ColorFormats.IsRgbColor,
        "ssn" => NumberFormats.IsSocialSecurityNumber,
        "uri" => GoAddressFormats.IsUri,
        "uuid" => NumberFormats.IsUuid,
        "uuid3" => NumberFormats.IsUuid3,
        "uuid4" => NumberFormats.IsUuid4,
        "uuid5" => NumberFormats.IsUuid5,
        _ => null,
    };

    // Without blanks, and not empty; bits that no byte needs may be set.
    private static bool IsBase64(string text)
    {
        var digits = text.AsSpan().TrimEnd('=');
        return text.Length > 0 && text.Length % 4 == 0 && text.Length - digits.Length <= 2 && !digits.ContainsAnyExcept(Base64Digits);
    }
}
