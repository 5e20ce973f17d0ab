using System.Collections.Frozen;
using System.Collections.Immutable;
using RegionRender.Kubernetes;

namespace RegionRender.Core.Profiles;

/// <summary>What objects need in a rendering, by kind.</summary>
internal sealed class KindRules
{
    private readonly FrozenSet<(string Group, string Kind)> _protected;
    private readonly ImmutableArray<KindRule> _protectedBySuffix;
    private readonly FrozenSet<(string Group, string Kind)> _kept;
    private readonly FrozenSet<(string Group, string Kind)> _needReadyWhen;
    private readonly ImmutableSortedDictionary<string, KindRule> _readyWhen;

    internal KindRules(ImmutableArray<KindRule> all, ImmutableArray<string> guardedDefinitions, ImmutableDictionary<string, string> servedVersions)
    {
        All = all;
        GuardedDefinitions = guardedDefinitions;
        ServedVersions = servedVersions;
        _protected = all.Where(rule => rule.IsProtected).Select(rule => (rule.Group, rule.Kind)).ToFrozenSet();
        _protectedBySuffix = [.. all.Where(rule => rule.IsProtected && rule.Suffix is not null)];
        _kept = all.Where(rule => rule.IsKept).Select(rule => (rule.Group, rule.Kind)).ToFrozenSet();
        _needReadyWhen = all.Where(rule => rule.ReadyWhen is not null).Select(rule => (rule.Group, rule.Kind)).ToFrozenSet();
        _readyWhen = all.Where(rule => rule.ReadyWhen is not null).ToImmutableSortedDictionary(rule => $"{rule.ApiVersion} {rule.Kind}", rule => rule, StringComparer.Ordinal);
    }

    public ImmutableArray<KindRule> All { get; }

    /// <summary>Groups whose definitions the deletion guard watches.</summary>
    public ImmutableArray<string> GuardedDefinitions { get; }

    /// <summary>The one version that the release serves of each of its groups.</summary>
    public ImmutableDictionary<string, string> ServedVersions { get; }

    /// <summary>True for objects whose loss destroys something, or locks it out.</summary>
    public bool IsProtected(string group, string kind) =>
        _protected.Contains((group, kind)) || _protectedBySuffix.Any(rule => rule.Group == group && kind.EndsWith(rule.Suffix ?? "", StringComparison.Ordinal));

    /// <summary>True for objects that stay on their cluster when the estate stops naming them: nothing is lost with one, but pruned too early it blocks what follows.</summary>
    public bool IsKept(string group, string kind) => _kept.Contains((group, kind));

    /// <summary>True for objects that the deletion guard lets go only with a confirmation.</summary>
    public bool IsGuarded(ManifestId id) => All.Any(rule => rule.GuardedAs is not null && rule.Group == id.Group && rule.Kind == id.Kind);

    /// <summary>True for kinds that Flux would call ready too early.</summary>
    public bool NeedsReadyWhen(string group, string kind) => _needReadyWhen.Contains((group, kind));

    /// <summary>The rules with an expression for the kinds among these, sorted; each once.</summary>
    public IEnumerable<KindRule> WithReadyWhen(IEnumerable<(string ApiVersion, string Kind)> kinds)
    {
        var asked = kinds.Select(item => $"{item.ApiVersion} {item.Kind}").ToHashSet(StringComparer.Ordinal);
        return _readyWhen.Where(pair => asked.Contains(pair.Key)).Select(pair => pair.Value);
    }
}

/// <summary>What objects of a kind need in a rendering.</summary>
/// <param name="ApiVersion">As objects write it.</param>
/// <param name="Kind">The kind; one that begins with <c>*</c> is every kind with that ending.</param>
/// <param name="IsProtected">Its loss destroys something, or locks it out.</param>
/// <param name="IsKept">It stays on its cluster, though its loss destroys nothing.</param>
/// <param name="GuardedAs">The plural name by which the deletion guard knows it; null: it does not.</param>
/// <param name="ReadyWhen">When an object is ready, as a CEL expression for Flux; null: as Flux thinks.</param>
internal sealed record KindRule(string ApiVersion, string Kind, bool IsProtected, bool IsKept, string? GuardedAs, string? ReadyWhen)
{
    public string Group { get; } = GroupVersion.Parse(ApiVersion).Group;

    internal string? Suffix => Kind.StartsWith('*') ? Kind[1..] : null;
}
