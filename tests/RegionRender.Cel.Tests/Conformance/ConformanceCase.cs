using System.Text.Json;

namespace RegionRender.Cel.Tests.Conformance;

/// <summary>One case of the official suite, as its JSON has it.</summary>
public sealed record ConformanceCase(string File, string Section, string Name, string Expression, JsonElement Json)
{
    public string Container => Text("container");

    public bool ChecksTypes => !Has("disableCheck");

    public bool OnlyChecksTypes => Has("checkOnly");

    public bool ExpectsError => Json.TryGetProperty("evalError", out _);

    public JsonElement? DeducedType => Json.TryGetProperty("typedResult", out var typed) ? typed.GetProperty("deducedType") : null;

    /// <summary>A case without a value expects <c>true</c>.</summary>
    public JsonElement? Value => Json.TryGetProperty("value", out var value) ? value
        : Json.TryGetProperty("typedResult", out var typed) && typed.TryGetProperty("result", out var result) ? result
        : null;

    public IEnumerable<JsonElement> Declarations => Json.TryGetProperty("typeEnv", out var declarations) ? declarations.EnumerateArray() : [];

    public IEnumerable<JsonProperty> Bindings => Json.TryGetProperty("bindings", out var bindings) ? bindings.EnumerateObject() : [];

    public override string ToString() => $"{File}/{Section}/{Name}: {Expression}";

    private bool Has(string flag) => Json.TryGetProperty(flag, out var value) && value.GetBoolean();

    private string Text(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
