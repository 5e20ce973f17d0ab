using System.Text;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The values of a ConfigMap fit into one mebibyte, and a key stands either in data or in binaryData.</summary>
// Source: ValidateConfigMap and ValidateConfigMapUpdate in pkg/apis/core/validation/validation.go of kubernetes/kubernetes.
internal static class ConfigMapContent
{
    public const int LargestContent = 1_048_576;

    public static void Judge(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        var data = instance.Mapping("data");
        var binaryData = instance.Mapping("binaryData");
        foreach (var entry in data?.Entries ?? [])
        {
            if (binaryData?.Has(entry.Key.Text) != true)
                continue;
            reporter.Enter(instance, "data");
            reporter.Push(entry.Key);
            reporter.Add(entry.Key, ObjectDiagnostics.KeyInBoth(reporter.Place(entry.Key), "binaryData"));
            reporter.Pop();
            reporter.Pop();
        }

        EncodedBytes.JudgeField(instance, "binaryData", reporter);
        var size = Size(data, Encoding.UTF8.GetByteCount) + Size(binaryData, text => EncodedBytes.TryDecode(text, out var bytes) ? bytes.Length : 0);
        if (size > LargestContent)
            reporter.Add(instance, ObjectDiagnostics.ContentTooLarge(reporter.Place(data ?? instance), size, LargestContent));
        ImmutableContent.Judge(instance, old, ["data", "binaryData"], reporter);
    }

    private static long Size(YamlMapping? map, Func<string, int> measure) => map is null ? 0 : map.Entries.Sum(entry => entry.Value is YamlScalar value ? (long)measure(value.Text) : 0);
}
