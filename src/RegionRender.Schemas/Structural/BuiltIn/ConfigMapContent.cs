using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>The values of a ConfigMap fit into one mebibyte, and a key stands either in data or in binaryData.</summary>
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

        var size = Size(data, TextSize) + Size(binaryData, DecodedSize);
        if (size > LargestContent)
            reporter.Add(instance, ObjectDiagnostics.ContentTooLarge(reporter.Place(data ?? instance), size, LargestContent));
        ImmutableContent.Judge(instance, old, ["data", "binaryData"], reporter);
    }

    public static long Size(YamlMapping? map, Func<string, long> measure) => map is null ? 0 : map.Entries.Sum(entry => entry.Value is YamlScalar value ? measure(value.Text) : 0);

    public static long TextSize(string text) => Encoding.UTF8.GetByteCount(text);

    public static long DecodedSize(string text)
    {
        var digits = text.Count(c => !char.IsWhiteSpace(c) && c != '=');
        return (digits * 3L) / 4;
    }
}
