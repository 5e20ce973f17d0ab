using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace RegionRender.Syntax;

/// <summary>Decodes input files: strict UTF-8, with or without a byte order mark.</summary>
internal static class SourceTextReader
{
    /// <summary>The largest file that is read.</summary>
    public const int MaxBytes = 128 * 1024 * 1024;

    /// <summary>The text of a file, or null and a finding if it is not the text that we read.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag) =>
        DecodeUtf8(path, bytes, bag) is { } source && HasOnlyText(source, bag) ? source : null;

    /// <summary>The same for a manifest, which may hold a few characters more.</summary>
    public static SourceText? DecodeManifest(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag) =>
        DecodeUtf8(path, bytes, bag) is { } source && HasOnlyManifestText(source, bag) ? source : null;

    internal static bool HasOnlyText(SourceText source, DiagnosticBag bag) => Report(ForbiddenCharacters.IndexIn(source.Text), source, bag);

    internal static bool HasOnlyManifestText(SourceText source, DiagnosticBag bag) => Report(ForbiddenCharacters.IndexInManifest(source.Text), source, bag);

    private static SourceText? DecodeUtf8(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes.Length > MaxBytes)
        {
            bag.Add(SyntaxDiagnostics.IsTooLarge(new Location(new SourceText(path, ""), default), bytes.Length, MaxBytes));
            return null;
        }

        if (OtherEncoding(bytes) is { } encoding)
        {
            bag.Add(SyntaxDiagnostics.IsOtherEncoding(new Location(new SourceText(path, ""), default), encoding));
            return null;
        }

        var hasMark = bytes.StartsWith("\uFEFF"u8);
        if (hasMark)
            bytes = bytes[3..];
        var invalid = InvalidByte(bytes);
        if (invalid >= 0)
        {
            var lossy = new SourceText(path, Encoding.UTF8.GetString(bytes));
            var offset = Encoding.UTF8.GetCharCount(bytes[..invalid]);
            bag.Add(SyntaxDiagnostics.IsNotUtf8(new Location(lossy, new TextSpan(offset, 1)), bytes[invalid]));
            return null;
        }

        return new SourceText(path, Encoding.UTF8.GetString(bytes)) { HasByteOrderMark = hasMark };
    }

    private static bool Report(int forbidden, SourceText source, DiagnosticBag bag)
    {
        if (forbidden < 0)
            return true;
        bag.Add(SyntaxDiagnostics.HasForbiddenCharacter(new Location(source, new TextSpan(forbidden, 1)), source.Text[forbidden]));
        return false;
    }

    // A text begins with an ASCII character far more often than with U+0000, so a zero beside it tells UTF-16 and UTF-32 without a mark.
    private static string? OtherEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] or [not 0, 0, 0, 0, ..] or [0, 0, 0, not 0, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..] => "UTF-16",
        _ => null,
    };

    private static int InvalidByte(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return -1;
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == OperationStatus.Done)
            offset += length;
        return offset;
    }
}
