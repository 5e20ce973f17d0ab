using System.Collections.Immutable;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The structure that a structural schema gives to a value: fields, lists, defaults, rules. What a value may be is the JSON Schema's part.</summary>
internal sealed class StructuralNode
{
    public required Dictionary<string, StructuralNode> Properties { get; init; }

    /// <summary>The structure of each value of a map.</summary>
    public StructuralNode? Values { get; init; }

    /// <summary>The structure of each item of a list.</summary>
    public StructuralNode? Items { get; init; }

    /// <summary>The types that the server can read into the field; null it reads everywhere.</summary>
    public required JsonTypes Types { get; init; }

    /// <summary>True if fields without a declaration are kept, here or by a node above.</summary>
    public required bool IsOpen { get; init; }

    public required bool IsNullable { get; init; }

    /// <summary>True if a map is replaced as a whole, never merged.</summary>
    public bool IsAtomic { get; init; }

    public YamlNode? Default { get; init; }

    public ListKind ListKind { get; init; }

    /// <summary>The fields that tell the items of a map list apart.</summary>
    public ImmutableArray<string> ListKeys { get; init; } = [];

    public ImmutableArray<CelRule> Rules { get; init; } = [];

    /// <summary>True if the value is a whole object of some kind.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>True if this node or one below is a whole object of some kind.</summary>
    public bool HasEmbedded { get; init; }

    /// <summary>True if this node or one below has a default.</summary>
    public bool HasDefaults { get; init; }

    /// <summary>True if this node or one below has a rule.</summary>
    public bool HasRules { get; init; }

    /// <summary>True if a field without a declaration is an error.</summary>
    public bool IsClosed => !IsOpen && Values is null && Types == JsonTypes.Object;

    /// <summary>Tells which rules, here and below, can't be compiled.</summary>
    public void ReportRules(DiagnosticBag findings, bool hasPast = true)
    {
        if (!HasRules)
            return;
        foreach (var rule in Rules)
            rule.ReportIssues(hasPast, findings);
        foreach (var child in Properties.Values)
            child.ReportRules(findings, hasPast);
        Values?.ReportRules(findings, hasPast);
        Items?.ReportRules(findings, hasPast && ListKind == ListKind.Map);
    }

    /// <summary>The structure of a field, or null if it has none.</summary>
    public StructuralNode? Child(string name) => Properties.GetValueOrDefault(name) ?? Values;
}

/// <summary>How the server tells the items of a list apart.</summary>
internal enum ListKind
{
    Atomic,
    Set,
    Map,
}
