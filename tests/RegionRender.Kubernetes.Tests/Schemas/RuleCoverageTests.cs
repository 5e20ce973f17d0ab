using System.Text.RegularExpressions;
using RegionRender.Schemas;
using RegionRender.Syntax;
using Xunit.Abstractions;

namespace RegionRender.Kubernetes.Tests.Schemas;

/// <summary>For each rule of the oracle's definitions there is an object that keeps it and one that breaks it alone, if any can.</summary>
public sealed partial class RuleCoverageTests(ITestOutputHelper output)
{
    private const int MostTries = 2_000;

    // Each document is an object, or an object before (old) and after (new) a change, for rules that chance does not reach.
    private static readonly string OwnObjects = RepositoryFolder.Of("tests", "RegionRender.Kubernetes.Tests", "Schemas", "rule-objects.yaml");

    // A rule that can't be broken alone, with the reason after the '|'; one that is broken alone has to leave the list.
    private static readonly string BrokenTogether = RepositoryFolder.Of("tests", "RegionRender.Kubernetes.Tests", "Schemas", "rules-broken-together.txt");

    private readonly HashSet<CelRule> _kept = [];
    private readonly HashSet<CelRule> _broken = [];
    private readonly HashSet<CelRule> _brokenAlone = [];

    [Fact]
    public void Each_rule_is_kept_by_one_object_and_broken_alone_by_another()
    {
        if (Oracle.Find("crds") is not { } crds)
            return;
        var versions = OracleSchemas.Definitions(crds, OracleSchemas.All).SelectMany(definition => CrdReader.Read(definition, new DiagnosticBag())).ToList();
        var schemas = versions.ToDictionary(version => version.Head, version => SchemaCompilation.Compile(version.Head, version.Schema, new DiagnosticBag()));
        foreach (var (old, updated) in ReadOwnObjects())
            Judge(schemas.Values.Single(schema => schema.ApiVersion == updated.Text("apiVersion") && schema.Kind == updated.Text("kind")), old, updated);

        var together = File.ReadLines(BrokenTogether).Where(line => !line.StartsWith('#')).Select(line => Pattern(line.Split(" | ")[0])).ToList();
        var unmatched = together.ToHashSet();
        var missing = new List<string>();
        var count = 0;
        foreach (var (kind, openApi) in versions)
        {
            var schema = schemas[kind];
            var generator = new ObjectGenerator(openApi, schema.ApiVersion, schema.Kind, new Random(20));
            foreach (var (path, rule) in RulesOf(schema.Structure, []).Where(item => !IsStatus(item.Path)))
            {
                count++;
                Try(schema, generator, path, rule);
                var line = $"{kind.Kind} {string.Join('.', path)}: {Blanks().Replace(rule.Text.Trim(), " ")}";
                var isNeverAlone = together.Exists(pattern => pattern.IsMatch(line));
                unmatched.RemoveWhere(pattern => pattern.IsMatch(line));
                if (!_kept.Contains(rule) || !_broken.Contains(rule))
                    missing.Add($"{(_kept.Contains(rule) ? "never broken" : "never kept")}: {line}");
                else if (isNeverAlone == _brokenAlone.Contains(rule))
                    missing.Add($"{(isNeverAlone ? "can be broken alone" : "never broken alone")}: {line}");
            }
        }

        output.WriteLine($"rules: {count}, kept: {_kept.Count}, broken: {_broken.Count}, of these without another rule: {_brokenAlone.Count}");
        Assert.True(missing.Count == 0, string.Join("\n", missing));
        Assert.Equal([], unmatched.Select(pattern => pattern.ToString()));
    }

    private static Regex Pattern(string text) => new("^" + Regex.Escape(text).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.NonBacktracking);

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();

    // Rules of a status are asked only through its own address.
    private static bool IsStatus(IReadOnlyList<string> path) => path is ["status", ..];

    private void Try(StructuralSchema schema, ObjectGenerator generator, IReadOnlyList<string> path, CelRule rule)
    {
        for (var i = 0; i < MostTries && !(_kept.Contains(rule) && _brokenAlone.Contains(rule)); i++)
        {
            if (i > MostTries / 10 && _kept.Contains(rule) && _broken.Contains(rule))
                return;
            Judge(schema, rule.OldSelf == OldSelf.Unused ? null : generator.Make(path), generator.Make(path));
        }
    }

