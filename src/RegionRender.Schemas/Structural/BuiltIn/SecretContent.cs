using System.Text;
using System.Text.Json;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>A Secret of a known type holds the keys of that type, readable as that type needs them.</summary>
internal static class SecretContent
{
    public static void Judge(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        var type = TypeOf(instance);
        if (old is not null && TypeOf(old) != type)
        {
            var value = reporter.Enter(instance, "type") ?? instance;
            reporter.Add(value, ObjectDiagnostics.CannotChange(reporter.Place(value), "the type of a Secret stays"));
            reporter.Pop();
        }

        JudgeType(instance, type, reporter);
        var data = instance.Mapping("data");
        var size = ConfigMapContent.Size(data, ConfigMapContent.DecodedSize) + ConfigMapContent.Size(instance.Mapping("stringData"), ConfigMapContent.TextSize);
        if (size > ConfigMapContent.LargestContent)
        {
            reporter.Enter(instance, "data");
            reporter.Add(instance, ObjectDiagnostics.ContentTooLarge(reporter.Place(data ?? instance), size, ConfigMapContent.LargestContent));
            reporter.Pop();
        }

        ImmutableContent.Judge(instance, old, ["data", "stringData"], reporter);
    }

    private static string TypeOf(YamlMapping secret) => secret.Text("type") is { Length: > 0 } type ? type : "Opaque";

    private static void JudgeType(YamlMapping instance, string type, Reporter reporter)
    {
        switch (type)
        {
            case "kubernetes.io/service-account-token":
                NeedsAnnotation(instance, "kubernetes.io/service-account.name", reporter);
                break;
            case "kubernetes.io/dockercfg":
                NeedsJson(instance, ".dockercfg", reporter);
                break;
            case "kubernetes.io/dockerconfigjson":
                NeedsJson(instance, ".dockerconfigjson", reporter);
                break;
            case "kubernetes.io/basic-auth" when Value(instance, "username") is null && Value(instance, "password") is null:
                Missing(instance, "username", reporter);
                Missing(instance, "password", reporter);
                break;
            case "kubernetes.io/ssh-auth" when Value(instance, "ssh-privatekey") is null or "":
                Missing(instance, "ssh-privatekey", reporter);
                break;
            case "kubernetes.io/tls":
                foreach (var key in (string[])["tls.crt", "tls.key"])
                {
                    if (Value(instance, key) is null)
                        Missing(instance, key, reporter);
                }

                break;
        }
    }

    /// <summary>The content of a key, decoded; stringData wins, as it does in the server.</summary>
    private static string? Value(YamlMapping instance, string key)
    {
        if (instance.Mapping("stringData")?[key] is YamlScalar text)
            return text.Text;
        if (instance.Mapping("data")?[key] is not YamlScalar encoded)
            return null;
        var bytes = new byte[encoded.Text.Length];
        return Convert.TryFromBase64String(encoded.Text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static void Missing(YamlMapping instance, string key, Reporter reporter)
    {
        var data = reporter.Enter(instance, "data") as YamlMapping;
        reporter.AddMissingProperty(data ?? instance, key);
        reporter.Pop();
    }

    private static void NeedsJson(YamlMapping instance, string key, Reporter reporter)
    {
        if (Value(instance, key) is not { } text)
        {
            Missing(instance, key, reporter);
            return;
        }

        if (IsJsonObject(text))
            return;
        var data = reporter.Enter(instance, "data") as YamlMapping ?? instance;
        var value = reporter.Enter(data, key) ?? data;
        reporter.Add(value, ObjectDiagnostics.NotJson(reporter.Place(value)));
        reporter.Pop();
        reporter.Pop();
    }

    private static bool IsJsonObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void NeedsAnnotation(YamlMapping instance, string name, Reporter reporter)
    {
        var metadata = reporter.Enter(instance, "metadata") as YamlMapping ?? instance;
        var annotations = reporter.Enter(metadata, "annotations") as YamlMapping;
        if (annotations?.Text(name) is null or "")
            reporter.AddMissingProperty(annotations ?? metadata, name);
        reporter.Pop();
        reporter.Pop();
    }
}
