using System.Text.Json;
using System.Text.RegularExpressions;

namespace RegionRender.Cel.Tests.Conformance;

/// <summary>Tells which cases are about protobuf messages, which documents don't have.</summary>
internal static partial class ProtobufUse
{
    public const string Constructs = "constructs a protobuf message";
    public const string Reads = "a variable or the result is a protobuf message";
    public const string Names = "names a protobuf message type or enum";

    /// <summary>Why the case is out, or null if it is in.</summary>
    public static string? In(ConformanceCase test)
    {
        if (MessageLiteral().IsMatch(WithoutText(test.Expression)))
            return Constructs;
        if (test.Declarations.Any(MentionsMessage) || test.Bindings.Any(binding => MentionsMessage(binding.Value)) || (test.Value is { } value && MentionsMessage(value)))
            return Reads;
        return TypeName().IsMatch(WithoutText(test.Expression)) ? Names : null;
    }

    // A name before a brace; a brace of a map follows an operator, a bracket or nothing.
    [GeneratedRegex(@"[A-Za-z_][\w.]*\s*\{")]
    private static partial Regex MessageLiteral();

    // Timestamp and Duration are types of the language itself.
    [GeneratedRegex(@"TestAllTypes|GlobalEnum|NestedEnum|NullValue|google\.protobuf\.(?!Timestamp\b|Duration\b)|^\s*proto\.|cel\.expr\.")]
    private static partial Regex TypeName();

    [GeneratedRegex("""'(\\.|[^'\\])*'|"(\\.|[^"\\])*"|`[^`]*`""")]
    private static partial Regex QuotedText();

    private static string WithoutText(string expression) => QuotedText().Replace(expression, "''");

    private static bool MentionsMessage(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Any(property => IsMessage(property) || MentionsMessage(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().Any(MentionsMessage),
        _ => false,
    };

    private static bool IsMessage(JsonProperty property) => property.Name switch
    {
        "messageType" or "@type" => property.Value.GetString()?.EndsWith("google.protobuf.Duration", StringComparison.Ordinal) != true
            && property.Value.GetString()?.EndsWith("google.protobuf.Timestamp", StringComparison.Ordinal) != true,
        "enumValue" or "wrapper" => true,
        _ => false,
    };
}
