using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>One served version of a CustomResourceDefinition, that judges objects as the API server does. Safe to use from several threads.</summary>
public sealed class StructuralSchema
{
    private readonly StructuralNode _structure;
    private readonly SchemaNode _values;
    private readonly bool _hasStatusSubresource;

    internal StructuralSchema(StructuralNode structure, SchemaNode values, bool hasStatusSubresource)
    {
        _structure = structure;
        _values = values;
        _hasStatusSubresource = hasStatusSubresource;
    }

    public required string Group { get; init; }

    public required string Version { get; init; }

    public required string Kind { get; init; }

    public required string Plural { get; init; }

    public required bool IsNamespaced { get; init; }

    /// <summary>As objects write it.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>The schema of each served version of a CustomResourceDefinition; what is wrong with it goes to <paramref name="findings"/>.</summary>
    public static ImmutableArray<StructuralSchema> FromCrd(YamlNode crd, DiagnosticBag findings) => CrdReader.Read(crd, findings);

    /// <summary>Judges an object that is created, as server-side apply in strict mode does.</summary>
    public ImmutableArray<ObjectFinding> Validate(YamlMapping created) => Judge(created, old: null);

    /// <summary>Judges an object that replaces another.</summary>
    public ImmutableArray<ObjectFinding> ValidateUpdate(YamlMapping old, YamlMapping updated) => Judge(updated, old);

    private ImmutableArray<ObjectFinding> Judge(YamlMapping instance, YamlMapping? old)
    {
        var reporter = new Reporter(new Evaluation());
        var completed = Defaulting.Apply(_structure, MergedNulls.Apply(_structure, instance, old));
        DeclaredFields.Judge(_structure, completed, reporter);
        ObjectMetadata.Judge(instance, isUpdate: old is not null, reporter);
        var stored = _hasStatusSubresource ? WithoutStatus(completed) : completed;
        if (!_values.IsValid(stored, reporter.Evaluation))
            _values.Report(stored, reporter);

        // Rules are written for objects that fit the schema; on others they would only say what follows.
        if (reporter.Count == 0)
            KeptRules.Judge(_structure, stored, old is null ? null : AlignedLists.Apply(_structure, Defaulting.Apply(_structure, old), stored), reporter);
        return [.. reporter.Findings.Select(finding => new ObjectFinding(finding.FieldPath, finding.Diagnostic)).DistinctBy(finding => (finding.FieldPath, finding.Diagnostic.Id, finding.Diagnostic.Message))];
    }

    // A status can be written only through its own address; elsewhere the server drops it once it has read it.
    private static YamlNode WithoutStatus(YamlNode instance) => instance is YamlMapping mapping && mapping.Has("status")
        ? new YamlMapping(mapping.Entries.RemoveAll(entry => entry.Key.Text == "status"), mapping.Location, mapping.Via)
        : instance;
}
