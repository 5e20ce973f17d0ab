using System.Collections.Immutable;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>One served version of a CustomResourceDefinition, that judges objects as the API server does. Safe to use from several threads.</summary>
internal sealed class StructuralSchema
{
    private readonly StructuralNode _structure;
    private readonly SchemaNode _values;

    internal StructuralSchema(ResourceKind resource, StructuralNode structure, SchemaNode values)
    {
        Resource = resource;
        _structure = structure;
        _values = values;
    }

    /// <summary>What the schema is the schema of.</summary>
    public ResourceKind Resource { get; }

    public string Group => Resource.Group;

    public string Version => Resource.Version;

    public string Kind => Resource.Kind;

    public string Plural => Resource.Plural;

    public bool IsNamespaced => Resource.IsNamespaced;

    internal StructuralNode Structure => _structure;

    internal NameRule Names { get; init; } = NameRule.Subdomain;

    /// <summary>What the server asks of the kind beyond the schema.</summary>
    internal ObjectCheck? Check { get; init; }

    /// <summary>True for built-in kinds, which never see a null.</summary>
    internal bool NullsAreAbsent { get; init; }

    /// <summary>As objects write it.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>The schema of each served version of a CustomResourceDefinition; what is wrong with it goes to <paramref name="findings"/>.</summary>
    public static ImmutableArray<StructuralSchema> FromCrd(YamlNode crd, DiagnosticBag findings)
    {
        var schemas = CrdReader.Read(crd, findings).Select(version => SchemaCompilation.Compile(version.Head, version.Schema, findings)).ToImmutableArray();
        foreach (var schema in schemas)
            schema.ReportRules(findings);
        return schemas;
    }

    /// <summary>Judges an object that is created, as server-side apply in strict mode does.</summary>
    public ImmutableArray<ObjectFinding> Validate(YamlMapping created) => Judge(created, old: null);

    /// <summary>Judges an object that replaces another.</summary>
    public ImmutableArray<ObjectFinding> ValidateUpdate(YamlMapping old, YamlMapping updated) => Judge(updated, old);

    /// <summary>Tells which rules of the schema can't be compiled; else they are compiled when they are first asked.</summary>
    public void ReportRules(DiagnosticBag findings) => _structure.ReportRules(findings);

    private ImmutableArray<ObjectFinding> Judge(YamlMapping instance, YamlMapping? old)
    {
        var reporter = new Reporter(new Evaluation());
        var before = old is null ? null : Complete(old);
        var completed = Complete(before is null ? instance : MergedNulls.Apply(_structure, instance, before));
        DeclaredFields.Judge(_structure, NullsAreAbsent ? Defaulting.Apply(_structure, instance) : completed, reporter);
        ObjectMetadata.Judge(instance, Names, isUpdate: old is not null, reporter);
        EmbeddedObjects.Judge(_structure, completed, reporter);
        var stored = Resource.HasStatusSubresource ? WithoutStatus(completed) : completed;
        if (!_values.IsValid(stored, reporter.Evaluation))
            ReportValues(stored, before, reporter);
        Check?.Invoke(stored, before, reporter);

        if (!reporter.Findings.Any(KeepsRulesFromBeingAsked))
            KeptRules.Judge(_structure, stored, before is null ? null : AlignedLists.Apply(_structure, before, stored), reporter);
        return ObjectFinding.AllOf(reporter);
    }

    // Rules are written for objects that fit the schema; on some of the others they would only say what follows (Kubernetes 1.36:
    // apiextensions-apiserver registry/customresource/strategy.go, hasBlockingErr).
    private static bool KeepsRulesFromBeingAsked(Finding finding) => finding.Reason != FindingReason.Invalid;

    private void ReportValues(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (old is not null)
            reporter.Spare(UnchangedValues.Find(_structure, instance, old));
        _values.Report(instance, reporter);
        reporter.Spare([]);
    }

    /// <summary>The object as the server stores it: nulls gone where it never sees one, and defaults filled in.</summary>
    private YamlMapping Complete(YamlNode instance) =>
        (YamlMapping)Defaulting.Apply(_structure, NullsAreAbsent ? AbsentNulls.Apply(_structure, instance) : instance);

    // A status can be written only through its own address; elsewhere the server drops it once it has read it.
    private static YamlMapping WithoutStatus(YamlMapping instance) => instance.Has("status")
        ? new YamlMapping(instance.Entries.RemoveAll(entry => entry.Key.Text == "status"), instance.Location, instance.Via)
        : instance;
}
