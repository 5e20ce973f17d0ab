namespace RegionRender.Syntax;

/// <summary>YAML 1.2 with its core schema, strictly: merge keys and tags of other schemas are errors.</summary>
internal sealed class CoreDialect(LoaderFindings findings) : YamlDialect(findings)
{
    private const long MaxAliasedNodes = 1_000_000;
    private const string Mapping = "tag:yaml.org,2002:map";
    private const string Sequence = "tag:yaml.org,2002:seq";

    public override bool TakesMerge(Location key)
    {
        Findings.Report(SyntaxDiagnostics.IsMergeKey(key));
        return false;
    }

    public override YamlScalar ReadScalar(in WrittenScalar written)
    {
        var kind = written.IsPlain ? CoreSchema.KindOf(written.Text) : YamlScalarKind.String;
        return new YamlScalar(written.HasTag ? ResolveTag(written, kind) : kind, written.Text, written.Location);
    }

    public override YamlScalar? ReadKey(YamlScalar scalar) => scalar;

    public override bool IsMergeKey(in WrittenScalar written) => written is { IsPlain: true, Text: "<<", HasTag: false };

    // Control keys of templates expand in order.
    public override bool MayRepeat(string key) => key.StartsWith("${{", StringComparison.Ordinal);

    public override Diagnostic Repeats(YamlScalar key, YamlScalar first) => SyntaxDiagnostics.StandsTwice(key, first);

    public override void CheckCollectionTag(string tag, bool isMapping, Location location)
    {
        var (wanted, other) = isMapping ? (Mapping, Sequence) : (Sequence, Mapping);
        if (tag == wanted || tag == "!")
            return;
        if (tag == other || ScalarTags.KindOf(tag) is not null)
            Findings.Report(SyntaxDiagnostics.CollectionIsNotOfItsTag(location, isMapping, ScalarTags.Shorten(tag)));
        else
            Findings.Report(SyntaxDiagnostics.IsUnknownTag(location, ScalarTags.Shorten(tag)));
    }

    // The parser knows which versions it reads.
    public override void CheckVersion(int major, int minor, Location location)
    {
    }

    public override Diagnostic? CheckAliases(Location location, long nodes, long aliased) =>
        aliased > MaxAliasedNodes ? SyntaxDiagnostics.ExpandsTooFar(location, MaxAliasedNodes) : null;

    private YamlScalarKind ResolveTag(in WrittenScalar written, YamlScalarKind kind)
    {
        if (ScalarTags.KindOf(written.Tag) is not { } wanted)
            Findings.Report(SyntaxDiagnostics.IsUnknownTag(written.Whole, ScalarTags.Shorten(written.Tag)));
        else if (ScalarTags.Accepts(wanted, written.Text))
            return wanted;
        else
            Findings.Report(SyntaxDiagnostics.IsNotOfItsTag(written.Whole, written.Text, ScalarTags.Name(wanted)));
        return kind;
    }
}
