using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>
/// YAML as the API server reads it in strict mode: by go-yaml v2, behind sigs.k8s.io/yaml, which then turns it into JSON. Plain scalars
/// are those of YAML 1.1, tags of others say "a string", merge keys merge, and keys are strings in the end. Sources: resolve.go and
/// decode.go of yaml/go-yaml v2.4, yaml.go of kubernetes-sigs/yaml v1.6; held to the verdicts of a real server by the tests.
/// </summary>
internal sealed class GoDialect(LoaderFindings findings) : YamlDialect(findings)
{
    private const string MergeTag = "tag:yaml.org,2002:merge";

    private readonly ImmutableArray<TwoReadings>.Builder _ambiguous = ImmutableArray.CreateBuilder<TwoReadings>();

    public override bool TakesMerge(Location key)
    {
        _ambiguous.Add(new TwoReadings(YamlScalar.String("<<", key), null));
        return true;
    }

    /// <summary>What was read otherwise than YAML 1.2 reads it.</summary>
    public ImmutableArray<TwoReadings> TakeAmbiguous() => _ambiguous.DrainToImmutable();

    public override Diagnostic MergesAgain(Location location, YamlScalar key, Location first) => KubernetesYamlDiagnostics.MergesAgain(location, key, first);

    public override Diagnostic MergesNoMapping(Location location) => KubernetesYamlDiagnostics.MergesNoMapping(location);

    public override void CheckText(SourceText source)
    {
        if (GoSyntax.FindInPrologue(source) is var (place, what))
            Findings.Report(KubernetesYamlDiagnostics.IsUnreadable(place, what));
    }

    public override void CheckStart(SourceText source, int start)
    {
        if (GoSyntax.FindTabAfterIndicator(source, start) is { } tab)
            Findings.Report(SyntaxDiagnostics.IsIndentedByTab(tab));
    }

    public override void CheckAnchor(string name, Location location)
    {
        if (!GoSyntax.IsAnchor(name))
            Findings.Report(KubernetesYamlDiagnostics.IsUnreadable(location, $"the anchor '{name}', which has other characters than letters, digits, '-' and '_'"));
    }

    public override YamlScalar ReadScalar(in WrittenScalar written)
    {
        if (GoSyntax.FindIn(written) is var (place, what))
            Findings.Report(KubernetesYamlDiagnostics.IsUnreadable(place, what));
        if (written.HasTag)
            return ReadTagged(written);
        if (!written.IsPlain)
            return new YamlScalar(YamlScalarKind.String, written.Text, written.Location);
        var scalar = GoScalar.Read(written.Text, written.Location);
        var core = CoreSchema.KindOf(written.Text);
        if ((scalar.Kind, core) == (YamlScalarKind.String, YamlScalarKind.String))
            return scalar;
        Compare(new YamlScalar(core, written.Text, written.Location), scalar, written.IsKey);
        if (!written.IsKey)
            CheckFitsJson(scalar);
        return scalar;
    }

    public override YamlScalar? ReadKey(YamlScalar scalar)
    {
        if (scalar.IsString)
            return scalar;
        if (GoKey.TextOf(scalar) is { } text)
            return text == scalar.Text ? scalar : new YamlScalar(scalar.Kind, text, scalar.Location);
        Findings.Report(KubernetesYamlDiagnostics.IsUnreadable(scalar.Location, $"the key '{scalar.Text}', which is beyond 64 bits"));
        return null;
    }

    public override bool IsMergeKey(in WrittenScalar written) =>
        written.Text == "<<" && (written.Tag is "!" or MergeTag || (written.IsPlain && !written.HasTag));

    public override bool MayRepeat(string key) => false;

    public override Diagnostic Repeats(YamlScalar key, YamlScalar first)
    {
        var (written, other) = (Written(key), Written(first));
        if (key.Kind != first.Kind)
            return KubernetesYamlDiagnostics.BecomesTheSame(key.Location, written, first.Location, other);
        return written == other || key.IsString
            ? SyntaxDiagnostics.StandsTwice(key, first)
            : KubernetesYamlDiagnostics.IsUnreadable(key.Location, $"the key '{written}', which is the same as '{other}' there");
    }

    // Only scalars are told apart by tags.
    public override void CheckCollectionTag(string tag, bool isMapping, Location location)
    {
    }

    public override void CheckVersion(int major, int minor, Location location)
    {
        if ((major, minor) != (1, 1))
            Findings.Report(KubernetesYamlDiagnostics.IsUnreadable(location, $"the directive '%YAML {major}.{minor}'"));
    }

    public override Diagnostic? CheckAliases(Location location, long nodes, long aliased) =>
        GoAliasLimit.IsExceeded(nodes, aliased) ? KubernetesYamlDiagnostics.HasTooManyAliases(location) : null;

    private YamlScalar ReadTagged(in WrittenScalar written)
    {
        if (GoTag.Read(written) is { } scalar)
        {
            if (!written.IsKey)
                CheckFitsJson(scalar);
            return scalar;
        }

        Findings.Report(SyntaxDiagnostics.IsNotOfItsTag(written.Whole, written.Text, GoTag.Name(written.Tag)));
        return YamlScalar.String(written.Text, written.Location);
    }

    private void Compare(YamlScalar core, YamlScalar scalar, bool isKey)
    {
        var isSame = isKey && !scalar.IsNull ? GoKey.TextOf(scalar) == core.Text : YamlNode.DataEquals(core, scalar);
        if (!isSame)
            _ambiguous.Add(new TwoReadings(core, isKey ? YamlScalar.String(GoKey.TextOf(scalar) ?? scalar.Text, scalar.Location) : scalar));
    }

    private void CheckFitsJson(YamlScalar scalar)
    {
        if (scalar.Kind == YamlScalarKind.Float && GoScalar.IsInfiniteOrNaN(scalar.Text))
            Findings.Report(KubernetesYamlDiagnostics.IsUnreadable(scalar.Location, $"the value '{scalar.Text}'"));
    }

    private static string Written(YamlScalar key) =>
        key.Location.Source is { } source ? source.Text.Substring(key.Location.Span.Start, key.Location.Span.Length) : key.Text;
}
