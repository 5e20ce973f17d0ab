using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>What metadata of Kubernetes' own kinds has to be beyond that of custom ones.</summary>
internal static class BuiltInMetadata
{
    /// <summary>The server reads the times of its own kinds; those of custom ones it leaves as texts.</summary>
    // Source: Time.UnmarshalJSON in apimachinery/pkg/apis/meta/v1/time.go.
    public static void TimesAreTimes(YamlMapping instance, Reporter reporter)
    {
        if (reporter.Enter(instance, "metadata") is YamlMapping metadata)
        {
            foreach (var field in (string[])["creationTimestamp", "deletionTimestamp"])
            {
                if (reporter.Enter(metadata, field) is YamlScalar { IsString: true } time && !TimeFormats.IsDateTime(time.Text))
                    reporter.Add(time, SchemaDiagnostics.FormatMismatch(reporter.Place(time), time.Text, "date-time"));
                reporter.Pop();
            }
        }

        reporter.Pop();
    }

    /// <summary>A finalizer without a domain is one of Kubernetes' own.</summary>
    // Source: ValidateObjectMeta and validateKubeFinalizerName in pkg/apis/core/validation/validation.go.
    public static void FinalizersAreQualified(YamlMapping instance, Reporter reporter)
    {
        if (reporter.Enter(instance, "metadata") is YamlMapping metadata)
            JudgeFinalizers(metadata, reporter);
        reporter.Pop();
    }

    /// <summary>Judges the finalizers of a metadata or a Namespace's spec.</summary>
    public static void JudgeFinalizers(YamlMapping owner, Reporter reporter)
    {
        if (reporter.Enter(owner, "finalizers") is YamlSequence finalizers)
        {
            for (var i = 0; i < finalizers.Items.Length; i++)
            {
                reporter.Push(i);
                if (finalizers.Items[i] is YamlScalar { IsString: true } finalizer && !IsFinalizer(finalizer.Text))
                    reporter.Add(finalizer, ObjectDiagnostics.WrongName(reporter.Place(finalizer), finalizer.Text, "must have a domain and '/' before the name"));
                reporter.Pop();
            }
        }

        reporter.Pop();
    }

    private static bool IsFinalizer(string name) =>
        name.Contains('/') ? NameSyntax.IsQualifiedName(name) : name is "kubernetes" or "orphan" or "foregroundDeletion";
}
