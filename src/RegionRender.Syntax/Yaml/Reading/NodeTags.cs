namespace RegionRender.Syntax;

/// <summary>Holds nodes to their tags, which are those of the YAML 1.2 core schema.</summary>
internal static class NodeTags
{
    private const string Mapping = "tag:yaml.org,2002:map";
    private const string Sequence = "tag:yaml.org,2002:seq";

    /// <summary>The type of a scalar with a tag; where that can't be, what it would be without.</summary>
    public static YamlScalarKind Resolve(string tag, string text, YamlScalarKind kind, Location location, LoaderFindings findings)
    {
        if (ScalarTags.KindOf(tag) is not { } wanted)
            findings.Report(SyntaxDiagnostics.IsUnknownTag(location, ScalarTags.Shorten(tag)));
        else if (ScalarTags.Accepts(wanted, text))
            return wanted;
        else
            findings.Report(SyntaxDiagnostics.IsNotOfItsTag(location, text, ScalarTags.Name(wanted)));
        return kind;
    }

    /// <summary>Reports the tag of a collection that asks for something else.</summary>
    public static void Check(string tag, bool isMapping, Location location, LoaderFindings findings)
    {
        var (wanted, other) = isMapping ? (Mapping, Sequence) : (Sequence, Mapping);
        if (tag == wanted || tag == "!")
            return;
        if (tag == other || ScalarTags.KindOf(tag) is not null)
            findings.Report(SyntaxDiagnostics.CollectionIsNotOfItsTag(location, isMapping, ScalarTags.Shorten(tag)));
        else
            findings.Report(SyntaxDiagnostics.IsUnknownTag(location, ScalarTags.Shorten(tag)));
    }
}
