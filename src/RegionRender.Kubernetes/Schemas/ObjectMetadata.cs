using System.Text;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Metadata as the API server judges it for every kind.</summary>
internal static class ObjectMetadata
{
    private const int LargestAnnotations = 262_144;

    public static void Judge(YamlMapping instance, NameRule names, bool isUpdate, Reporter reporter)
    {
        var metadata = instance.Mapping("metadata");
        var key = instance.TryGet("metadata", out var entry) ? entry.Key : YamlScalar.String("metadata", instance.Location);
        reporter.Push(key);
        if (metadata?["name"] is not YamlScalar { IsNull: false })
            reporter.AddMissingProperty(metadata ?? new YamlMapping([], instance.Location), "name");
        foreach (var field in metadata?.Entries ?? [])
        {
            reporter.Push(field.Key);
            JudgeField(field, names, reporter);
            if (field is { Key.Text: "managedFields", Value: YamlSequence })
                reporter.Add(field.Value, ObjectDiagnostics.NotForWriters(reporter.Place(field.Value), "is the server's own record"));
            if (field is { Key.Text: "uid", Value: YamlScalar { IsString: true, Text.Length: > 0 } })
                reporter.Add(field.Value, ObjectDiagnostics.NotForWriters(reporter.Place(field.Value), "is given by the server"));
            if (isUpdate)
                JudgeChange(field, reporter);
            reporter.Pop();
        }

        reporter.Pop();
    }

    /// <summary>Judges the metadata of an object inside of another: it needs no name.</summary>
    public static void JudgeEmbedded(YamlMapping metadata, Reporter reporter)
    {
        foreach (var field in metadata.Entries)
        {
            reporter.Push(field.Key);
            if (field is not { Key.Text: "name", Value: YamlScalar { Text: "" } })
                JudgeField(field, NameRule.PathSegment, reporter);
            reporter.Pop();
        }
    }

    /// <summary>Judges the labels at the end of the path, of an object or of a selector.</summary>
    public static void JudgeLabels(YamlMapping labels, Reporter reporter)
    {
        JudgeKeys(labels, isCaseSensitive: true, reporter);
        JudgeLabelValues(labels, reporter);
    }

    private static void JudgeField(YamlEntry field, NameRule names, Reporter reporter)
    {
        switch (field.Key.Text, field.Value)
        {
            case ("name", YamlScalar { IsString: true } name) when !names.IsValid(name.Text):
                reporter.Add(name, ObjectDiagnostics.WrongName(reporter.Place(name), name.Text, names.Words));
                break;
            case ("generateName", YamlScalar { IsString: true, Text.Length: > 0 } prefix) when !names.IsValid(Generated(prefix.Text)):
                reporter.Add(prefix, ObjectDiagnostics.WrongName(reporter.Place(prefix), prefix.Text, names.Words));
                break;
            case ("namespace", YamlScalar { IsString: true, Text.Length: > 0 } name) when !NameSyntax.IsLabel(name.Text):
                reporter.Add(name, ObjectDiagnostics.WrongName(reporter.Place(name), name.Text, NameSyntax.LabelRule));
                break;
            case ("labels", YamlMapping labels):
                JudgeLabels(labels, reporter);
                break;
            case ("annotations", YamlMapping annotations):
                JudgeKeys(annotations, isCaseSensitive: false, reporter);
                JudgeSize(annotations, reporter);
                break;
            case ("ownerReferences", YamlSequence owners):
                OwnerReferences.Judge(owners, reporter);
                break;
            case ("finalizers", YamlSequence finalizers):
                JudgeFinalizers(finalizers, reporter);
                break;
        }
    }

    // A prefix may end in what a name may not: something follows. The server forgives the character before the dash as well.
    // Source: maskTrailingDash in apimachinery/pkg/api/validation/generic.go.
    private static string Generated(string prefix) => prefix.Length > 1 && prefix[^1] == '-' ? prefix[..^2] + "a" : prefix;

    // An update that names a version is a conflict with whatever was written since; one that asks for the end of an object is none.
    // Source: BeforeUpdate in apiserver/pkg/registry/rest/update.go and ValidateObjectMetaAccessorUpdate in apimachinery/pkg/api/validation.
    private static void JudgeChange(YamlEntry field, Reporter reporter)
    {
        var isForServer = field switch
        {
            { Key.Text: "resourceVersion", Value: YamlScalar { IsString: true, Text: not ("" or "0") } } => true,
            { Key.Text: "deletionTimestamp", Value: YamlScalar { IsString: true } time } => TimeFormats.IsDateTime(time.Text),
            { Key.Text: "deletionGracePeriodSeconds", Value: YamlScalar { IsNull: false } } => true,
            _ => false,
        };
        if (isForServer)
            reporter.Add(field.Value, ObjectDiagnostics.NotForWriters(reporter.Place(field.Value), "is given by the server"));
    }

    // The keys of annotations may have capitals in their domain too.
    private static void JudgeKeys(YamlMapping map, bool isCaseSensitive, Reporter reporter)
    {
        foreach (var entry in map.Entries)
        {
            var key = isCaseSensitive ? entry.Key.Text : entry.Key.Text.ToLowerInvariant();
            if (!NameSyntax.IsQualifiedName(key))
                reporter.Add(entry.Key, ObjectDiagnostics.WrongLabelKey(reporter.Place(map) with { Location = entry.Key.Location }, entry.Key.Text, NameSyntax.QualifiedNameRule));
        }
    }

    private static void JudgeLabelValues(YamlMapping labels, Reporter reporter)
    {
        foreach (var entry in labels.Entries)
        {
            if (entry.Value is YamlScalar { IsString: true } value && !NameSyntax.IsLabelValue(value.Text))
                reporter.Add(value, ObjectDiagnostics.WrongLabelValue(reporter.Place(value), entry.Key.Text, value.Text));
        }
    }

    private static void JudgeSize(YamlMapping annotations, Reporter reporter)
    {
        var bytes = 0L;
        foreach (var entry in annotations.Entries)
            bytes += Encoding.UTF8.GetByteCount(entry.Key.Text) + (entry.Value is YamlScalar { IsString: true } value ? Encoding.UTF8.GetByteCount(value.Text) : 0);
        if (bytes > LargestAnnotations)
            reporter.Add(annotations, ObjectDiagnostics.AnnotationsTooLarge(reporter.Place(annotations), bytes, LargestAnnotations), FindingReason.TooLong);
    }

    private static void JudgeFinalizers(YamlSequence finalizers, Reporter reporter)
    {
        if (HasText(finalizers, "orphan") && HasText(finalizers, "foregroundDeletion"))
            reporter.Add(finalizers, ObjectDiagnostics.NotForWriters(reporter.Place(finalizers), "can't ask both for 'orphan' and for 'foregroundDeletion'"));
        for (var i = 0; i < finalizers.Items.Length; i++)
        {
            reporter.Push(i);
            if (finalizers.Items[i] is YamlScalar { IsString: true } finalizer && !NameSyntax.IsQualifiedName(finalizer.Text))
                reporter.Add(finalizer, ObjectDiagnostics.WrongName(reporter.Place(finalizer), finalizer.Text, NameSyntax.QualifiedNameRule));
            reporter.Pop();
        }
    }

    private static bool HasText(YamlSequence list, string text) => list.Items.Any(item => item is YamlScalar { IsString: true } scalar && scalar.Text == text);
}
