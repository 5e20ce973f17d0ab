using System.Text.Json;

namespace RegionRender.Kubernetes.Tests.Schemas;

/// <summary>What a real API server said of one object.</summary>
internal sealed record Verdict(string Id, string Kind, string Category, string Mutation, string Url, string? Old, string Object, bool IsAccepted, string Message, IReadOnlyList<Cause> Causes)
{
    public static IEnumerable<Verdict> ReadAll(string file) => File.ReadLines(file).Skip(1).Select(line =>
    {
        using var document = JsonDocument.Parse(line);
        return Read(document.RootElement);
    });

    private static Verdict Read(JsonElement element)
    {
        var isUpdate = element.GetProperty("operation").GetString() == "update";
        var causes = element.TryGetProperty("causes", out var list) ? list.EnumerateArray().ToList() : [];
        return new Verdict(
            Text(element, "id"),
            Text(element, "kind"),
            Text(element, "category"),
            Text(element, "mutation"),
            Text(element, "url"),
            isUpdate ? Text(element, "old") : null,
            Text(element, isUpdate ? "new" : "object"),
            Text(element, "verdict") == "accepted",
            Text(element, "message"),
            [.. causes.Select(cause => new Cause(Text(cause, "field"), Text(cause, "reason"))).Where(cause => cause.Field is not ("" or "<nil>" or "[]"))]);
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";
}

/// <summary>One thing that the server found, and where: a reason such as <c>FieldValueRequired</c>.</summary>
internal sealed record Cause(string Field, string Reason);
