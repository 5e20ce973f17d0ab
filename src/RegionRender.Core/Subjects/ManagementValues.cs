using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>The Management.</summary>
internal sealed record ManagementValues(
    Located<string> Name,
    Located<string> Release,
    CoreValues Core,
    ImmutableArray<ProviderValues> Providers,
    Location Location) : ISubjectValues
{
    public static readonly SubjectShape<ManagementValues> Shape = new SubjectShape<ManagementValues>("management")
        .Text("name", "name of the management cluster", values => values.Name)
        .Text("release", "name of the Release", values => values.Release)
        .OpenRecord("core", "the core components", CoreValues.Shape, values => values.Core)
        .OpenRecords("providers", "the providers that run there", ProviderValues.Shape, values => values.Providers);
}

/// <summary>The core components of a Management or a Region.</summary>
internal sealed record CoreValues(ComponentValues Kcm, ComponentValues Capi, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<CoreValues> Shape = new SubjectShape<CoreValues>("core")
        .OpenRecord("kcm", "k0rdent itself", ComponentValues.Shape, values => values.Kcm)
        .OpenRecord("capi", "Cluster API", ComponentValues.Shape, values => values.Capi);
}

/// <summary>A core component.</summary>
internal sealed record ComponentValues(YamlMapping? Config, Located<string>? Template, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<ComponentValues> Shape = new SubjectShape<ComponentValues>("component")
        .OptionalMap("config", "its Helm values", values => values.Config)
        .OptionalText("template", "its ProviderTemplate", values => values.Template);
}

/// <summary>A provider.</summary>
internal sealed record ProviderValues(Located<string> Name, Located<string>? Template, YamlMapping? Config, Location Location) : ISubjectValues
{
    public static readonly SubjectShape<ProviderValues> Shape = new SubjectShape<ProviderValues>("provider")
        .Text("name", "its full name", values => values.Name)
        .OptionalText("template", "its ProviderTemplate", values => values.Template)
        .OptionalMap("config", "its Helm values", values => values.Config);
}