    private void Judge(StructuralSchema schema, YamlMapping? old, YamlMapping updated)
    {
        var findings = old is null ? schema.Validate(updated) : schema.ValidateUpdate(old, updated);
        if (findings.Any(finding => finding.Diagnostic.Id != "RR2105"))
            return;
        var asked = Ask(schema, old, updated);
        _kept.UnionWith(asked.Where(pair => pair.IsKept).Select(pair => pair.Rule));
        var broken = asked.Where(pair => !pair.IsKept).Select(pair => pair.Rule).Distinct().ToList();
        Assert.Equal(broken.Count == 0, findings.IsEmpty);
        _broken.UnionWith(broken);
        if (broken is [var only])
            _brokenAlone.Add(only);
    }

    private static IEnumerable<(IReadOnlyList<string> Path, CelRule Rule)> RulesOf(StructuralNode structure, IReadOnlyList<string> path)
    {
        foreach (var rule in structure.Rules)
            yield return (path, rule);
        var children = structure.Properties.Select(property => (property.Key, Child: (StructuralNode?)property.Value))
            .Append(("*", structure.Values))
            .Append(("[]", structure.Items));
        foreach (var (name, child) in children)
        {
            foreach (var rule in child is null ? [] : RulesOf(child, [.. path, name]))
                yield return rule;
        }
    }

    private static IEnumerable<(YamlMapping? Old, YamlMapping New)> ReadOwnObjects()
    {
        var findings = new DiagnosticBag();
        var documents = YamlReader.ReadDocuments(new SourceText("rule-objects.yaml", File.ReadAllText(OwnObjects)), findings).Cast<YamlMapping>().ToList();
        Assert.Equal([], Yaml.Lines(findings));
        return documents.Select(document => (document.Mapping("old"), document.Mapping("new") ?? document));
    }

    private static List<(CelRule Rule, bool IsKept)> Ask(StructuralSchema schema, YamlMapping? old, YamlMapping updated)
    {
        var asked = new List<(CelRule, bool)>();
        var completed = WithoutStatus(Defaulting.Apply(schema.Structure, old is null ? updated : MergedNulls.Apply(schema.Structure, updated, old)));
        var before = old is null ? null : AlignedLists.Apply(schema.Structure, Defaulting.Apply(schema.Structure, old), completed);
        Ask(schema.Structure, completed, before, isUnchanged: false, asked);
        return asked;
    }

    private static YamlMapping WithoutStatus(YamlNode node) =>
        new(((YamlMapping)node).Entries.RemoveAll(entry => entry.Key.Text == "status"), node.Location);

    private static void Ask(StructuralNode structure, YamlNode value, YamlNode? old, bool isUnchanged, List<(CelRule, bool)> asked)
    {
        if (value is YamlScalar { IsNull: true })
            return;
        isUnchanged |= old is not null && JsonEquality.AreEqual(value, old);
        foreach (var rule in structure.Rules.Where(rule => rule.OldSelf != OldSelf.Required || old is not null))
        {
            var answer = rule.Ask(value, old, new RuleBudget());
            if (rule.OldSelf != OldSelf.Unused || !isUnchanged || answer is { Message: not null, IsJudgement: false })
                asked.Add((rule, answer.Message is null));
        }

        switch (value)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (structure.Child(entry.Key.Text) is { } child)
                        Ask(child, entry.Value, (old as YamlMapping)?[entry.Key.Text], isUnchanged, asked);
                }

                break;
            case YamlSequence sequence when structure.Items is { } items:
                var past = structure.ListKind == ListKind.Map && old is YamlSequence list ? ListItems.ByKeys(structure, list) : [];
                foreach (var item in sequence.Items)
                    Ask(items, item, ListItems.KeysOf(structure, item) is { } keys ? past.GetValueOrDefault(keys) : null, isUnchanged, asked);
                break;
        }
    }
}
