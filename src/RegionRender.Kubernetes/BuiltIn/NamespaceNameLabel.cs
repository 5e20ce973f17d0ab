using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The server labels a Namespace with its own name, so that the name has to be a label's value too.</summary>
internal static class NamespaceNameLabel
{
    // Source: pkg/apis/core/v1/defaults.go of Kubernetes, SetDefaults_Namespace; whatever value was written there is replaced.
    private const string Label = "kubernetes.io/metadata.name";

    public static void Judge(YamlMapping instance, Reporter reporter)
    {
        if (instance.Mapping("metadata") is not { } metadata || metadata["name"] is not YamlScalar { IsString: true } name || NameSyntax.IsLabelValue(name.Text))
            return;
        reporter.Enter(instance, "metadata");
        reporter.Enter(metadata, "labels");

        // A node of its own: the name was mostly found wrong already, and of one node only the first finding is told.
        var value = name.At(name.Location);
        reporter.Add(value, ObjectDiagnostics.WrongLabelValue(reporter.Place(value), Label, name.Text));
        reporter.Pop();
        reporter.Pop();
    }
}
