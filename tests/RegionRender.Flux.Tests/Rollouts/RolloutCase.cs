using System.Collections.Immutable;
using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux.Tests.Rollouts;

/// <summary>A small change and what Flux makes of it.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Stated">Where it is stated: repository, tag, file, function or test.</param>
/// <param name="Text">All of it.</param>
internal sealed record RolloutCase(string Name, string Stated, YamlMapping Text)
{
    /// <summary>The cases of all files, by their names.</summary>
    public static ImmutableSortedDictionary<string, RolloutCase> All { get; } =
        Directory.EnumerateFiles(RepositoryFolder.Of("tests", "RegionRender.Flux.Tests", "Rollouts", "cases"), "*.yaml")
            .SelectMany(file => (Yaml.Read(File.ReadAllText(file)) as YamlSequence)?.Items ?? [])
            .OfType<YamlMapping>()
            .Select(text => new RolloutCase(text.Text("case") ?? "", text.Text("stated") ?? "", text))
            .ToImmutableSortedDictionary(item => item.Name, item => item, StringComparer.Ordinal);

    /// <summary>How it ends, as lines.</summary>
    public string Expected => (Text.Text("then") ?? "").TrimEnd();

    /// <summary>Who goes first, where that counts.</summary>
    public string? First => Text.Text("first");

    public RolloutTree Before { get; private init; } = SmallTree.Read(SmallObject.Mapping(), null, []);

    public RolloutTree After { get; private init; } = SmallTree.Read(SmallObject.Mapping(), null, []);

    public RolloutCase WithTrees()
    {
        var manifests = new Dictionary<string, Manifest>();
        var flux = Text.Text("flux") is { } version ? Version.Parse(version) : null;
        return this with
        {
            Before = SmallTree.Read(Text.Mapping("before") ?? SmallObject.Mapping(), flux, manifests),
            After = SmallTree.Read(Text.Mapping("after") ?? SmallObject.Mapping(), flux, manifests),
        };
    }

    /// <summary>
    /// Refusals in one line each: <c>delete ConfigMap/one</c>, and <c>delete ConfigMap/one while Widget/two</c> for one that ends with an object;
    /// under <c>unreachable</c> the clusters that cannot be reached.
    /// </summary>
    public Admission Admission => new()
    {
        Rules = [.. Text.Items("refuses").Select(item => item.ToString() ?? "").Select(RuleOf)],
        CanReach = (kustomization, _) => !Text.Items("unreachable").Any(item => item.ToString() == kustomization.Target.Name),
    };

    private static Func<AdmissionRequest, RolloutRefusal?> RuleOf(string line)
    {
        var words = line.Split(' ');
        var (operation, id) = (Enum.Parse<AdmissionOperation>(words[0], ignoreCase: true), SmallObject.IdOf(words[1]));
        var user = words.Length > 3 ? SmallObject.IdOf(words[3]) : (ManifestId?)null;
        return request => request.Operation == operation && request.Key.Id == id && (user is null || request.World.Find(request.Key.Cluster, user.Value) is not null)
            ? new RolloutRefusal("refused")
            : null;
    }
}
