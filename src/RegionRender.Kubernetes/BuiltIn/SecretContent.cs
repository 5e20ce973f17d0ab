using System.Text.Json;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>A Secret of a known type holds the keys of that type, readable as that type needs them.</summary>
// Source: ValidateSecret and ValidateSecretUpdate in pkg/apis/core/validation/validation.go of kubernetes/kubernetes.
internal static class SecretContent
{
    // As deep as Go reads JSON.
    private static readonly JsonDocumentOptions AsGo = new() { MaxDepth = 10_000 };

    public static void Judge(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        var type = TypeOf(instance);
        if (old is not null && TypeOf(old) != type)
        {
            var value = reporter.Enter(instance, "type") ?? instance;
            reporter.Add(value, ObjectDiagnostics.CannotChange(reporter.Place(value), "the type of a Secret stays"));
            reporter.Pop();
        }

        EncodedBytes.JudgeField(instance, "data", reporter);
        var data = old is null ? SecretData.Of(instance) : SecretData.OfUpdate(instance, old);
        JudgeType(instance, type, data, reporter);
        if (data.Size > ConfigMapContent.LargestContent)
        {
            reporter.Enter(instance, "data");
            reporter.Add(instance, ObjectDiagnostics.ContentTooLarge(reporter.Place(instance.Mapping("data") ?? instance), data.Size, ConfigMapContent.LargestContent));
            reporter.Pop();
        }

        if (old is null || !ImmutableContent.IsImmutable(old))
            return;
        ImmutableContent.JudgeMark(instance, reporter);
        if (!data.Equals(SecretData.Of(old)))
            ImmutableContent.Forbid(instance, "data", reporter);
    }

    private static string TypeOf(YamlMapping secret) => secret.Text("type") is { Length: > 0 } type ? type : "Opaque";

    private static void JudgeType(YamlMapping instance, string type, SecretData data, Reporter reporter)
    {
        switch (type)
        {
            case "kubernetes.io/service-account-token":
                NeedsAnnotation(instance, "kubernetes.io/service-account.name", reporter);
                break;
            case "kubernetes.io/dockercfg":
                NeedsJson(instance, data, ".dockercfg", reporter);
                break;
            case "kubernetes.io/dockerconfigjson":
                NeedsJson(instance, data, ".dockerconfigjson", reporter);
                break;
            case "kubernetes.io/basic-auth" when !data.Has("username") && !data.Has("password"):
                Missing(instance, "username", reporter);
                Missing(instance, "password", reporter);
                break;
            case "kubernetes.io/ssh-auth" when data.IsEmpty("ssh-privatekey"):
                Missing(instance, "ssh-privatekey", reporter);
                break;
            case "kubernetes.io/tls":
                foreach (var key in (string[])["tls.crt", "tls.key"])
                {
                    if (!data.Has(key))
                        Missing(instance, key, reporter);
                }

                break;
        }
    }

    private static void Missing(YamlMapping instance, string key, Reporter reporter)
    {
        var data = reporter.Enter(instance, "data") as YamlMapping;
        reporter.AddMissingProperty(data ?? instance, key);
        reporter.Pop();
    }

    private static void NeedsJson(YamlMapping instance, SecretData content, string key, Reporter reporter)
    {
        if (!content.Has(key))
        {
            Missing(instance, key, reporter);
            return;
        }

        if (IsJsonObject(content.Text(key)))
            return;
        var data = reporter.Enter(instance, "data") as YamlMapping ?? instance;
        var value = reporter.Enter(data, key) ?? data;
        reporter.Add(value, ObjectDiagnostics.NotJson(reporter.Place(value)));
        reporter.Pop();
        reporter.Pop();
    }

    // Go reads null as an empty object.
    private static bool IsJsonObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, AsGo);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
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
